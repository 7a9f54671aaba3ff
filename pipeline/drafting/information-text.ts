// The text for "Informazioni relative alla richiesta di assistenza" (Italian, it goes to the office): a person's own, a
// reason's, or the open one. Only what the notice says and was read surely, and what a person typed; everything else is
// a visible blank in square brackets. Nothing is invented.
import type { FieldResults, RuoloEntry } from '../../contract/result.schema.ts';
import type { NoticeKind } from '../../contract/words.ts';
import { type Reason, reasonText } from '../../rules/civis/index.ts';
import { actLine, entryLines } from './act-line.ts';
import type { Contact } from './contact.ts';

export interface TextFacts {
  readonly kind: NoticeKind;
  readonly fields: FieldResults;
  readonly ruoli: readonly RuoloEntry[];
  readonly modello: string | null;
  /** Not null: a second request, going on from this practice. */
  readonly previousPractice: string | null;
  /** One that is meant for this act; null: nobody chose. */
  readonly reason: Reason | null;
  readonly typed: ReadonlyMap<string, string>;
  readonly contact: Contact;
}

/** Named by the form itself in a second request: what stands there is what the text says. */
const PRACTICE_BLANK = 'previousPractice';

/** Well under 3,000 characters while what was typed is short; the length is checked with the request. */
export function textOfRequest(facts: TextFacts): string {
  const { kind, fields, ruoli, modello, previousPractice, reason } = facts;
  const follows = previousPractice === null ? [] : [`Fa seguito alla pratica CIVIS n. ${previousPractice}.`];
  if (!reason) return informationText(kind, fields, ruoli, follows);
  const namesPractice = reason.blanks.some(({ key }) => key === PRACTICE_BLANK);
  const head = [
    actLine(kind, fields, ruoli, modello),
    ...(namesPractice ? [] : follows),
    ...entryLines(ruoli),
  ];
  const typed = new Map(facts.typed);
  if (previousPractice !== null) typed.set(PRACTICE_BLANK, previousPractice);
  return reasonText(reason, head.join('\n'), contactLine(facts.contact), typed).text;
}

/** Without a reason: what can be said of the act, and blanks for the rest. */
export function informationText(
  kind: NoticeKind,
  fields: FieldResults,
  ruoli: readonly RuoloEntry[] = [],
  follows: readonly string[] = [],
): string {
  return [
    actLine(kind, fields, ruoli),
    ...follows,
    ...entryLines(ruoli),
    "Esito che non si ritiene corretto: [indicare l'importo, il tributo o il rigo].",
    'Motivo: [indicare perché: versamento già eseguito, credito non considerato, dichiarazione corretta, altro].',
    'Elementi utili: [data, codice e importo dei versamenti; protocollo della dichiarazione; altro].',
    "Si chiede [l'annullamento / la rideterminazione] delle somme richieste.",
  ].join('\n');
}

/** How to be reached, as far as anybody said. */
function contactLine({ contactName, contactPhone, contactEmail }: Contact): string | null {
  const ways = [
    ...(contactName === null ? [] : [contactName]),
    ...(contactPhone === null ? [] : [`telefono ${contactPhone}`]),
    ...(contactEmail === null ? [] : [`e-mail ${contactEmail}`]),
  ];
  return ways.length === 0 ? null : `Per chiarimenti: ${ways.join(', ')}.`;
}
