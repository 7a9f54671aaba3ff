// The sheet of one notice as a page of its own: opens from a folder or a mail, offline, asks for nothing, and lets nothing in
// it run but its own script and style, known by their hashes.
import { createHash } from 'node:crypto';
import type { Result } from '../../../../contract/result.schema.ts';
import type { Language } from '../../../../contract/sentence.ts';
import { type Say, sheetWords } from '../../../messages/sheet-words.table.ts';
import { sheetOf } from '../sheet-of.ts';
import type { FieldPictures, Section, SheetPage } from '../sheet-page.ts';
import { MARKS } from '../tone-marks.ts';
import { blockHtml } from './block-html.ts';
import { type Drawing, drawing } from './drawing.ts';
import { text } from './markup.ts';
import { SHEET_SCRIPT } from './sheet.script.ts';
import { SHEET_STYLE } from './sheet.style.ts';

/** What the page may do, for whoever serves it. */
export const SHEET_POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SHEET_SCRIPT)}`,
  `style-src ${hashOf(SHEET_STYLE)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function sheetHtml(result: Result, pictures: FieldPictures, language: Language = 'it'): string {
  const page = sheetOf(result, language);
  const say = sheetWords(language);
  const draw = drawing(say, pictures);
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${SHEET_POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">',
    `<title>${text(page.fileTitle)}</title><style>${SHEET_STYLE}</style></head><body>`,
    headerHtml(page),
    '<main>',
    ...page.sections.map((section) => sectionHtml(section, draw)),
    '</main>',
    `<footer><p>${text(page.footer)}</p></footer>`,
    saidHtml(say),
    `<script>${SHEET_SCRIPT}</script></body></html>\n`,
  ].join('\n');
}

function headerHtml({ title, status, about, source }: SheetPage): string {
  const whose = about.length > 0 ? `<p class="about">${about.map(text).join(' · ')}</p>` : '';
  return `<header><h1>${text(title)}</h1><p class="status ${status.tone}"><span class="mark" aria-hidden="true">${
    MARKS[status.tone]
  }</span> ${text(status.text)}</p>${whose}<p>${text(source)}</p></header>`;
}

function sectionHtml({ id, title, blocks }: Section, draw: Drawing): string {
  const body = blocks.map((block) => blockHtml(block, draw)).join('\n');
  return `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${text(title)}</h2>\n${body}</section>`;
}

/** Where the script says what it did, to the eye and to a screen reader. */
function saidHtml(say: Say): string {
  return `<p id="said" role="status" aria-live="polite" data-copy="${text(say('copy'))}" data-done="${text(
    say('copy.done'),
  )}" data-hand="${text(say('copy.by_hand'))}"></p>`;
}

function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
