// Variable fields in the text: by the element, and by `text:fixed="true"` where ODF has it. Those in
// page styles (headers, masters) are followed by page-style-fields.ts.
import type { OdfElement } from '../odf-names.ts';
import { odfRule } from '../odf-rule.ts';
import { pageStyleAround } from './page-styles.ts';
import {
  CONDITIONAL_FIELDS,
  DATABASE_FIELDS,
  DDE_FIELDS,
  FIXABLE_FIELDS,
  FREE_FIELDS,
  INPUT_FIELDS,
  REFERENCE_FIELDS,
} from './text-fields.table.ts';

/** Whether an element shows what changes by itself. yes: `<text:date/>`  no: `<text:date text:fixed="true"/>` */
export function isVariableField({ name, get }: OdfElement): boolean {
  if (FREE_FIELDS.has(name)) return true;
  return FIXABLE_FIELDS.has(name) && get('text:fixed') !== 'true';
}

export const textFields = odfRule(
  'text-fields',
  'variable, input, conditional, database, DDE and reference fields',
  (element, place, see) => {
    const { name } = element;
    if (isVariableField(element) && pageStyleAround(place) === null) see('odf.field');
    if (INPUT_FIELDS.has(name)) see('odf.input_field');
    if (CONDITIONAL_FIELDS.has(name)) see('odf.conditional_text');
    if (name === 'text:section' && (element.get('text:condition') ?? '') !== '') see('odf.conditional_text');
    if (DATABASE_FIELDS.has(name)) see('odf.database');
    if (DDE_FIELDS.has(name)) see('odf.dde');
    if (REFERENCE_FIELDS.has(name)) see('odf.reference_field');
  },
);
