// What a style sheet or a style attribute loads and runs.
import { cssTokens } from './css-tokens.ts';

export interface CssLooks {
  /** Everything it would load: `url(…)`, `@import`, pictures given as strings. */
  readonly urls: readonly string[];
  /** Code in it: `expression(…)`, a binding or a behaviour that is a file. */
  readonly code: readonly string[];
}

const MAX_URLS = 10_000;
/** What Windows itself brings, written by Word and Outlook in every page: `behavior:url(#default#VML)`. */
const BUILT_IN_BEHAVIOR = /^#default#(?!time)/i;
const PICTURE_FUNCTIONS = new Set(['image-set', '-webkit-image-set', 'image', 'src']);

export function cssLooks(sheet: string): CssLooks {
  const urls: string[] = [];
  const code: string[] = [];
  let property = '';
  let before = '';
  let lastFunction = '';
  for (const { kind, text } of cssTokens(sheet)) {
    if (kind === 'function') {
      if (text === 'expression') code.push('expression');
      lastFunction = text;
    }
    if (kind === 'word') {
      before = text;
      if (text === '-moz-binding') code.push(text);
    }
    if (kind === 'at') before = text;
    if (kind === 'sign') {
      if (text === ':') property = before;
      if (text === ';' || text === '{' || text === '}') property = before = lastFunction = '';
      if (text === '=') before = '=';
    }
    if (kind === 'url') {
      if (property === 'behavior' && !BUILT_IN_BEHAVIOR.test(text.trim())) code.push('behavior');
      else if (urls.length < MAX_URLS) urls.push(text);
    }
    const isLoaded = before === '@import' || before === '=' || PICTURE_FUNCTIONS.has(lastFunction);
    if (kind === 'string' && isLoaded && urls.length < MAX_URLS) urls.push(text);
  }
  return { urls, code };
}
