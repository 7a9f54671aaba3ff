// `deadline`: the deadline alone, from what is given on the command line.

import { AppError } from '../../../contract/app-error.ts';
import { type CivilDate, italianDay, parseCivilDate } from '../../../contract/civil-date.ts';
import type { Deadline } from '../../../contract/result.schema.ts';
import {
  ACTS,
  type Act,
  CHANNELS,
  type Channel,
  DAY0_EVIDENCES,
  type Day0Evidence,
} from '../../../contract/words.ts';
import { computeDeadline, type DeadlineFacts } from '../../../rules/deadlines/index.ts';
import { loadConfig } from '../../config/load-config.ts';
import { readRulesFile, windowsFor } from '../../config/rules-file.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import { type BesideOptions, besideOf, besideText } from './deadline-beside.ts';

export interface DeadlineOptions extends BesideOptions {
  readonly act: string;
  readonly channel: string;
  readonly day0: string;
  readonly elaborated?: string;
  readonly redeterminationOf?: string;
  readonly evidence?: string;
  readonly client?: string;
  readonly json?: boolean;
}

export function deadlineCommand(options: DeadlineOptions, terminal: Terminal): ExitCode {
  const channel = oneOf<Channel>('--channel', options.channel, CHANNELS);
  const parent =
    options.redeterminationOf === undefined
      ? null
      : dayArgument('--redetermination-of', options.redeterminationOf);
  const windows = readRulesFile(loadConfig(terminal.env).config.rulesFile);
  const facts: DeadlineFacts = {
    act: oneOf<Act>('--act', options.act, ACTS),
    channel,
    actIsAccepted: true,
    isTelematicProved: channel === 'telematico',
    elaborated: {
      date: options.elaborated === undefined ? null : dayArgument('--elaborated', options.elaborated),
      isAccepted: options.elaborated !== undefined,
    },
    day0: {
      date: dayArgument('--day0', options.day0),
      evidence: givenEvidence(options.evidence) ?? evidenceOf(channel),
    },
    printedTermDays: null,
    ...(parent ? { redeterminationOf: { parentElaborated: parent } } : {}),
    overrideWindows: windowsFor(windows, [options.client ?? null]),
  };
  const deadline = computeDeadline(facts);
  const beside = besideOf(options, facts, deadline, dayArgument);
  const text = options.json
    ? JSON.stringify({ ...deadline, ...beside })
    : [deadlineText(deadline), besideText(beside)].filter((part) => part !== '').join('\n');
  terminal.out(`${text}\n`);
  return EXIT.ok;
}

/** The person at the keyboard types the day of the A/R, the relata or the transmission (contract.md, letter a). */
export function evidenceOf(channel: Channel): Day0Evidence {
  if (channel === 'raccomandata') return 'ar';
  if (channel === 'messo') return 'relata';
  return channel === 'telematico' ? 'transmission' : 'user';
}

function givenEvidence(text: string | undefined): Day0Evidence | null {
  return text === undefined ? null : oneOf<Day0Evidence>('--evidence', text, DAY0_EVIDENCES);
}

export function oneOf<Word extends string>(flag: string, text: string, words: readonly Word[]): Word {
  const word = words.find((w) => w === text);
  if (word) return word;
  throw new AppError('arguments.invalid', `${flag} must be one of: ${words.join(', ')}`);
}

export function dayArgument(flag: string, text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day) return day;
  throw new AppError('arguments.invalid', `${flag} must be a day YYYY-MM-DD, not «${text}»`);
}

const PURPOSE_IT = {
  pay: 'Pagare',
  clarify: 'Chiarire',
  appeal: 'Ricorso',
  inform_client: 'Informare il cliente',
};

function deadlineText(deadline: Deadline): string {
  const day = (text: string | null) => {
    const parsed = text ? parseCivilDate(text) : null;
    return parsed ? italianDay(parsed) : '—';
  };
  const lines = [deadline, ...deadline.others].map((one) =>
    [
      `${PURPOSE_IT[one.purpose]}: entro il ${day(one.safe)} (${one.confidence === 'certain' ? 'certa' : 'da controllare'})`,
      `   termine ${day(one.due)}, ${one.days ?? '—'} giorni dal ${day(one.day0)}, regola ${one.ruleId ?? '—'}, ${one.law ?? '—'}`,
      `   ${one.explanation}`,
      ...one.warnings.map((w) => `   ! ${w.message}`),
    ].join('\n'),
  );
  return lines.join('\n');
}
