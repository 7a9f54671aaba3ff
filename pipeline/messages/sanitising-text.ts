// A warning about a clean copy as a sentence.
import type { SanitisingWarning } from '../../contract/sanitising.ts';
import { SANITISING_WARNING_TEXTS } from './sanitising.table.ts';

/** More page numbers than this are not read by anybody. */
const MAX_PAGES_NAMED = 12;

export function sanitisingText({ code, count, pages }: SanitisingWarning, language: 'it' | 'en'): string {
  return SANITISING_WARNING_TEXTS[code][language]
    .replace('{count}', String(count))
    .replace('{pages}', pageList(pages, language));
}

function pageList(pages: readonly number[], language: 'it' | 'en'): string {
  const named = pages.slice(0, MAX_PAGES_NAMED).join(', ');
  const rest = pages.length > MAX_PAGES_NAMED ? '…' : '';
  const word = language === 'it' ? 'pagina' : 'page';
  return `${pages.length === 1 ? word : language === 'it' ? 'pagine' : 'pages'} ${named}${rest}`;
}
