// `practice`: what became of a request that was sent: record it, look it up, list them all.
import { resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { PRACTICE_OUTCOMES, SEEN_STATES } from '../../../contract/practice.schema.ts';
import { loadConfig } from '../../config/load-config.ts';
import {
  listPractices,
  practicesOf,
  recordRoll,
  recordSent,
  recordState,
  retractLast,
} from '../../office/practices/index.ts';
import type { Db } from '../../store/database.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openArchive } from '../explain/open-archive.ts';
import { whoRecords } from '../office/office-commands.ts';
import { listText, noticeText } from '../practices/practice-text.ts';
import { systemClock } from '../system-clock.ts';
import type { Terminal } from '../terminal.ts';
import { withOffice } from '../with-office.ts';
import { oneOf } from './deadline.command.ts';

export interface PracticeOptions {
  readonly number?: string;
  readonly sent?: string;
  readonly second?: boolean;
  readonly state?: string;
  readonly outcome?: string;
  readonly on?: string;
  readonly note?: string;
  readonly onRoll?: string;
  readonly notOnRoll?: string;
  readonly retract?: boolean;
  readonly by?: string;
  readonly all?: boolean;
  readonly open?: boolean;
  readonly json?: boolean;
  readonly data?: string;
}

const MAX_NOTE_CHARS = 1_000;

type Change = (db: Db, now: Date) => Promise<readonly string[]>;

/** @throws AppError arguments.invalid, notice.*, practice.*, config.invalid, store.locked */
export async function practiceCommand(
  id: string | undefined,
  options: PracticeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const isList = options.all === true || (options.open === true && id === undefined);
  if (isList !== (id === undefined))
    throw new AppError('arguments.invalid', 'practice takes an ID, or --all');
  const changes = id === undefined ? [] : changesOf(id, options);
  if (id === undefined && hasChange(options))
    throw new AppError('arguments.invalid', 'only --open and --json go with --all');
  if (id !== undefined && changes.length > 0) return change(id, changes, options, terminal);
  const archive = await openArchive(configOf(options, terminal), systemClock.now());
  try {
    if (id === undefined) await showAll(archive.db, options, terminal);
    else await show(archive.db, id, options, terminal);
    return EXIT.ok;
  } finally {
    await archive.close();
  }
}

/** One after the other; the notice is drafted again before it is shown. */
async function change(
  id: string,
  changes: readonly Change[],
  options: PracticeOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const config = configOf(options, terminal);
  const interrupted = 'Interrotto: quello che è registrato resta; la bozza si aggiorna al prossimo comando.';
  return withOffice(config, terminal, interrupted, async ({ engine, clock }, signal) => {
    await engine.start();
    for (const make of changes) await engine.settle(await make(engine.db, clock.now()), signal);
    await show(engine.db, id, options, terminal);
    return EXIT.ok;
  });
}

/** In the order in which they make sense. @throws AppError arguments.invalid */
function changesOf(id: string, options: PracticeOptions): readonly Change[] {
  const { number = null, on = null, note = null, state } = options;
  const isState = state !== undefined;
  refuse(!isState && (options.outcome !== undefined || on !== null || note !== null), '--state is missing');
  refuse(isState && (options.sent !== undefined || options.second === true), '--state or --sent, not both');
  refuse(!isState && !options.retract && number === null && isSending(options), '--number is missing');
  refuse(options.retract === true && (isState || isSending(options)), '--retract goes alone');
  refuse(options.onRoll !== undefined && options.notOnRoll !== undefined, '--on-roll or --not-on-roll');
  refuse((note?.length ?? 0) > MAX_NOTE_CHARS, `--note has at most ${MAX_NOTE_CHARS} characters`);
  const by = whoRecords(options);
  const changes: Change[] = [];
  if (options.retract) changes.push((db, now) => retractLast(db, { id, number }, now, by));
  else if (isState) {
    const outcome =
      options.outcome === undefined ? null : oneOf('--outcome', options.outcome, PRACTICE_OUTCOMES);
    const seen = { id, number, on, note, outcome, state: oneOf('--state', state, SEEN_STATES) };
    changes.push((db, now) => recordState(db, seen, now, by));
  } else if (number !== null) {
    const sent = { id, number, sentOn: options.sent ?? null, isSecond: options.second ? true : null };
    changes.push((db, now) => recordSent(db, sent, now, by));
  }
  const { onRoll, notOnRoll } = options;
  if (onRoll !== undefined)
    changes.push((db, now) => recordRoll(db, { id, status: 'on_roll', on: onRoll }, now));
  if (notOnRoll !== undefined)
    changes.push((db, now) => recordRoll(db, { id, status: 'not_on_roll', on: notOnRoll }, now));
  return changes;
}

function isSending({ sent, second }: PracticeOptions): boolean {
  return sent !== undefined || second === true;
}

function hasChange(options: PracticeOptions): boolean {
  const { number, sent, second, state, outcome, on, note, onRoll, notOnRoll, retract } = options;
  return [number, sent, second, state, outcome, on, note, onRoll, notOnRoll, retract].some(
    (each) => each !== undefined,
  );
}

function refuse(isWrong: boolean, why: string): void {
  if (isWrong) throw new AppError('arguments.invalid', why);
}

function configOf(options: PracticeOptions, terminal: Terminal) {
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  return loadConfig(terminal.env, flags).config;
}

async function show(db: Db, id: string, options: PracticeOptions, terminal: Terminal): Promise<void> {
  const view = await practicesOf(db, id, systemClock.now());
  terminal.out(`${options.json ? JSON.stringify(view) : noticeText(view)}\n`);
}

async function showAll(db: Db, options: PracticeOptions, terminal: Terminal): Promise<void> {
  const list = await listPractices(db, options.open === true, systemClock.now());
  if (!options.json) {
    terminal.out(`${listText(list)}\n`);
    return;
  }
  for (const { number, paper } of list.unrecorded)
    terminal.out(`${JSON.stringify({ number, paper, isRecorded: false })}\n`);
  for (const row of list.practices) terminal.out(`${JSON.stringify({ ...row, isRecorded: true })}\n`);
}
