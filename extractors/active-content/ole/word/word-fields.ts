// Fields of a Word document, by two ways: the marks in the text with the code between them, and the list of fields that
// says what each is by a number. Names in the text may be of another language; the number is not.
import { AppError } from '../../../../contract/app-error.ts';
import { FieldCollector } from '../../fields/field-collector.ts';
import { type FieldCodes, observeField } from '../../fields/observe-field.ts';
import type { Found } from '../../sightings.ts';
import { type Fib, STORIES, type Story } from './fib.ts';
import { FIELD_TYPES } from './field-types.table.ts';
import { tableBytes } from './table-bytes.ts';

const MARKS = /[\u0013-\u0015]/g;
const BEGIN = '\u0013';
const SEPARATE = '\u0014';
/** Which of the three marks it is. */
const MARK = 0x1f;
const BEGIN_MARK = 0x13;
const FIELD_BYTES = 2;

export const OLE_FIELD_CODES: FieldCodes = {
  dde: 'ole.field_dde',
  variable: 'ole.field_variable',
  computed: 'ole.field_computed',
  outside: 'ole.field_outside',
  data: 'ole.field_data',
  form: 'ole.field_form',
  macro: 'ole.field_macro',
  object: 'ole.field_object',
  control: 'ole.field_control',
  reference: 'ole.field_reference',
  unknown: 'ole.field_unknown',
  script_link: 'ole.link_script',
  file_link: 'ole.link_file',
  site_link: 'ole.link_site',
};

export interface WordText {
  readonly fib: Fib;
  readonly table: Buffer;
  /** All stories, one after the other. */
  readonly text: string;
}

/** @throws AppError inspection.damaged, inspection.limit */
export function wordFields({ fib, table, text }: WordText, found: Found): void {
  let start = 0;
  for (const story of STORIES) {
    const end = start + fib.charactersOf(story);
    if (end > text.length) throw new AppError('inspection.damaged', 'a story is longer than the text');
    const count = fieldsInText(text.slice(start, end), story.name, found);
    const inList = fieldsInList(tableBytes(fib, table, story.fields), story, found);
    if (inList > count) throw new AppError('inspection.damaged', 'fields without their marks in the text');
    start = end;
  }
}

/** How many there are. */
function fieldsInText(text: string, story: string, found: Found): number {
  let count = 0;
  const collector = new FieldCollector((field) => {
    const observed = observeField(field, OLE_FIELD_CODES, story);
    count += 1;
    if (observed) found(observed);
  });
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    collector.text(text.slice(from, index));
    from = index + 1;
    if (mark === BEGIN) collector.begin();
    else if (mark === SEPARATE) collector.separate();
    else collector.end();
  }
  collector.text(text.slice(from));
  collector.finish();
  return count;
}

/**
 * How many there are. Only what the number says is used: the code stands in the text, and the target of a link too.
 */
function fieldsInList(list: Buffer | null, story: Story, found: Found): number {
  const places = list ? Math.floor((list.length - 4) / (4 + FIELD_BYTES)) : 0;
  let count = 0;
  for (let index = 0; list && index < places; index += 1) {
    const at = (places + 1) * 4 + index * FIELD_BYTES;
    if (((list[at] ?? 0) & MARK) !== BEGIN_MARK) continue;
    count += 1;
    const name = FIELD_TYPES.get(list[at + 1] ?? 0);
    if (name === undefined || name === 'HYPERLINK') continue;
    const observed = observeField({ code: `${name} `, isNameComputed: false }, OLE_FIELD_CODES, story.name);
    if (observed) found(observed);
  }
  return count;
}
