// What making a clean copy did, as a person reads it: what changed, what to look at, and how the copy compares.
import type { SanitisedCopy } from '../../contract/sanitising.ts';
import type { Verdict } from '../../contract/words.ts';
import { SANITISING_STEP_TEXTS } from '../messages/sanitising.table.ts';
import { sanitisingText } from '../messages/sanitising-text.ts';
import { VERDICT_IT } from './inspection-lines.ts';

export function sanitisingLines(target: string, copy: SanitisedCopy): string[] {
  return [
    `Copia pulita: ${target}`,
    ...copy.steps.map((step) => `  fatto: ${SANITISING_STEP_TEXTS[step].it}`),
    `  confronto: ${lookLine(copy)}`,
    ...copy.warnings.map((each) => `  DA GUARDARE: ${sanitisingText(each, 'it')}`),
    '  La copia è stata ricontrollata: non ha elementi attivi. L’originale non è stato toccato.',
  ];
}

export function attachedLine(path: string, verdict: Verdict): string {
  return `File che era allegato: ${path} – ${VERDICT_IT[verdict]}`;
}

function lookLine({ look, pagesBefore, pagesAfter }: SanitisedCopy): string {
  const pages = pagesBefore === pagesAfter ? `${pagesAfter} pagine` : `${pagesBefore} → ${pagesAfter} pagine`;
  if (look.state === 'not_compared') return `${pages}; l’aspetto non si è potuto confrontare.`;
  const equal = `${look.equalPages} su ${look.pages} identiche punto per punto, le altre uguali alla vista`;
  return look.state === 'same'
    ? `${pages}; ${equal}.`
    : `${pages}; ${equal}, ma altri programmi possono mostrare l’originale diversamente.`;
}
