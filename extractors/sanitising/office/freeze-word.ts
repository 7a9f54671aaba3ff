// Fields of a Word part replaced by what they last showed. A field is begun, separated from its result and ended by three
// characters that may stand in different runs and paragraphs; fields nest (ECMA-376 part 1, 17.16.18).
import { AppError } from '../../../contract/app-error.ts';
import type { SanitisingWarningCode } from '../../../contract/sanitising.ts';
import { FormFieldReader } from './form-field.ts';
import { type FrozenPart, frozenPart } from './frozen-part.ts';
import { fieldName, LIVE_FIELDS, PER_PAGE_FIELDS, SILENT_FIELDS } from './word-fields.table.ts';
import { type Edit, escapedXml, type Place, type PlacedTag, walkPlaces } from './xml-edits.ts';

const WORD: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);
/** Content of a run that is seen. */
const SEEN: ReadonlySet<string> = new Set([
  't',
  'tab',
  'br',
  'cr',
  'sym',
  'drawing',
  'pict',
  'object',
  'noBreakHyphen',
]);
/** Would be filled anew from elsewhere, or ask for it. */
const DROPPED: ReadonlySet<string> = new Set([
  'dataBinding',
  'updateFields',
  'attachedTemplate',
  'mailMerge',
  'fldData',
]);

interface OpenField {
  instruction: string;
  isInResult: boolean;
  /** What is cut when the field is frozen. */
  readonly cuts: Place[];
  /** Where what it shows is written when it has no result of its own. */
  begin: Place | null;
  readonly form: FormFieldReader;
}

/** @throws AppError office.not_freezable (fields that do not close, text brought in from elsewhere), inspection.damaged */
export function freezeWord(bytes: Uint8Array): FrozenPart {
  const edits: Edit[] = [];
  const fields: OpenField[] = [];
  const warnings: Partial<Record<SanitisingWarningCode, number>> = {};
  let frozen = 0;
  const warn = (code: SanitisingWarningCode) => {
    warnings[code] = (warnings[code] ?? 0) + 1;
  };
  const cut = (place: Place) => edits.push({ ...place, by: '' });
  const isInCode = () => fields.some((field) => !field.isInResult);

  function fieldChar(tag: PlacedTag, whole: Place): void {
    const kind = tag.attribute(tag.ns, 'fldCharType');
    const field = fields.at(-1);
    if (!field) throw new AppError('office.not_freezable', 'a field part outside of a field');
    field.cuts.push(whole);
    if (kind === 'begin') field.begin = whole;
    if (kind === 'separate') field.isInResult = true;
    if (kind === 'end') {
      fields.pop();
      endField(field, tag.prefix);
    }
  }

  function endField({ instruction, isInResult, cuts, begin, form }: OpenField, prefix: string): void {
    const name = fieldName(instruction);
    if (LIVE_FIELDS.has(name) && !isInCode()) return;
    frozen++;
    edits.push(...cuts.map((place) => ({ ...place, by: '' })));
    if (PER_PAGE_FIELDS.has(name)) warn('office.field_per_page');
    const shown = name === 'MACROBUTTON' ? buttonText(instruction) : form.shown(name);
    if (shown !== null && begin && (name !== 'FORMDROPDOWN' || !isInResult)) {
      // The begin is cut already: what it shows comes first in the list, and wins the place.
      edits.unshift({ ...begin, by: `<${prefix}t xml:space="preserve">${escapedXml(shown)}</${prefix}t>` });
      if (name === 'FORMCHECKBOX') warn('office.checkbox_as_sign');
    } else if (!isInResult && !SILENT_FIELDS.has(name)) warn('office.field_without_result');
  }

  const text = walkPlaces(bytes, {
    open(tag) {
      if (!WORD.has(tag.ns)) return;
      if (tag.name === 'altChunk' || tag.name === 'subDoc')
        throw new AppError('office.not_freezable', `text from elsewhere: ${tag.name}`);
      if (tag.name === 'fldChar' && tag.attribute(tag.ns, 'fldCharType') === 'begin')
        fields.push({
          instruction: '',
          isInResult: false,
          cuts: [],
          begin: null,
          form: new FormFieldReader(),
        });
      const field = fields.at(-1);
      if (field && !field.isInResult) field.form.open(tag);
    },
    text(part, ancestors) {
      const inside = ancestors.at(-1);
      const field = fields.at(-1);
      if (!field || field.isInResult || !inside || !WORD.has(inside.ns)) return;
      if (inside.name === 'instrText' || inside.name === 'delInstrText') field.instruction += part;
    },
    close(tag, whole, closing) {
      if (!WORD.has(tag.ns)) return;
      if (tag.name === 'fldChar') fieldChar(tag, whole);
      else if (tag.name === 'instrText' || tag.name === 'delInstrText') fields.at(-1)?.cuts.push(whole);
      else if (SEEN.has(tag.name)) fields.find((field) => !field.isInResult)?.cuts.push(whole);
      else if (DROPPED.has(tag.name)) cut(whole);
      else if (tag.name === 'fldSimple') {
        const name = fieldName(tag.attribute(tag.ns, 'instr') ?? '');
        if (LIVE_FIELDS.has(name)) return;
        frozen++;
        if (PER_PAGE_FIELDS.has(name)) warn('office.field_per_page');
        cut(tag.place);
        cut(closing);
      }
    },
  });
  if (fields.length > 0) throw new AppError('office.not_freezable', 'a field that does not end');
  return frozenPart(text, edits, { frozen, warnings });
}

/** yes: ` MACROBUTTON NoMacro [fare clic qui]` → `[fare clic qui]` */
function buttonText(instruction: string): string {
  return /^\s*MACROBUTTON\s+\S+\s?(.*)$/is.exec(instruction)?.[1] ?? '';
}
