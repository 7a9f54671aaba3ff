// Why a value is believed, as short stable words for the sheet and the review page.
import type { FieldName } from '../../contract/words.ts';
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
  if (witnesses.some((name) => name.startsWith('reread:text-crop'))) evidence.add('glyphs-checked');
  if (witnesses.some((name) => name.startsWith('second-layer'))) evidence.add('second-layer-agrees');
  if (witnesses.some((name) => name.startsWith('barcode'))) evidence.add('barcode-agrees');
  const places = new Set(group.places.map((place) => `${place.candidate.page}:${place.candidate.box[1]}`));
  if (places.size >= 2) evidence.add(`places:${places.size}`);
  return [...evidence];
}
