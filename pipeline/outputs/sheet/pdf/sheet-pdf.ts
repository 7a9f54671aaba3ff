// The sheet of one notice as a PDF, for a file or for paper: the same words as the page, tagged and with its language, its text
// to be selected. Same notice, same day: same bytes.
import type { Result } from '../../../../contract/result.schema.ts';
import type { Language } from '../../../../contract/sentence.ts';
import { sheetWords } from '../../../messages/sheet-words.table.ts';
import { sheetOf } from '../sheet-of.ts';
import type { FieldPictures } from '../sheet-page.ts';
import { MARKS } from '../tone-marks.ts';
import { blockPdf } from './block-pdf.ts';
import { PdfPen } from './pdf-pen.ts';
import { run, sectionTitle, small, title } from './runs.ts';

const LANG: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB' };
/** Room that a title keeps for what follows it. */
const TITLE_ROOM_PT = 60;

/** @param made the injected clock's now: the only date in the file's own data */
export async function sheetPdf(
  result: Result,
  pictures: FieldPictures,
  language: Language,
  made: Date,
): Promise<Buffer> {
  const page = sheetOf(result, language);
  const say = sheetWords(language);
  const pen = new PdfPen(page.fileTitle, LANG[language], made);
  const { tone, text } = page.status;
  pen.flow([title(page.title)]);
  pen.flow([run(`${MARKS[tone]} ${text}`, { font: 'bold', colour: tone })]);
  if (page.about.length > 0) pen.flow([run(page.about.join(' · '), { font: 'bold' })]);
  pen.flow([small(page.source)]);
  for (const { title: name, blocks } of page.sections) {
    pen.section();
    pen.space(6);
    pen.keep(TITLE_ROOM_PT);
    pen.line('quiet', 1);
    pen.flow([sectionTitle(name)]);
    pen.space(2);
    for (const block of blocks) blockPdf(block, { pen, say, pictures });
  }
  pen.section();
  pen.space(8);
  pen.flow([small(page.footer)]);
  const { missing } = pen.drawable;
  if (missing.length > 0)
    pen.flow([small(say('glyphs.missing', { codes: missing.join(', ') }), { colour: 'look' })]);
  return pen.end((at, pages) => `${page.fileTitle} · ${say('page.of', { page: at, pages })}`);
}
