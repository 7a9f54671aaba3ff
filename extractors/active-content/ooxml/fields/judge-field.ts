// What one field of Word is, by its joined code.
import type { FeatureCode } from '../../../../contract/inspection.ts';
import { linkCode } from '../parts/link-code.ts';
import { FIELD_CODES } from './field-kinds.table.ts';

export interface FieldSeen {
  readonly code: FeatureCode;
  /** The field's name where it is a word of the format. */
  readonly name?: string;
}

/** yes: ` date \@ "d"`, `DDEAUTO"c:\\x"`, `=SUM(ABOVE)`; up to the first blank, switch, quote or bracket */
const NAME = /^\s*(=|[^\s\\"“”={}()]+)/u;
const FIRST_ARGUMENT = /^\s*\S+\s+(?:"([^"]*)"|“([^”]*)”|([^\s\\"]\S*))/u;
/** Fields that never endanger by their own result, if their name is written out. */
const HARMLESS: ReadonlySet<FeatureCode> = new Set(['ooxml.field_page', 'ooxml.field_layout']);

/** @param isComputed the name is put together by a field inside of it */
export function judgeField(code: string, isComputed: boolean): readonly FieldSeen[] {
  const name = NAME.exec(code)?.[1]?.toUpperCase() ?? '';
  const known = FIELD_CODES.get(name);
  if (isComputed && (known === undefined || HARMLESS.has(known))) return [{ code: 'ooxml.field_hidden' }];
  if (known === undefined) return [{ code: 'ooxml.field_unknown' }];
  const link = name === 'HYPERLINK' ? linkCode(firstArgument(code)) : null;
  return [{ code: known, name }, ...(link === null ? [] : [{ code: link, name }])];
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
