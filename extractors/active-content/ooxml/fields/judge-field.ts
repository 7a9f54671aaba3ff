// What one field of Word is, by its joined code.
import type { FeatureCode } from '../../../../contract/inspection.ts';
import { FIELD_CLASSES, type FieldClass } from '../../fields/field-names.table.ts';
import { linkCode } from '../parts/link-code.ts';

export interface FieldSeen {
  readonly code: FeatureCode;
  /** The field's name where it is a word of the format. */
  readonly name?: string;
}

const CODES: Readonly<Record<FieldClass, FeatureCode>> = {
  dde: 'ooxml.field_dde',
  variable: 'ooxml.field_variable',
  outside: 'ooxml.field_external',
  data: 'ooxml.field_external',
  form: 'ooxml.field_form',
  macro: 'ooxml.field_macro_button',
  object: 'ooxml.field_embed',
  control: 'ooxml.field_embed',
  reference: 'ooxml.field_layout',
  layout: 'ooxml.field_page',
  hyperlink: 'ooxml.field_page',
};
/** yes: ` date \@ "d"`, `DDEAUTO"c:\\x"`, `=SUM(ABOVE)`; up to the first blank, switch, quote or bracket */
const NAME = /^\s*(=|[^\s\\"“”={}()]+)/u;
const FIRST_ARGUMENT = /^\s*\S+\s+(?:"([^"]*)"|“([^”]*)”|([^\s\\"]\S*))/u;
/** Fields that never endanger by their own result, if their name is written out. */
const HARMLESS: ReadonlySet<FieldClass> = new Set(['reference', 'layout', 'hyperlink']);

/** @param isComputed the name is put together by a field inside of it */
export function judgeField(code: string, isComputed: boolean): readonly FieldSeen[] {
  const name = NAME.exec(code)?.[1]?.toUpperCase() ?? '';
  const known = FIELD_CLASSES.get(name);
  if (isComputed && (known === undefined || HARMLESS.has(known))) return [{ code: 'ooxml.field_hidden' }];
  if (known === undefined) return [{ code: 'ooxml.field_unknown' }];
  const link = name === 'HYPERLINK' ? linkCode(firstArgument(code)) : null;
  return [{ code: CODES[known], name }, ...(link === null ? [] : [{ code: link, name }])];
}

/** Whether a code so far has its whole name, so that what is nested after it is an argument. */
export function hasWholeName(code: string): boolean {
  return /^\s*(?:=|[^\s\\"“”={}()]+[\s\\"“”={}()])/u.test(code);
}

/** Backslashes are doubled in the arguments of fields. '' when it begins with a switch: a place in the document. */
function firstArgument(code: string): string {
  const found = FIRST_ARGUMENT.exec(code);
  return (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replaceAll('\\\\', '\\');
}
