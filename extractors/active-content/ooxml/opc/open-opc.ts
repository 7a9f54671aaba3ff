// An OOXML package as parts with content types and the relationships between them. What cannot be read of it is a
// problem in the notes; the rest is looked at all the same.
import { AppError } from '../../../../contract/app-error.ts';
import { type OfficePackage, openPackage } from '../../package/open-package.ts';
import { CONTENT_TYPES_PART, type ContentTypes, readContentTypes } from './content-types.ts';
import type { Notes } from './notes.ts';
import { partKey, plainKey, sourceOfRelations } from './part-names.ts';
import { readOrNote } from './read-or-note.ts';
import { type Relationship, readRelationships } from './relationships.ts';

export interface OpcPart {
  /** As the archive calls it. */
  readonly name: string;
  readonly key: string;
  /** Lower case; null when the package says nothing of it. */
  readonly contentType: string | null;
  /** Of the relationships that lead to it. */
  readonly relationTypes: ReadonlySet<string>;
  /** Null when it could not be unpacked: the package's problems then say why. */
  read(): Buffer | null;
}

export interface Opc {
  readonly archive: OfficePackage;
  /** Without `[Content_Types].xml` and the relationship parts, in the order of the archive. */
  readonly parts: readonly OpcPart[];
  readonly relations: readonly Relationship[];
  hasPart(key: string): boolean;
  partOf(key: string): OpcPart | null;
}

/** @throws AppError when the archive cannot be read at all */
export async function openOpc(bytes: Buffer, notes: Notes): Promise<Opc> {
  const archive = await openPackage(bytes);
  const types = contentTypesOf(archive, notes);
  const relations = archive.names.flatMap((name) => relationsIn(archive, name, notes));
  const into = new Map<string, Set<string>>();
  for (const { part, type } of relations) {
    if (part === null) continue;
    const key = plainKey(part);
    into.set(key, (into.get(key) ?? new Set()).add(type));
  }
  const parts = archive.names
    .filter((name) => partKey(name) !== CONTENT_TYPES_PART && sourceOfRelations(name) === null)
    .map((name): OpcPart => {
      const key = plainKey(partKey(name));
      return {
        name,
        key,
        contentType: types?.of(name) ?? null,
        relationTypes: into.get(key) ?? new Set(),
        read: () => archive.read(name),
      };
    });
  const byKey = new Map(parts.map((part) => [part.key, part]));
  const partOf = (key: string) => byKey.get(plainKey(key)) ?? null;
  return { archive, parts, relations, hasPart: (key) => partOf(key) !== null, partOf };
}

function contentTypesOf(archive: OfficePackage, notes: Notes): ContentTypes | null {
  return readOrNote(notes, () => {
    const bytes = archive.read(CONTENT_TYPES_PART);
    if (!bytes) throw new AppError('inspection.damaged', 'no readable content types');
    const types = readContentTypes(bytes);
    for (const problem of types.problems) notes.trouble(problem);
    if (types.hasDoctype) notes.see('ooxml.doctype', CONTENT_TYPES_PART);
    return types;
  });
}

function relationsIn(archive: OfficePackage, name: string, notes: Notes): readonly Relationship[] {
  const source = sourceOfRelations(name);
  if (source === null) return [];
  const bytes = archive.read(name);
  if (!bytes) return []; // said among the problems of the archive
  const list: Relationship[] = [];
  readOrNote(notes, () =>
    readRelationships(
      bytes,
      { name, source },
      {
        relation: (found) => list.push(found),
        problem: notes.trouble,
        doctype: () => notes.see('ooxml.doctype', name),
      },
    ),
  );
  return list;
}
