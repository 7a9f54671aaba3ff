// A bundle as a mail: subject with counts, text, and the same as HTML without any link, picture or style from outside.
import { type CivilDate, daysBetween, italianDay } from '../../../contract/civil-date.ts';
import { escapeHtml } from '../../outputs/escape-html.ts';
import { type Bundle, type BundleSection, itemsOf } from './bundle.ts';
import { itemLine, type LineStyle } from './item-line.ts';
import type { ReminderItem } from './reminder-item.ts';
import { LINE_WORDS, MAIL_WORDS, SECTION_WORDS, say } from './reminder-words.table.ts';

export interface MailBody {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Lines of a section that may be left to the program. What is due, or was lately, is always named. */
const MOST_LINES = 40;
const LATELY_DAYS = 30;

export function composeMail(bundle: Bundle, style: LineStyle): MailBody {
  const { language } = style;
  const day = italianDay(bundle.day);
  const words = MAIL_WORDS[bundle.kind];
  const parts = bundle.sections.map((part) => ({
    heading: `${say(SECTION_WORDS[part.section].heading, language)} (${part.items.length})`,
    lines: linesOf(part, bundle.day, style),
  }));
  const opening = say(words.opening, language, { day });
  const footer = say(LINE_WORDS.footer, language);
  return {
    subject: say(words.subject, language, { day, counts: countsOf(bundle, style) }),
    text: textOf(opening, parts, footer),
    html: htmlOf(opening, parts, footer, language),
  };
}

/** With the notices it tells of, so that a mail that waits can be said anew. */
export function storedBody(
  bundle: Bundle,
  style: LineStyle,
): MailBody & { readonly notices: readonly string[] } {
  return { ...composeMail(bundle, style), notices: itemsOf(bundle).map(({ noticeId }) => noticeId) };
}

function countsOf({ sections }: Bundle, { language }: LineStyle): string {
  const counts = sections.map(({ section, items }) =>
    say(SECTION_WORDS[section].count, language, { count: String(items.length) }),
  );
  return counts.join(', ');
}

function linesOf({ section, items }: BundleSection, today: CivilDate, style: LineStyle): readonly string[] {
  const named = items.filter((item, index) => index < MOST_LINES || cannotWait(item, section, today));
  const left = items.length - named.length;
  return [
    ...named.map((item) => itemLine(item, section, today, style)),
    ...(left === 0 ? [] : [say(LINE_WORDS.more, style.language, { count: String(left) })]),
  ];
}

function cannotWait(item: ReminderItem, section: BundleSection['section'], today: CivilDate): boolean {
  if (section === 'due') return true;
  return section === 'overdue' && item.safeDay !== null && daysBetween(item.safeDay, today) <= LATELY_DAYS;
}

interface Part {
  readonly heading: string;
  readonly lines: readonly string[];
}

function textOf(opening: string, parts: readonly Part[], footer: string): string {
  const blocks = parts.map(({ heading, lines }) => [heading, ...lines.map((line) => `- ${line}`)].join('\n'));
  return `${[opening, ...blocks, `-- \n${footer}`].join('\n\n')}\n`;
}

function htmlOf(opening: string, parts: readonly Part[], footer: string, language: string): string {
  const blocks = parts.map(({ heading, lines }) => {
    const rows = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
    return `<h2 style="font-size:1.1em">${escapeHtml(heading)}</h2><ul>${rows}</ul>`;
  });
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"></head><body>`,
    `<p>${escapeHtml(opening)}</p>`,
    ...blocks,
    `<p><small>${escapeHtml(footer)}</small></p>`,
    '</body></html>\n',
  ].join('\n');
}
