// Italian unless the reader chose English, or the browser asks for it. The choice is kept in this browser.
import { signal } from '@preact/signals';
import type { Words } from './words.ts';

export type Language = 'it' | 'en';

const KEY = 'civis.language';

export const language = signal<Language>(chosen());

export function chooseLanguage(next: Language): void {
  language.value = next;
  document.documentElement.lang = next;
  localStorage.setItem(KEY, next);
}

function chosen(): Language {
  const kept = localStorage.getItem(KEY);
  if (kept === 'it' || kept === 'en') return kept;
  return navigator.languages.find((each) => /^(it|en)\b/.test(each))?.startsWith('en') ? 'en' : 'it';
}

export type { Words } from './words.ts';

/** Those of the reader's language; a component that calls it is drawn again when the language changes. */
export function wordsOf<Text>(words: Words<Text>): Text {
  return words[language.value];
}
