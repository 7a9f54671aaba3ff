// What the relationships of a package are: code, objects, what is fetched from outside, links.
import type { FeatureCode } from '../../../contract/inspection.ts';
import { placeOf } from '../links/target-place.ts';
import type { WorkbookNotes } from './formulas/workbook-notes.ts';
import type { Notes } from './opc/notes.ts';
import type { Opc } from './opc/open-opc.ts';
import {
  BY_INNER_TYPE,
  BY_OUTER_TYPE,
  BY_TYPE,
  MEDIA_TYPES,
  PICTURE_TYPES,
  WORKBOOK_LINK,
} from './opc/relation-rules.table.ts';
import type { Relationship } from './opc/relationships.ts';
import { linkCode } from './parts/link-code.ts';

export interface RelationFacts {
  readonly workbook: WorkbookNotes;
  /** An OLE element of the source names it. */
  isOle(relation: Relationship): boolean;
}

export function noteRelations(opc: Opc, notes: Notes, facts: RelationFacts): void {
  for (const relation of opc.relations) {
    const code = codeOf(relation, facts);
    if (code) notes.see(code, relation.where);
    const missing = missingCode(relation, opc);
    if (missing) notes.see(missing, relation.where);
  }
}

function codeOf(relation: Relationship, facts: RelationFacts): FeatureCode | null {
  const { type, part } = relation;
  const always = BY_TYPE[type];
  if (always) return always;
  if (part === null) return outerCode(relation, facts);
  if (type === 'package') return facts.isOle(relation) ? 'ooxml.ole_object' : 'ooxml.embedded_package';
  return BY_INNER_TYPE[type] ?? null;
}

function outerCode({ type, target, source }: Relationship, { workbook }: RelationFacts): FeatureCode | null {
  if (type === 'hyperlink') return linkCode(target);
  const place = placeOf(target);
  if (WORKBOOK_LINK.test(type))
    return workbook.isUsed(source) ? 'ooxml.external_workbook_used' : 'ooxml.external_workbook';
  const isFetched = place !== 'local' && place !== 'beside';
  if (place === 'none') return null;
  if (type === 'attachedtemplate') return isFetched ? 'ooxml.remote_template' : 'ooxml.local_template';
  if (MEDIA_TYPES.has(type)) return isFetched ? 'ooxml.external_media' : 'ooxml.local_media';
  return BY_OUTER_TYPE[type] ?? 'ooxml.external_part';
}

/** A relationship that leads nowhere: something was taken out, or lies where no reader looks. */
function missingCode({ type, part, target }: Relationship, opc: Opc): FeatureCode | null {
  if (part !== null && opc.hasPart(part)) return null;
  if (type === 'hyperlink') return null;
  const isPicture = PICTURE_TYPES.has(type);
  if (part !== null) return isPicture ? 'ooxml.missing_picture' : 'ooxml.missing_part';
  return isPicture && placeOf(target) === 'none' ? 'ooxml.missing_picture' : null;
}
