// What a client can do: pay all at once, pay in instalments where the law grants them, ask for another look.
import type { Deadline, Result } from '../../../contract/result.schema.ts';
import { type InstalmentOffer, instalmentOffer } from '../../../rules/instalments/index.ts';
import { sureCents } from './letter-facts.ts';
import { byDay, knownDay, theDay, UNKNOWN_TERM } from './term-lines.ts';

export function waysToAct(result: Result, deadline: Deadline, review: string): readonly string[] {
  return [
    `pagare tutto in una volta, ${byDay(deadline)};`,
    `${instalments(result, deadline)};`,
    `${review}${clarifyBy(result, deadline)}.`,
  ];
}

export function offerOf({ fields }: Result, deadline: Deadline): InstalmentOffer | null {
  return instalmentOffer(deadline, sureCents(fields.importoTotale));
}

function instalments(result: Result, deadline: Deadline): string {
  const offer = offerOf(result, deadline);
  if (offer) {
    const count =
      offer.most === null ? 'in un numero di rate che dipende dall’importo' : `fino a ${offer.most} rate`;
    const first = offer.firstBy ? `entro ${theDay(offer.firstBy)}` : `entro un ${UNKNOWN_TERM}`;
    return `pagare a rate trimestrali, ${count}, la prima ${first}; sulle altre maturano interessi`;
  }
  if (result.notice.kind === 'cartella')
    return 'chiedere la rateazione all’agente della riscossione: ci dica presto se Le serve, perché va chiesta e concessa';
  return 'pagare a rate, se per questo atto si può: ce lo chieda, va verificato sull’atto';
}

/** Of a cartella that term is for the collector's legal suspension, not for the agency. */
function clarifyBy({ notice }: Result, { others }: Deadline): string {
  const clarify = others.find(({ purpose }) => purpose === 'clarify');
  const day = clarify && notice.kind !== 'cartella' ? knownDay(clarify) : null;
  return day ? `; per i chiarimenti il giorno sicuro è ${theDay(day)}` : '';
}
