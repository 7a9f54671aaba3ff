// What a field's code says, once its pieces are joined: its name, its class, and for links where they lead.

import { linkSight } from '../links/link-sight.ts';
import { FIELD_CLASSES, type FieldClass } from './field-names.table.ts';

/** Null of a sight: nothing to say (page numbers, marks, links inside the document). */
export type FieldSight =
  | Exclude<FieldClass, 'layout' | 'hyperlink'>
  | 'computed'
  | 'unknown'
  | 'script_link'
  | 'file_link'
  | 'site_link';

export interface Field {
  /** The code with its pieces joined; what fields inside of it show stands in it as they show it. */
  readonly code: string;
  /** Its name is made by a field inside: what it does cannot be told from the file. */
  readonly isNameComputed: boolean;
}

export interface SeenField {
  readonly sight: FieldSight;
  /** Of the table; null where it is not one of those, as it could be text of the document. */
  readonly name: string | null;
}

/** yes: ` date \@ "d/M/yy"` → DATE, `=A1+1` → =, `"DDE" x` → DDE */
const NAME = /^[\s"“”]*(=|[^\s"“”\\{}]+)/;
/** A quoted argument, or one up to the next blank. */
const ARGUMENT = /"((?:[^"\\]|\\.)*)"?|(\S+)/g;
/** Switches of HYPERLINK that take an argument: place, tip, window. */
const SWITCH_WITH_ARGUMENT = /^\\[lot]$/i;

export function fieldSight({ code, isNameComputed }: Field): SeenField | null {
  if (isNameComputed) return { sight: 'computed', name: null };
  const name = fieldName(code);
  const known = name === null ? undefined : FIELD_CLASSES.get(name);
  if (known === undefined) return { sight: 'unknown', name: null };
  return sightOf(known, name, code);
}

/** Upper case; null when there is none. */
export function fieldName(code: string): string | null {
  const found = NAME.exec(code)?.[1]?.toUpperCase();
  if (found === undefined) return null;
  return found.startsWith('=') ? '=' : found;
}

function sightOf(known: FieldClass, name: string | null, code: string): SeenField | null {
  if (known === 'layout') return null;
  if (known !== 'hyperlink') return { sight: known, name };
  const target = linkSight(hyperlinkTarget(code));
  return target === null ? null : { sight: `${target}_link`, name };
}

/** yes: `HYPERLINK \o "tip" "http://a.it"` → `http://a.it`, `HYPERLINK \l "x"` → `` */
function hyperlinkTarget(code: string): string {
  const after = code.replace(NAME, '');
  let isSkipped = false;
  for (const [whole, quoted, bare] of after.matchAll(ARGUMENT)) {
    if (isSkipped) isSkipped = false;
    else if (bare !== undefined && /^\\[a-z]$/i.test(bare)) isSkipped = SWITCH_WITH_ARGUMENT.test(whole);
    else return (quoted ?? whole).replaceAll('\\\\', '\\');
  }
  return '';
}
