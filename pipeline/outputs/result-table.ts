// The table a person reads at the end of a run. Plain text; colours only where the terminal takes them.
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { NoticeStatus } from '../../contract/words.ts';

export const STATUS_IT: Readonly<Record<NoticeStatus, string>> = {
  ready: 'pronta',
  needs_review: 'da controllare',
  not_for_civis: 'non per CIVIS',
  rejected: 'rifiutato',
  failed: 'non riuscito',
};
const STATUS_COLOUR: Readonly<Record<NoticeStatus, number>> = {
  ready: 32,
  needs_review: 33,
  not_for_civis: 36,
  rejected: 31,
  failed: 31,
};
export const KIND_IT: Readonly<Record<string, string>> = {
  comunicazione: 'comunicazione',
  avviso_telematico: 'avviso telematico',
  cartella: 'cartella',
  altro: 'altro',
};
const HEAD = ['File', 'Atto', 'Numero', 'Codice fiscale', 'Entro', 'Stato', 'Nota'] as const;
const STATUS_COLUMN = 5;
const MAX_WIDTHS = [28, 28, 18, 16, 12, 14, 60] as const;

/** Rows in the order given; cells longer than their column end in `…`. */
export function resultTable(results: readonly Result[], useColour: boolean): string {
  const rows = results.map(rowOf);
  const widths = HEAD.map((head, column) =>
    Math.min(MAX_WIDTHS[column] ?? 20, Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const line = (cells: readonly string[], colour: number | null) =>
    cells
      .map((cell, column) => {
        const padded = clip(cell, widths[column] ?? 0).padEnd(widths[column] ?? 0);
        return colour !== null && column === STATUS_COLUMN ? `\u001b[${colour}m${padded}\u001b[0m` : padded;
      })
      .join('  ')
      .trimEnd();
  return [
    line(HEAD, null),
    widths.map((w) => '─'.repeat(w)).join('  '),
    ...results.map((result, index) =>
      line(rows[index] ?? [], useColour ? STATUS_COLOUR[result.status] : null),
    ),
  ].join('\n');
}

/** `3 pronte, 1 da controllare, …` */
export function summaryLine(results: readonly Result[]): string {
  const count = (status: NoticeStatus) => results.filter((r) => r.status === status).length;
  return [
    `${count('ready')} pronte`,
    `${count('needs_review')} da controllare`,
    `${count('not_for_civis')} non per CIVIS`,
    `${count('failed') + count('rejected')} non riuscite`,
  ].join(', ');
}

/** A `*` after a value marks one that a person must check. */
function rowOf(result: Result): string[] {
  const { fields, notice } = result;
  const number = notice.kind === 'cartella' ? fields.numeroCartella : fields.numeroComunicazione;
  const doubt = (state: string) => (state === 'needs_review' ? '*' : '');
  return [
    fileName(result),
    [KIND_IT[notice.kind] ?? notice.kind, notice.subtype ?? ''].join(' ').trim(),
    number.value === null ? '—' : `${number.value}${doubt(number.state)}`,
    fields.codiceFiscale.value === null
      ? '—'
      : `${fields.codiceFiscale.value}${doubt(fields.codiceFiscale.state)}`,
    dueText(result),
    STATUS_IT[result.status],
    noteOf(result),
  ];
}

function fileName(result: Result): string {
  const name = result.source.path.split(/[\\/]/).at(-1) ?? result.source.path;
  return result.source.part ? `${name} › ${result.source.part}` : name;
}

/** The safe day; `≥` where day 0 is not known, `?` where it is to be checked. */
export function dueText({ deadline }: Result): string {
  const safe = deadline?.safe ? parseCivilDate(deadline.safe) : null;
  if (!deadline || !safe) return '—';
  if (deadline.day0 === null) return `≥ ${italianDay(safe)}`;
  return `${italianDay(safe)}${deadline.confidence === 'certain' ? '' : ' ?'}`;
}

function noteOf(result: Result): string {
  if (result.error) return `${result.error.code}: ${result.error.message}`;
  return result.warnings[0]?.message ?? '';
}

function clip(text: string, width: number): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length <= width ? oneLine : `${oneLine.slice(0, Math.max(0, width - 1))}…`;
}
