// Why a value is believed, as short stable words for the sheet and the review page.
import type { FieldName } from '../../contract/words.ts';
import { inksOf } from './ink.ts';
import type { Reader } from './readers.table.ts';
import { ruleName } from './rule-standing.table.ts';
import type { ValueGroup } from './value-groups.ts';

const CHECK_NAMES: Readonly<Partial<Record<FieldName, string>>> = {
  numeroCartella: 'check:mod93',
  codiceFiscale: 'check:letter',
};

export function evidenceOf(field: FieldName, group: ValueGroup, hasCheck: boolean): string[] {
  const evidence = new Set<string>();
  for (const { candidate, standing } of group.places) {
    if (standing === 'own' || standing === 'weak') evidence.add(`label:${ruleName(candidate.ruleId)}`);
    if (ruleName(candidate.ruleId).startsWith('importo-totale.rows')) evidence.add('rows-add-up');
  }
  if (hasCheck) evidence.add(CHECK_NAMES[field] ?? 'check');
  if (group.verdict?.strength === 'weak') evidence.add('check:weak');
  const { witnesses } = group;
  if (witnesses.length >= 2) evidence.add('read-twice');
  const reads = (wanted: Reader) => witnesses.some(({ reader }) => reader === wanted);
  if (reads('print')) evidence.add('glyphs-checked');
  if (reads('layer')) evidence.add('second-layer-agrees');
  if (reads('barcode')) evidence.add('barcode-agrees');
  const onPages = group.places.flatMap(({ candidate }) => (candidate.page === null ? [] : [candidate]));
  if (reads('mail') && onPages.length > 0) evidence.add('mail-agrees');
  const places = new Set(inksOf(onPages)).size;
  if (places >= 2) evidence.add(`places:${places}`);
  return [...evidence];
}
