// A letter as a PDF, to print on a letterhead or to attach. Same letter, same day: same bytes. The lines for the office are
// not in it.
import type { LetterText } from '../../messages/letters/letter-text.ts';
import { PdfPen } from '../sheet/pdf/pdf-pen.ts';
import { run, sectionTitle } from '../sheet/pdf/runs.ts';

const GAP_PT = 8;
const INDENT_PT = 14;
const SIZE_PT = 10.5;

/** @param made the injected clock's now: the only date in the file's own data */
export async function letterPdf(letter: LetterText, made: Date): Promise<Buffer> {
  const pen = new PdfPen(letter.subject, 'it-IT', made);
  pen.flow([sectionTitle(`Oggetto: ${letter.subject}`)]);
  for (const block of letter.blocks) {
    pen.space(GAP_PT);
    if (block.kind === 'paragraph') {
      pen.flow([run(block.text, { size: SIZE_PT })]);
      continue;
    }
    pen.flow([run(block.title, { font: 'bold', size: SIZE_PT })]);
    for (const item of block.items) pen.flow([run(`• ${item}`, { size: SIZE_PT })], INDENT_PT);
  }
  const { missing } = pen.drawable;
  if (missing.length > 0) pen.flow([run(`[caratteri non stampabili: ${missing.join(', ')}]`)]);
  return pen.end((page, pages) => `${page} / ${pages}`);
}
