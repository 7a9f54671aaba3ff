// `process`: the main job from the command line.
import { resolve } from 'node:path';
import { AppError, asAppError } from '../../../contract/app-error.ts';
import { romeDay } from '../../../contract/civil-date.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { CHANNELS } from '../../../contract/words.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import { walk } from '../../intake/walk.ts';
import { resultTable, summaryLine } from '../../outputs/result-table.ts';
import { REGISTER_FILE, writeOut } from '../../outputs/write-out.ts';
import type { IntakeFacts } from '../../stages/stage-outputs.ts';
import { EXIT, type ExitCode, exitOfResults } from '../exit-codes.ts';
import type { Office } from '../open-office.ts';
import { outFacts } from '../out-facts.ts';
import { picturesFor } from '../pictures-for.ts';
import { ProgressLine } from '../progress-line.ts';
import { type BatchRun, runBatch } from '../run-batch.ts';
import { systemClock } from '../system-clock.ts';
import { type Terminal, usesColour } from '../terminal.ts';
import { withOffice } from '../with-office.ts';
import { dayArgument, oneOf } from './deadline.command.ts';

export interface ProcessOptions {
  readonly out?: string;
  readonly json?: boolean;
  readonly channel?: string;
  readonly received?: string;
  readonly client?: string;
  readonly data?: string;
}

export async function processCommand(
  paths: readonly string[],
  options: ProcessOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const facts = givenFacts(options);
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const found = await findFiles(paths, facts, terminal);
  if (found.files.length === 0) return found.unopened > 0 ? EXIT.pathNotOpened : nothingFound(terminal);

  const interrupted = 'Interrotto: i documenti ricevuti sono al sicuro; lo stesso comando riprende da qui.';
  return withOffice(config, terminal, interrupted, async (office, signal) => {
    const run = await runShown(office, found.files, terminal, signal);
    await deliver(run, office, config, options, terminal);
    await tellWebhooks(office, terminal);
    if (found.unopened > 0) return EXIT.pathNotOpened;
    return run.refused.length > 0 ? EXIT.someFailed : exitOfResults(run.results);
  });
}

/** How long the last events may take; the rest goes with the next run. */
const WEBHOOK_MS = 5_000;

async function tellWebhooks({ engine }: Office, terminal: Terminal): Promise<void> {
  const waiting = await engine.finishWebhooks(WEBHOOK_MS);
  if (waiting > 0)
    terminal.err(`Webhook: ${waiting} eventi in attesa, inviati con la prossima esecuzione.\n`);
}

type GivenFacts = Omit<IntakeFacts, 'path'>;

/** @throws AppError arguments.invalid */
function givenFacts(options: ProcessOptions): GivenFacts {
  const receivedOn = options.received === undefined ? null : dayArgument('--received', options.received);
  if (receivedOn !== null && receivedOn > romeDay(systemClock.now())) {
    throw new AppError('arguments.invalid', `--received ${receivedOn} is in the future`);
  }
  return {
    channel: options.channel === undefined ? null : oneOf('--channel', options.channel, CHANNELS),
    receivedOn,
    receivedOnEvidence: receivedOn === null ? 'unknown' : 'user',
    client: options.client ?? null,
  };
}

async function findFiles(paths: readonly string[], facts: GivenFacts, terminal: Terminal) {
  const files: IntakeFacts[] = [];
  let unopened = 0;
  for (const path of paths) {
    try {
      const walked = await walk(path);
      files.push(...walked.files.map((file) => ({ path: file, ...facts })));
      for (const skipped of walked.skipped) terminal.err(`saltato ${skipped.path} (${skipped.why})\n`);
    } catch (error) {
      unopened += 1;
      terminal.err(`${path}: ${asAppError(error).userMessage}\n`);
    }
  }
  return { files, unopened };
}

function nothingFound(terminal: Terminal): ExitCode {
  terminal.err('Nessun file da leggere.\n');
  return EXIT.ok;
}

async function runShown(
  office: Office,
  files: readonly IntakeFacts[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<BatchRun> {
  const line = new ProgressLine(terminal, () => office.clock.now().getTime());
  try {
    return await runBatch(office, files, (progress) => line.show(progress), signal);
  } finally {
    line.end();
  }
}

async function deliver(
  run: BatchRun,
  office: Office,
  config: Config,
  options: ProcessOptions,
  terminal: Terminal,
): Promise<void> {
  for (const { path, error } of run.refused) terminal.err(`${path}: ${error.userMessage}\n`);
  if (options.out !== undefined) {
    const pictures = (result: Result) => picturesFor(office, run, result);
    await writeOut(resolve(options.out), run.results, pictures, await outFacts(run, office, config));
  }
  if (options.json) {
    for (const result of run.results) terminal.out(`${JSON.stringify(result)}\n`);
    return;
  }
  terminal.out(`${resultTable(run.results, usesColour(terminal))}\n\n${summaryLine(run.results)}\n`);
  if (options.out !== undefined)
    terminal.out(`Bozze e schede in ${resolve(options.out)} (registro: ${REGISTER_FILE})\n`);
}
