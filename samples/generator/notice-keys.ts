// How a layout prints the keys of its notice: with its own labels and compact digits, unless it is told otherwise.
import { actCode, communicationNumber } from './identifiers.ts';
import type { Sheet } from './sheet.ts';
import type { Taxpayer } from './taxpayers.table.ts';

/** Labels to print instead of the layout's own, and how the characters of a number are grouped. */
export interface KeyPrint {
  readonly communication?: string;
  readonly act?: string;
  readonly code?: string;
  readonly elaborated?: string;
  /** Sizes of the groups, left to right; what is left over joins the last. Absent: compact. */
  readonly groups?: {
    readonly communication?: readonly number[];
    readonly act?: readonly number[];
    readonly code?: readonly number[];
  };
}

/** Optional facts of every notice that carries a number of its own. */
export interface KeyOptions {
  readonly print?: KeyPrint;
  /** Numbers that do not follow the usual structure; made from the serials when absent. */
  readonly numbers?: { readonly communication: string; readonly act: string };
}

export interface CartellaLabels {
  readonly cartella?: string;
  readonly partita?: string;
  readonly act?: string;
  readonly code?: string;
}

type ActFacts = KeyOptions & { readonly actSerial: number; readonly taxYear: number };
type KeyFacts = ActFacts & { readonly taxpayer: Taxpayer; readonly serial: number };

export function actOf(facts: ActFacts): string {
  return facts.numbers?.act ?? actCode(facts.actSerial, facts.taxYear);
}

/** @param family 3 for income, 4 for VAT */
export function communicationOf(facts: KeyFacts, family: 3 | 4): string {
  return facts.numbers?.communication ?? communicationNumber(facts.serial, facts.taxYear, family);
}

/** `12345672518` by 7 and 4 → `1234567 2518`. */
export function spaced(value: string, sizes: readonly number[] = []): string {
  const groups: string[] = [];
  let rest = value;
  for (const size of sizes.slice(0, -1)) {
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...groups, rest].filter(Boolean).join(' ');
}

export interface KeyTexts {
  readonly communication: string;
  readonly act: string;
  readonly code: string;
}

/** Label and number of the three keys, noted as printed on the sheet. */
export function keyTexts(
  sheet: Sheet,
  facts: KeyFacts,
  family: 3 | 4,
  communicationLabel = 'Comunicazione n.',
): KeyTexts {
  const { print } = facts;
  const communication = sheet.prints('numeroComunicazione', communicationOf(facts, family));
  const act = sheet.prints('codiceAtto', actOf(facts));
  const code = sheet.prints('codiceFiscale', facts.taxpayer.code);
  return {
    communication: `${print?.communication ?? communicationLabel} ${spaced(communication, print?.groups?.communication)}`,
    act: `${print?.act ?? 'Codice atto n.'} ${spaced(act, print?.groups?.act)}`,
    code: `${print?.code ?? 'C.F.'} ${spaced(code, print?.groups?.code)}`,
  };
}

/** The addressee's code on a cartella; its usual label has a space before the first stop. */
export function codeText(
  sheet: Sheet,
  facts: { readonly taxpayer: Taxpayer; readonly labels?: CartellaLabels },
): string {
  return `${facts.labels?.code ?? 'Cod . Fisc.'} ${sheet.prints('codiceFiscale', facts.taxpayer.code)}`;
}
