// The few ways in which text stands on the PDF.
import { type Phrase, textOf } from '../../../messages/said-in.ts';
import type { Note } from '../sheet-page.ts';
import { MARKS } from '../tone-marks.ts';
import type { Run } from './pdf-pen.ts';

const SIZE = 8.5;
const SMALL = 7.5;

export function run(text: Phrase, over: Partial<Omit<Run, 'text'>> = {}): Run {
  return {
    font: 'text',
    size: SIZE,
    colour: 'ink',
    role: 'P',
    ...(typeof text === 'string' ? {} : { lang: text.lang }),
    ...over,
    text: textOf(text),
  };
}

export function title(text: string): Run {
  return run(text, { font: 'bold', size: 15, role: 'H1' });
}

export function sectionTitle(text: string): Run {
  return run(text, { font: 'bold', size: 11, role: 'H2' });
}

export function heading(text: string): Run {
  return run(text, { font: 'bold', size: 9, role: 'H3' });
}

export function value(text: string): Run {
  return run(text, { font: 'monoBold', size: 9 });
}

export function small(text: Phrase, over: Partial<Omit<Run, 'text'>> = {}): Run {
  return run(text, { size: SMALL, colour: 'quiet', ...over });
}

/** `⚠ da controllare (code)` */
export function noteRun({ tone, text, code }: Note): Run {
  const said = `${MARKS[tone]} ${textOf(text)}${code === null ? '' : ` (${code})`}`;
  return run(typeof text === 'string' ? said : { text: said, lang: 'it' }, { size: SMALL, colour: tone });
}
