// Where to go after a sign-in: a path of this service, never another address.

const BASE = 'http://civis.invalid';

/**
 * yes: `/review?id=1`  no: `//evil.example`, `/.//evil.example`, `/\evil.example`, `https://evil.example`, anything with control characters
 * @returns the fallback for everything else
 */
export function localPath(given: unknown, fallback: string): string {
  if (typeof given !== 'string' || !/^\/(?![/\\])[\x21-\x7e]*$/.test(given)) return fallback;
  if (given.includes('\\')) return fallback;
  const parsed = URL.canParse(given, BASE) ? new URL(given, BASE) : null;
  // `/.//evil.example` is a local path until it is tidied up.
  if (parsed?.origin !== BASE || parsed.pathname.startsWith('//')) return fallback;
  return `${parsed.pathname}${parsed.search}`;
}
