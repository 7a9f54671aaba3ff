// How a field is called on the CIVIS form.
import { CIVIS_FORM } from '../../../../rules/civis/index.ts';
import type { PartFacts } from './part.ts';

/** On an English sheet with what stands on the Italian screen. */
export function formLabel({ language }: PartFacts, key: string): string {
  const field = CIVIS_FORM.find((each) => each.key === key);
  if (!field) return key;
  return language === 'it' ? field.it : `${field.en} – «${field.it}»`;
}
