// The blocks of a section as markup.
import type { BigDay, Block } from '../sheet-page.ts';
import { MARKS } from '../tone-marks.ts';
import type { Drawing } from './drawing.ts';
import { entriesHtml, letterHtml, notesHtml } from './entry-html.ts';
import { phrase, text } from './markup.ts';

export function blockHtml(block: Block, draw: Drawing): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${text(block.text)}</h3>`;
    case 'lines':
      return linesHtml(block);
    case 'notes':
      return notesHtml(block.notes, draw, 'full');
    case 'entries':
      return entriesHtml(block.entries, draw);
    case 'table':
      return tableHtml(block);
    case 'day':
      return dayHtml(block);
    case 'letter':
      return letterHtml(block, draw);
  }
}

function linesHtml({ lines, isOrdered }: Extract<Block, { kind: 'lines' }>): string {
  if (lines.length === 1 && lines[0] !== undefined) return `<p>${phrase(lines[0])}</p>`;
  const tag = isOrdered ? 'ol' : 'ul';
  return `<${tag}>${lines.map((line) => `<li>${phrase(line)}</li>`).join('')}</${tag}>`;
}

/** Wide tables scroll by themselves, also by the keyboard. */
function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const heads = head.map((each) => `<th scope="col">${text(each)}</th>`).join('');
  const body = rows.map(([first, ...rest]) => {
    const cells = rest.map((cell) => `<td>${phrase(cell)}</td>`).join('');
    return `<tr><th scope="row">${phrase(first ?? '')}</th>${cells}</tr>`;
  });
  return `<div class="scroll" role="region" aria-label="${text(caption)}" tabindex="0"><table><caption>${text(
    caption,
  )}</caption><thead><tr>${heads}</tr></thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

function dayHtml({ tone, label, text: shown, day, left, lines }: BigDay): string {
  const time = day === null ? text(shown) : `<time datetime="${text(day)}">${text(shown)}</time>`;
  const count =
    day === null
      ? ''
      : `<p class="left" hidden data-day="${text(day)}" data-many="${text(left.many)}" data-one="${text(left.one)}" data-none="${text(
          left.none,
        )}" data-past="${text(left.past)}"></p>`;
  const said = lines.map((line) => `<p>${phrase(line)}</p>`).join('');
  const mark = `<span class="mark" aria-hidden="true">${MARKS[tone]}</span>`;
  return `<div class="day ${tone}"><p class="day-label">${mark} ${text(label)}</p><p class="day-text">${time}</p>${count}<div class="day-lines">${said}</div></div>`;
}
