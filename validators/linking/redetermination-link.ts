// A letter that says it replaces an earlier one, and that earlier letter.
import type { Strength } from '../../contract/ruolo.schema.ts';
import type { Judged } from './act-link.ts';
import type { LinkEvidence } from './evidence.table.ts';
import type { CommunicationFacts } from './link-facts.ts';
import { sameTaxpayer } from './same-taxpayer.ts';

/** Null when the letter does not name this one, the taxpayers are two, or this one is the later of the two. */
export function redeterminationLink(letter: CommunicationFacts, parent: CommunicationFacts): Judged | null {
  const { redetermination } = letter;
  if (!redetermination?.numero || parent.number?.value !== redetermination.numero) return null;
  const taxpayer = sameTaxpayer(letter.taxpayer, parent.taxpayer);
  if (taxpayer === 'differs' || letter.number?.value === parent.number.value) return null;
  const [made, before] = [letter.elaborated?.value ?? null, parent.elaborated?.value ?? null];
  if (made !== null && before !== null && made < before) return null;
  const day = redetermination.elaborataIl;
  const isSameDay = day !== null && before !== null && day === before;
  const isOtherDay = day !== null && before !== null && day !== before;
  const evidence: LinkEvidence[] = [
    'redetermines-number',
    ...(isSameDay ? (['redetermines-day'] as const) : (['not-sure.number'] as const)),
    ...(isOtherDay ? (['differs.day'] as const) : []),
    ...(taxpayer === 'sure' || taxpayer === 'not-sure' ? (['taxpayer'] as const) : []),
    ...(taxpayer === 'missing' ? (['missing.taxpayer'] as const) : []),
    ...(taxpayer === 'not-sure' || taxpayer === 'near' ? (['not-sure.taxpayer'] as const) : []),
  ];
  const isProved = isSameDay && parent.number.isSure;
  return { strength: strengthOf(taxpayer === 'sure', isProved, isOtherDay), isProved, evidence };
}

function strengthOf(isTaxpayerSure: boolean, isProved: boolean, isOtherDay: boolean): Strength {
  if (!isTaxpayerSure || isOtherDay) return 'weak';
  return isProved ? 'strong' : 'medium';
}
