// Numbers of a notice and how they are printed. The structure that few real letters showed is kept by most and broken
// by a share: it may raise a doubt, never decide, and the bench must show that.
import { actCode, communicationNumber } from '../identifiers.ts';
import type { KeyPrint } from '../notice-keys.ts';
import type { Random } from '../random.ts';
import { chance, digits, integer, pick, weighted } from './draw.ts';

export interface RandomKeys {
  readonly serial: number;
  readonly actSerial: number;
  readonly numbers: { readonly communication: string; readonly act: string };
}

const ODD_COMMUNICATION_SHARE = 0.15;
const ODD_ACT_SHARE = 0.2;

export function randomKeys(random: Random, taxYear: number, family: 3 | 4): RandomKeys {
  const serial = integer(random, 1_000, 999_999);
  const actSerial = integer(random, 10_000, 9_999_999);
  const usual = communicationNumber(serial, taxYear, family);
  const communication = chance(random, ODD_COMMUNICATION_SHARE) ? oddCommunication(random, usual) : usual;
  const regular = actCode(actSerial, taxYear);
  const act = chance(random, ODD_ACT_SHARE) ? oddAct(random, regular) : regular;
  return { serial, actSerial, numbers: { communication, act } };
}

/** Not `00` in front, or another ending than family and `01`. */
function oddCommunication(random: Random, usual: string): string {
  if (chance(random, 0.6)) return `${integer(random, 1, 9)}${digits(random, 7)}${usual.slice(8)}`;
  return usual.slice(0, 10) + digits(random, 3);
}

/** Without its check digit, without the 1 in the tenth place, or of another year. */
function oddAct(random: Random, regular: string): string {
  return weighted(random, [
    [regular.slice(0, 10) + ((Number(regular[10]) + integer(random, 1, 9)) % 10), 2],
    [`${regular.slice(0, 9)}${integer(random, 2, 9)}${integer(random, 0, 9)}`, 2],
    [regular.slice(0, 7) + digits(random, 4), 1],
  ]);
}

export interface LabelChoices {
  readonly communication: readonly string[];
  readonly elaborated: readonly string[];
}

const ANY_LETTER = [
  'Comunicazione n.',
  'Comunicazione n.',
  'N. comunicazione',
  'Numero comunicazione',
  'Numero della comunicazione',
  'Identificativo comunicazione',
] as const;
const ELABORATED = [
  'Comunicazione elaborata il',
  'Comunicazione elaborata il',
  'Data di elaborazione',
] as const;
export const INCOME_LABELS: LabelChoices = {
  communication: [...ANY_LETTER, 'Comunicazione 36-bis n.'],
  elaborated: ELABORATED,
};
export const VAT_LABELS: LabelChoices = {
  communication: [...ANY_LETTER, 'Comunicazione 54-bis n.'],
  elaborated: ELABORATED,
};
/** Separate taxation and the formal control name no article beside their number. */
export const PLAIN_LABELS: LabelChoices = { communication: ANY_LETTER, elaborated: ELABORATED };
export const LIPE_LABELS: LabelChoices = {
  communication: ['Comunicazione 54-bis n.', 'Comunicazione 54-bis n.', 'Comunicazione n.'],
  elaborated: ['Comunicazione 54-bis elaborata il', 'Comunicazione elaborata il', 'Data di elaborazione'],
};
export const TELEMATIC_LABELS: LabelChoices = {
  communication: ['Avviso telematico n.', "Numero dell'avviso telematico"],
  elaborated: ['Data di elaborazione'],
};
const ACT_LABELS = ['Codice atto n.', 'Codice atto n.', 'Codice atto', 'Cod. atto'] as const;
const CODE_LABELS = ['C.F.', 'C.F.', 'Codice fiscale', 'Cod. Fisc.'] as const;
const GROUPED_SHARE = 0.2;

/** @param code the taxpayer's: 11 digits or 16 characters, which are grouped differently */
export function randomPrint(random: Random, code: string, labels: LabelChoices): KeyPrint {
  const groups = {
    communication: pick(random, [
      [8, 5],
      [7, 6],
      [8, 2, 3],
      [4, 4, 5],
      [3, 3, 3, 4],
    ]),
    act: pick(random, [
      [7, 4],
      [7, 2, 2],
      [4, 4, 3],
      [3, 3, 3, 2],
    ]),
    code:
      code.length === 16
        ? pick(random, [
            [6, 5, 5],
            [3, 3, 5, 5],
            [6, 5, 4, 1],
          ])
        : pick(random, [[11], [3, 4, 4]]),
  };
  return {
    communication: pick(random, labels.communication),
    act: pick(random, ACT_LABELS),
    code: pick(random, CODE_LABELS),
    elaborated: pick(random, labels.elaborated),
    ...(chance(random, GROUPED_SHARE) ? { groups } : {}),
  };
}
