// An invented list of clients as an office exports it, a share of its rows broken in a way that is known.
import { codiceFiscaleOf, partitaIvaOf } from '../../test/support/client-lists.ts';

const HEADS = [
  'Codice cliente',
  'Denominazione',
  'Codice fiscale',
  'Partita IVA',
  'Responsabile',
  'E-mail',
  'Telefono',
  'Delega',
  'Scadenza delega',
  'Note',
];

type Row = string[];
/** What is done to a row, and the code it must be refused with. */
const HARMS: readonly (readonly [string, (row: Row) => void])[] = [
  ['code.check', (row) => set(row, 2, (cf) => `${cf.slice(0, 15)}${/A$/i.test(cf) ? 'B' : 'A'}`)],
  ['code.length', (row) => set(row, 2, (cf) => cf.slice(0, 12))],
  ['code.scientific', (row) => set(row, 3, () => '1,23457E+10')],
  ['email.invalid', (row) => set(row, 5, () => 'ada.example.com')],
  ['day.invalid', (row) => set(row, 8, () => '31/02/2027')],
  ['name.missing', (row) => set(row, 1, () => '')],
  ['code.other_client', () => undefined],
];

export interface MadeList {
  readonly cells: readonly Row[];
  readonly refused: ReadonlyMap<string, number>;
}

/** Every `each`-th row is bad. */
export function makeList(count: number, each: number): MadeList {
  const refused = new Map<string, number>();
  const rows = Array.from({ length: count }, (_, at) => goodRow(at));
  for (let at = each; at < count; at += each) {
    const [code, harm] = HARMS[(at / each) % HARMS.length] ?? ['', () => undefined];
    const row = rows[at] ?? [];
    harm(row);
    // Codes of the two rows before: whoever it is, it is not one client.
    if (code === 'code.other_client') [row[2], row[3]] = [rows[at - 1]?.[2] ?? '', rows[at - 2]?.[3] ?? ''];
    refused.set(code, (refused.get(code) ?? 0) + 1);
  }
  return { cells: [HEADS, ...rows], refused };
}

function goodRow(at: number): Row {
  const cf = codiceFiscaleOf(at + 1);
  const iva = partitaIvaOf(1_000_000 + at);
  return [
    ...[`K${at + 1}`, `Prova ${at + 1}`, at % 3 === 0 ? cf.toLowerCase() : cf, iva],
    ...[
      `Persona ${at % 12}`,
      `c${at}@example.com`,
      '06 1234567',
      'delega unica',
      '31/12/2030',
      'città; nota',
    ],
  ];
}

function set(row: Row, at: number, value: (before: string) => string): void {
  row[at] = value(row[at] ?? '');
}
