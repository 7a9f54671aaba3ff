// The blocks of a section on paper.
import type { FieldName } from '../../../../contract/words.ts';
import { type Phrase, textOf } from '../../../messages/said-in.ts';
import type { Say } from '../../../messages/sheet-words.table.ts';
import type { BigDay, Block, Entry, FieldPictures, Letter, Note } from '../sheet-page.ts';
import { MARKS } from '../tone-marks.ts';
import type { Cell, PdfPen, Picture, Run } from './pdf-pen.ts';
import { heading, noteRun, run, small, value } from './runs.ts';

export interface PdfDrawing {
  readonly pen: PdfPen;
  readonly say: Say;
  readonly pictures: FieldPictures;
}

export function blockPdf(block: Block, draw: PdfDrawing): void {
  const { pen } = draw;
  switch (block.kind) {
    case 'heading':
      pen.space(3);
      pen.flow([heading(block.text)]);
      break;
    case 'lines':
      for (const line of block.lines) pen.flow([run(block.lines.length > 1 ? bullet(line) : line)]);
      pen.space(2);
      break;
    case 'notes':
      for (const each of block.notes) noteRow(each, draw);
      break;
    case 'entries':
      for (const entry of block.entries) entryRow(entry, draw);
      break;
    case 'table':
      table(block, pen);
      break;
    case 'day':
      bigDay(block, pen);
      break;
    case 'letter':
      letter(block, draw);
      break;
  }
}

function bullet(line: Phrase): Phrase {
  const text = `•  ${textOf(line)}`;
  return typeof line === 'string' ? text : { text, lang: 'it' };
}

function noteRow({ tone, text, code }: Note, { pen, say }: PdfDrawing): void {
  const said = `${textOf(text)}${code === null ? '' : ` (${code})`}`;
  pen.row([
    { share: 0.16, runs: [run(`${MARKS[tone]} ${say(`tone.${tone}`)}`, { font: 'bold', colour: tone })] },
    { share: 0.84, runs: [run(typeof text === 'string' ? said : { text: said, lang: 'it' })] },
  ]);
}

function entryRow({ step, label, value: written, notes, pictureOf, page }: Entry, draw: PdfDrawing): void {
  const { pen, say } = draw;
  const picture = pictureOf === null ? null : pictureFor(pictureOf, textOf(label), draw);
  const where = page === null ? [] : [small(say('source.pages', { pages: page }))];
  const shown =
    written === null
      ? run(`[${say('form.blank')}]`, { colour: 'stop', font: 'bold' })
      : written.isCopied
        ? value(written.text)
        : run(written.text);
  const labelText = step === null ? textOf(label) : `${step}  ${textOf(label)}`;
  const hasWhere = picture !== null || where.length > 0;
  const cells: Cell[] = [
    { share: 0.3, runs: [run(labelText)] },
    { share: hasWhere ? 0.4 : 0.7, runs: [shown, ...notes.map(noteRun)] },
    ...(hasWhere ? [{ share: 0.3, runs: where, ...(picture ? { picture } : {}) }] : []),
  ];
  pen.row(cells);
  pen.line();
}

/** @returns null where the value was not read from a picture */
function pictureFor(field: FieldName, label: string, { say, pictures }: PdfDrawing): Picture | null {
  const source = pictures.get(field);
  if (source === undefined) return null;
  const base64 = source.slice(source.indexOf(',') + 1);
  return { png: Buffer.from(base64, 'base64'), alt: say('form.picture', { label }) };
}

const MAX_WEIGHT = 26;
const MIN_WEIGHT = 12;
/** A table does not begin at the foot of a page. */
const TABLE_ROOM_PT = 80;

/** Columns as wide as what stands in them, within bounds. */
function table({ caption, head, rows }: Extract<Block, { kind: 'table' }>, pen: PdfPen): void {
  const weights = head.map((name, column) => {
    const longest = Math.max(name.length, ...rows.map((cells) => longestLine(textOf(cells[column] ?? ''))));
    return Math.min(MAX_WEIGHT, Math.max(MIN_WEIGHT, longest));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const cellsOf = (texts: readonly Phrase[], over: Partial<Run>): Cell[] =>
    texts.map((text, column) => ({
      share: (weights[column] ?? 0) / total,
      runs: [run(text, { size: 7.5, ...over })],
    }));
  pen.space(3);
  pen.keep(TABLE_ROOM_PT);
  pen.flow([heading(caption)]);
  pen.row(cellsOf(head, { font: 'bold', colour: 'quiet' }));
  pen.line();
  for (const row of rows) {
    pen.row(cellsOf(row, {}));
    pen.line();
  }
}

function longestLine(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

function bigDay({ tone, label, text, lines }: BigDay, pen: PdfPen): void {
  pen.row([
    {
      share: 0.38,
      runs: [
        run(`${MARKS[tone]} ${label}`, { font: 'bold', colour: tone }),
        run(text, { font: 'bold', size: 20, colour: tone }),
      ],
    },
    { share: 0.62, runs: lines.map((line) => run(line)) },
  ]);
}

function letter({ step, label, text, blanks, notes }: Letter, { pen }: PdfDrawing): void {
  pen.space(3);
  pen.flow([heading(`${step}  ${textOf(label)}`)]);
  for (const each of notes) pen.flow([noteRun(each)]);
  pen.space(2);
  for (const line of text.split('\n')) pen.flow(pieces(line, blanks), LETTER_INDENT_PT);
  pen.line();
}

const LETTER_INDENT_PT = 10;

/** A line with its open blanks in bold. */
function pieces(line: string, blanks: readonly string[]): Run[] {
  const text = line === '' ? ' ' : line;
  const plain = { font: 'mono', size: 8, lang: 'it' } as const;
  const isBlank = new Set(blanks);
  const found = [...text.matchAll(/\[[^[\]\n]{2,120}\]/g)].filter(([each]) => isBlank.has(each));
  const runs: Run[] = [];
  let from = 0;
  for (const match of found) {
    if (match.index > from) runs.push(run(text.slice(from, match.index), plain));
    runs.push(run(match[0], { ...plain, font: 'monoBold', colour: 'stop' }));
    from = match.index + match[0].length;
  }
  return from < text.length ? [...runs, run(text.slice(from), plain)] : runs;
}
