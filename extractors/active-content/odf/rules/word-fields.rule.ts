// What LibreOffice keeps of Word's fields and content controls, in namespaces of its own.
import { odfRule } from '../odf-rule.ts';

const FIELD_MARKS: ReadonlySet<string> = new Set(['field:fieldmark', 'field:fieldmark-start']);
/** Last word of the type. yes: `vnd.oasis.opendocument.field.TOC` */
const LAYOUT_TYPES: ReadonlySet<string> = new Set(['TOC', 'PAGEREF', 'REF', 'SEQ', 'PAGE', 'NUMPAGES']);

export const wordFields = odfRule(
  'word-fields',
  'form fields, unknown fields and content controls that came from Word',
  (element, _place, see) => {
    if (element.name === 'loext:content-control') see('odf.content_control');
    if (!FIELD_MARKS.has(element.name)) return;
    const type = element.get('field:type')?.split('.').at(-1)?.toUpperCase() ?? '';
    if (type === 'HYPERLINK') return;
    see(LAYOUT_TYPES.has(type) ? 'odf.reference_field' : 'odf.input_field');
  },
);
