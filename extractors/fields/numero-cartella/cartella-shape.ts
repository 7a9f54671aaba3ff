// Shape of the identificativo della cartella: ambito 3 · year 4 · progressive 8 · control 2 (· coobbligato 3).
// Control = first 15 digits mod 93 (seen on 16 of 17 published numbers; no official text).

const FIRST_YEAR = 1999;
const LAST_YEAR = 2099;

/** True for 17 or 20 digits with a plausible year and the right control digits. */
export function isCartellaShape(digits: string): boolean {
  if (!/^(?:\d{17}|\d{20})$/.test(digits)) return false;
  if (!hasCartellaYear(digits)) return false;
  return Number(BigInt(digits.slice(0, 15)) % 93n) === Number(digits.slice(15, 17));
}

/** True when digits 4–7 can be the year of a cartella; papers that start measures print 90…, 80…, 76…, 84… there. */
export function hasCartellaYear(digits: string): boolean {
  const year = Number(digits.slice(3, 7));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

// yes: 097 2024 00123456 63 000, 097 2024 00123456 63/000, 09720240012345663
// no: 18 or 19 digits, part of a longer run, 23120223153000054 - 000001 (a protocol and its progressive)
export const CARTELLA_PRINT =
  /(?<![\dA-Z/.,-])(\d{3})[ ./-]?((?:19|20)\d{2})[ ./-]?(\d{8})[ ./-]?(\d{2})(?: ?[ ./-]? ?(\d{3}))?(?![\d/]|[.,-]\d| ?[/-] ?\d{6})/g;
