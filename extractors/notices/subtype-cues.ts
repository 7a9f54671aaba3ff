// Which control a comunicazione reports, by its title, then its subject line, then the rest. Both 36-bis and
// 54-bis are cited on most letters, whatever the tax: the head decides, then the model of the return.
import type { FieldName, Subtype } from '../../contract/words.ts';
import { textHolds } from '../fields/layout/phrases.ts';
import { opens, type PageProfile } from './page-profile.ts';
import { paymentCodesOf } from './payment-codes.ts';

export interface SubtypeFinding {
  readonly subtype: Subtype | null;
  readonly from: 'title' | 'subject' | 'label' | 'text' | 'code' | 'none';
  /** Another zone names another control. */
  readonly isContradicted: boolean;
  /** F24 codes that name a control, as printed: part of the trace. */
  readonly codes: readonly string[];
}

// yes: art. 36-bis, 36 bis, 3G-bis, 36bis   no: 36-ter
const ARTICLE_36_BIS = /\b3[6G][-–. ]{0,2}b[i1lìí]s\b/i;
const ARTICLE_36_TER = /\b3[6G][-–. ]{0,2}[t][eé]r\b/i;
// yes: art. 54-bis.1   no: 54-bis. 1 (end of a sentence)
const ARTICLE_54_BIS_1 = /\b54[-–. ]{0,2}b[i1lìí]s\.[1lI]\b/i;
const ARTICLE_54_BIS = /\b54[-–. ]{0,2}b[i1lìí]s\b(?!\.[1lI]\b)/i;
const MODEL_REDDITI = /\b(?:modello|dichiarazione)\s+(?:REDDITI|UNICO|730|IRAP|770)\b/i;
const MODEL_IVA = /\b(?:modello|dichiarazione)\s+IVA\b|\bIVA\s+20\d\d\b/i;
/** A return is named, of income or IVA: then quarterly payments may be quoted beside it. */
const NAMES_RETURN = /\b(?:modello|dichiarazione)\s+(?:REDDITI|UNICO|730|IRAP|770|IVA)\b/i;
/** What the law calls the quarterly communication (art. 21-bis d.l. 78/2010); only its own letters print it in full. */
const LIPE_PHRASES = ['comunicazione dei dati delle liquidazioni periodiche', 'liquidazioni periodiche IVA'];
/** Fields whose printed label may name the article: `Comunicazione 54-bis n.`, `Comunicazione 54-bis elaborata il`. */
const LABELS_THAT_NAME: readonly FieldName[] = ['numeroComunicazione', 'dataElaborazione'];
/** Rows after `Oggetto` that still belong to it. */
const SUBJECT_ROWS = 3;

/** @param pages the head page first; its title and subject decide before anything else. */
export function subtypeOf(pages: readonly PageProfile[]): SubtypeFinding {
  const { control, codes } = paymentCodesOf(pages);
  const named = byPrint(pages);
  if (named.subtype === null && control !== null)
    return { subtype: control, from: 'code', isContradicted: false, codes };
  // An article quoted in the text weighs no more than the codes to pay with.
  const isOpposed = named.from === 'text' && control === '36-ter' && named.subtype !== '36-ter';
  return { ...named, isContradicted: named.isContradicted || isOpposed, codes };
}

function byPrint(pages: readonly PageProfile[]): Omit<SubtypeFinding, 'codes'> {
  const head = pages[0];
  if (!head) return { subtype: null, from: 'none', isContradicted: false };
  const title = byWords(titleText(head)) ?? null;
  const subject = byWords(subjectText(head)) ?? byArticles(subjectText(head));
  const label = head.candidates.some(
    (candidate) => LABELS_THAT_NAME.includes(candidate.field) && ARTICLE_54_BIS.test(candidate.label ?? ''),
  );
  const text = pages.map((page) => page.text).join('\n');
  const isLipe = LIPE_PHRASES.some((phrase) => textHolds(text, phrase));
  if (title) return { subtype: title, from: 'title', isContradicted: !agree(title, subject) };
  if (subject)
    return { subtype: subject, from: 'subject', isContradicted: label && !agree('54-bis', subject) };
  if (label) return { subtype: isLipe ? 'lipe' : '54-bis', from: 'label', isContradicted: false };
  const articles = byArticles(text);
  // Its references cite both articles, and no return is named: the control is of the quarterly communication.
  const isAboutReturn = NAMES_RETURN.test(text);
  const isOnlyLipe = isLipe && !isAboutReturn && articles !== '36-ter' && articles !== '54-bis.1';
  const rest = isOnlyLipe ? 'lipe' : (articles ?? byWords(text));
  // A letter about a yearly IVA return may quote the quarterly payments that were held against it.
  const isQuoted = isAboutReturn && rest === '54-bis';
  const isContradicted = isLipe && rest !== 'lipe' && !isQuoted;
  return { subtype: rest, from: rest ? 'text' : 'none', isContradicted };
}

function titleText(page: PageProfile): string {
  const rows = page.rows.filter((row) => opens(row, 'Comunicazione', false) || page.titles.length > 0);
  return rows
    .filter((row) => row.words.length <= 12 && row.box[1] < page.reading.upright.heightPx * 0.5)
    .filter((row) => opens(row, 'Comunicazione') || opens(row, 'Esito del') || opens(row, 'Esiti del'))
    .map((row) => row.text)
    .join('\n');
}

function subjectText(page: PageProfile): string {
  const at = page.rows.findIndex((row) => opens(row, 'Oggetto'));
  if (at < 0) return '';
  return page.rows
    .slice(at, at + SUBJECT_ROWS)
    .map((row) => row.text)
    .join(' ');
}

function byWords(text: string): Subtype | null {
  if (text === '') return null;
  if (ARTICLE_54_BIS_1.test(text) || textHolds(text, 'omessa presentazione della dichiarazione IVA'))
    return '54-bis.1';
  if (textHolds(text, 'imposta di bollo')) return 'bollo';
  if (textHolds(text, 'visto di conformità')) return '730-caf';
  if (textHolds(text, 'controllo formale')) return '36-ter';
  if (textHolds(text, 'tassazione separata')) return 'tassazione-separata';
  if (textHolds(text, 'liquidazione periodica IVA') || textHolds(text, 'liquidazioni periodiche IVA'))
    return 'lipe';
  return null;
}

function byArticles(text: string): Subtype | null {
  if (text === '') return null;
  if (ARTICLE_54_BIS_1.test(text)) return '54-bis.1';
  if (ARTICLE_36_TER.test(text)) return '36-ter';
  if (/comma\s+412\b/i.test(text) || /legge\s+(?:n\.\s*)?311\b/i.test(text)) return 'tassazione-separata';
  const is36 = ARTICLE_36_BIS.test(text);
  const is54 = ARTICLE_54_BIS.test(text);
  if (is36 && is54) return MODEL_IVA.test(text) ? '54-bis' : '36-bis';
  if (is54) return '54-bis';
  // The other article of the pair may be under a stamp: the model of the return still tells.
  if (is36 && MODEL_IVA.test(text) && !MODEL_REDDITI.test(text)) return '54-bis';
  return is36 ? '36-bis' : null;
}

/** LIPE letters are 54-bis letters; a title that names no control agrees with all. */
function agree(a: Subtype, b: Subtype | null): boolean {
  if (b === null || a === b) return true;
  return [a, b].every((each) => each === 'lipe' || each === '54-bis');
}
