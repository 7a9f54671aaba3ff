// Documents that the agency has already, told by their own headings: never to be attached (CIVIS guide 2026, §2). A hint
// for a person, never a refusal: a page may only quote them.

export type HeldDocument = 'f24' | 'return';

const F24: readonly RegExp[] = [
  /modello\s+di\s+pagamento\s+unificato/i,
  /delega\s+irrevocabile\s+a/i,
  /saldo\s+finale[\s\S]{0,400}estremi\s+del\s+versamento/i,
  /quietanza\s+di\s+versamento/i,
];
/** Titles of the models as they stand at the head of their first page. */
const RETURNS: readonly RegExp[] = [
  /(?:modello|mod\.)\s+(?:redditi|unico|730|770|irap|iva\b)/i,
  /redditi\s+(?:persone\s+fisiche|pf|sc|sp|enc)\s*(?:20\d\d)?/i,
  /dichiarazione\s+(?:annuale\s+)?(?:iva|irap|dei\s+redditi|dei\s+sostituti\s+d.imposta)/i,
  /frontespizio[\s\S]{0,300}tipo\s+di\s+dichiarazione/i,
];
const NAMES: readonly (readonly [HeldDocument, RegExp])[] = [
  ['f24', /(?:^|[^a-z0-9])f\s?24(?:[^0-9]|$)/i],
  [
    'return',
    /(?:^|[^a-z0-9])(?:730|770|unico|redditi|dichiarazione|irap|iva)[ _-]?(?:pf|sc|sp|20\d\d)(?:[^a-z]|$)/i,
  ],
];
/** A letter that speaks of a payment has its own heading before: titles stand at the top of their form. */
const HEAD_CHARS = 700;
/** A letter or a cartella about a return names its model at the head too. */
const ABOUT_A_RETURN =
  /comunicazione\s+n|controllo\s+automatizzato|controllo\s+formale|cartella\s+di\s+pagamento/i;
/** One phrase may be quoted; two are the form. */
const F24_PHRASES = 2;

/**
 * @param name of the file @param text of its first page, null where it was not read
 * yes: `F24_giugno.pdf`, a page headed MODELLO DI PAGAMENTO UNIFICATO … DELEGA IRREVOCABILE A
 * no: a letter that says "ho pagato con modello F24 il 12/3", the agency's own letter about a return
 */
export function alreadyHeld(name: string, text: string | null): HeldDocument | null {
  const byName = NAMES.find(([, pattern]) => pattern.test(name))?.[0];
  if (byName) return byName;
  if (text === null) return null;
  if (F24.filter((phrase) => phrase.test(text)).length >= F24_PHRASES) return 'f24';
  const head = text.slice(0, HEAD_CHARS);
  return !ABOUT_A_RETURN.test(head) && RETURNS.some((title) => title.test(head)) ? 'return' : null;
}
