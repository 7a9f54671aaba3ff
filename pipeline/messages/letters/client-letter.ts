// The letter by which an office tells its client of a notice: what came, what it asks, by when, what the client can do, what
// the office needs. Only what was surely read; a person fills the blanks, signs and sends it.
import type { CivilDate } from '../../../contract/civil-date.ts';
import type { Deadline, Result } from '../../../contract/result.schema.ts';
import { LETTER_ACTS, LETTER_DOCUMENTS, letterActOf, PROOF_OF_DAY } from './letter-acts.table.ts';
import { fillIn, letterFacts, sureEuros } from './letter-facts.ts';
import { type LetterBlock, type LetterText, list, paragraph } from './letter-text.ts';
import { officeLines } from './office-lines.ts';
import { appealLine, termLine } from './term-lines.ts';
import { offerOf, waysToAct } from './ways.ts';

/** Said to the client as the rules say it; they hold no date. */
const TOLD: ReadonlySet<string> = new Set([
  'pay.sanctions_only',
  'pay.partial_disputed',
  'pay.ravvedimento_closed',
]);

/**
 * @param today the day the letter is made
 * @returns null for a paper without a term, and for one whose kind is not sure: nothing could be said of it
 */
export function clientLetter(result: Result, today: CivilDate): LetterText | null {
  const { deadline, notice, warnings } = result;
  const act = letterActOf(notice.kind, notice.subtype);
  if (!deadline || !act || warnings.some(({ code }) => code === 'notice.doubtful')) return null;
  const entry = LETTER_ACTS[act];
  const facts = letterFacts(result);
  const blocks: readonly (LetterBlock | null)[] = [
    paragraph(`Gentile ${facts.name},`),
    paragraph(fillIn(entry.came, facts)),
    replaces(result, facts),
    paragraph(`L’importo indicato è ${sureEuros(result.fields.importoTotale)}.`),
    paragraph(termLine(deadline, today, offerOf(result, deadline) !== null)),
    paragraphOrNone(appealLine(deadline)),
    list('Che cosa si può fare:', waysToAct(result, deadline, entry.review)),
    toldBlock(deadline),
    list('Per decidere insieme ci servono:', needed(result, deadline)),
    paragraph('La preghiamo di risponderci, confermando di avere ricevuto questa lettera e con quale data.'),
    paragraph('Cordiali saluti'),
    paragraph('[firma]'),
  ];
  return {
    subject: fillIn(entry.subject, facts),
    blocks: blocks.filter((block) => block !== null),
    office: officeLines(result, deadline),
  };
}

function replaces({ notice }: Result, facts: ReturnType<typeof letterFacts>): LetterBlock | null {
  if (notice.redeterminationOf === null) return null;
  const text = `È una comunicazione rideterminata: prende il posto di quella precedente (${facts.previous}) e il suo termine si conta di nuovo.`;
  return paragraph(text);
}

function toldBlock({ warnings }: Deadline): LetterBlock | null {
  const told = warnings.filter(({ code }) => TOLD.has(code)).map(({ message }) => message);
  return told.length === 0 ? null : list('Da sapere:', told);
}

function needed({ notice }: Result, deadline: Deadline): readonly string[] {
  const act = letterActOf(notice.kind, notice.subtype) ?? 'comunicazione';
  const papers = LETTER_ACTS[act].documents.map((key) => LETTER_DOCUMENTS[key]);
  const isProved = deadline.day0 !== null && !deadline.warnings.some(({ code }) => code === 'a');
  const proof = notice.kind === 'cartella' ? PROOF_OF_DAY.notification : PROOF_OF_DAY.receipt;
  const isOurs = notice.kind === 'avviso_telematico';
  const all = [...papers, ...(isProved || isOurs ? [] : [proof])];
  return all.map((text, index) => `${text}${index + 1 < all.length ? ';' : '.'}`);
}

function paragraphOrNone(text: string | null): LetterBlock | null {
  return text === null ? null : paragraph(text);
}
