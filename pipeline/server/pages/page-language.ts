// Italian unless asked for English, by `?lang=` or by the browser.
import type { FastifyRequest } from 'fastify';
import { LANGUAGES, type Language } from '../../../contract/sentence.ts';

export function languageOf(request: FastifyRequest): Language {
  const asked = new URLSearchParams(request.url.split('?')[1] ?? '').get('lang');
  const known = LANGUAGES.find((each) => each === asked);
  return known ?? preferred(request.headers['accept-language'] ?? '');
}

/** The first of its languages that we have: browsers list them by preference. */
function preferred(header: string): Language {
  const tags = header.split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return (
    LANGUAGES.find((each) => each === tags.find((tag) => LANGUAGES.some((ours) => ours === tag))) ?? 'it'
  );
}
