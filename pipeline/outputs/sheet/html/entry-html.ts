// A line of the sheet: label, value with its copy button, what is to be said of it, and the picture of where it was read.
import { type Phrase, textOf } from '../../../messages/said-in.ts';
import type { Entry, Letter, Note } from '../sheet-page.ts';
import { MARKS } from '../tone-marks.ts';
import type { Drawing } from './drawing.ts';
import { phrase, text } from './markup.ts';

export function entriesHtml(entries: readonly Entry[], draw: Drawing): string {
  return `<dl class="entries">${entries.map((entry) => entryHtml(entry, draw)).join('\n')}</dl>`;
}

function entryHtml(entry: Entry, draw: Drawing): string {
  const step = entry.step === null ? '' : `<span class="step">${text(entry.step)}</span> `;
  const value =
    entry.value === null
      ? `<span class="blank">${text(draw.say('form.blank'))}</span>`
      : entry.value.isCopied
        ? copied(entry.value.text, entry.label, draw)
        : `<span class="plain">${text(entry.value.text)}</span>`;
  return [
    `<div class="entry"><dt>${step}${phrase(entry.label)}</dt>`,
    `<dd>${value}${notesHtml(entry.notes, draw, 'small')}</dd>`,
    whereHtml(entry, draw),
    '</div>',
  ].join('');
}

function copied(value: string, label: Phrase, draw: Drawing): string {
  const id = draw.nextId();
  return `<span class="value" id="${id}">${text(value)}</span>${copyButton(id, label, draw)}`;
}

/** Hidden until the script runs: without it a click on the value selects it whole. */
export function copyButton(id: string, label: Phrase, { say }: Drawing): string {
  const what = text(textOf(label));
  return ` <button type="button" hidden data-for="${id}" data-said="${text(say('copy.said', { label: textOf(label) }))}"><span>${text(
    say('copy'),
  )}</span><span class="aside"> ${what}</span></button>`;
}

function whereHtml({ pictureOf, page, label }: Entry, { say, pictures }: Drawing): string {
  const source = pictureOf === null ? undefined : pictures.get(pictureOf);
  const alt = say('form.picture', { label: textOf(label) });
  const image = source ? `<img alt="${text(alt)}" src="${text(source)}">` : '';
  const where =
    page === null ? '' : `<span class="page">${text(say('source.pages', { pages: page }))}</span>`;
  return image === '' && where === '' ? '' : `<dd class="where">${image}${where}</dd>`;
}

export function letterHtml(letter: Letter, draw: Drawing): string {
  const id = draw.nextId();
  return [
    `<div class="letter"><h3><span class="step">${text(letter.step)}</span> ${phrase(letter.label)}</h3>`,
    notesHtml(letter.notes, draw, 'small'),
    // A first line feed would be swallowed by the parser.
    `<pre class="value" id="${id}" lang="it">\n${marked(letter)}</pre>`,
    copyButton(id, letter.label, draw),
    '</div>',
  ].join('');
}

/** The blanks still open stand out. */
function marked({ text: whole, blanks }: Letter): string {
  let rest = text(whole);
  for (const blank of blanks) rest = rest.replaceAll(text(blank), `<mark>${text(blank)}</mark>`);
  return rest;
}

/** @param size `small` beside a value: the mark says it to the eye, the word to a screen reader */
export function notesHtml(notes: readonly Note[], { say }: Drawing, size: 'small' | 'full'): string {
  if (notes.length === 0) return '';
  const items = notes.map(({ tone, text: said, code }) => {
    const word = `<b${size === 'small' ? ' class="aside"' : ''}>${text(say(`tone.${tone}`))}:</b>`;
    const codeHtml = code === null ? '' : ` <code>${text(code)}</code>`;
    return `<li class="${tone}"><span class="mark" aria-hidden="true">${MARKS[tone]}</span> ${word} ${phrase(said)}${codeHtml}</li>`;
  });
  return `<ul class="notes ${size}" role="list">${items.join('\n')}</ul>`;
}
