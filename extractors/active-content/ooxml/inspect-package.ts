// Looks through one OOXML package and, bounded, through the office documents that lie in it (workbooks of charts).
import type { FeatureCode } from '../../../contract/inspection.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { packageKind } from '../package/package-kind.ts';
import { WorkbookNotes } from './formulas/workbook-notes.ts';
import { MAIN_TYPES, type MainType } from './opc/main-types.table.ts';
import { type NoteBook, type Notes, newNotes } from './opc/notes.ts';
import { type Opc, openOpc } from './opc/open-opc.ts';
import { plainKey } from './opc/part-names.ts';
import { readOrNoteLater } from './opc/read-or-note.ts';
import { type InnerPackage, lookAtPart } from './parts/look-at-part.ts';
import { noteRelations } from './relations.rules.ts';
import type { PartContext } from './xml/watcher.ts';

/** A document in a document; more than that nobody makes. */
const MAX_DEPTH = 3;
const MAX_INNER_PACKAGES = 200;

export interface PackageFacts {
  readonly main: MainType | null;
  readonly opc: Opc;
}

interface Way {
  readonly notes: Notes;
  readonly prefix: string;
  readonly depth: number;
  /** Of the whole file. */
  readonly budget: { innerLeft: number };
}

export interface InspectedPackage extends PackageFacts {
  readonly notes: NoteBook;
}

/** @throws AppError when the archive itself cannot be read */
export async function inspectPackage(bytes: Buffer): Promise<InspectedPackage> {
  const notes = newNotes();
  const way = { notes, prefix: '', depth: 1, budget: { innerLeft: MAX_INNER_PACKAGES } };
  return { ...(await lookThrough(bytes, way)), notes };
}

async function lookThrough(bytes: Buffer, way: Way): Promise<PackageFacts> {
  const seen = new Set<FeatureCode>();
  const notes: Notes = {
    trouble: way.notes.trouble,
    see(code, where) {
      seen.add(code);
      way.notes.see(code, `${way.prefix}${where}`);
    },
  };
  const opc = await openOpc(bytes, notes);
  const main = mainTypeOf(opc, notes);
  const workbook = new WorkbookNotes();
  const oleIds = new Set<string>();
  const inner: InnerPackage[] = [];
  const byId = new Map(opc.relations.map((relation) => [idKey(relation.source, relation.id), relation]));
  for (const part of opc.parts) {
    const context: PartContext = {
      name: part.name,
      key: part.key,
      contentType: part.contentType ?? '',
      see: (code: FeatureCode, detail?: string) =>
        notes.see(code, detail === undefined ? part.name : `${part.name}, ${detail}`),
      relation: (id) => byId.get(idKey(part.key, id)) ?? null,
      noteOleId: (id) => oleIds.add(idKey(part.key, id)),
      workbook,
    };
    const found = lookAtPart(part, context, notes);
    if (found) inner.push(found);
  }
  noteRelations(opc, notes, { workbook, isOle: ({ source, id }) => oleIds.has(idKey(source, id)) });
  noteFormat(main, { opc, notes, seen });
  for (const problem of opc.archive.problems()) notes.trouble(problem);
  for (const each of inner) await lookInside(each, way);
  return { main, opc };
}

/** A ZIP inside of the package: an office document is looked at as one, anything else cannot be. */
async function lookInside({ name, bytes }: InnerPackage, way: Way): Promise<void> {
  const { family } = await packageKind(bytes);
  const where = `${way.prefix}${name}`;
  if (family !== 'ooxml') way.notes.see('ooxml.unknown_part', where);
  else if (way.depth >= MAX_DEPTH || --way.budget.innerLeft < 0)
    way.notes.trouble(partProblem('inspection.limit', 'documents in documents'));
  else
    await readOrNoteLater(way.notes, () =>
      lookThrough(bytes, { ...way, prefix: `${where} > `, depth: way.depth + 1 }),
    );
}

function mainTypeOf(opc: Opc, notes: Notes): MainType | null {
  const mains = opc.relations.filter(({ source, type }) => source === '' && type === 'officedocument');
  if (mains.length > 1) notes.trouble(partProblem('container.ambiguous', 'two main parts'));
  const part = opc.partOf(mains[0]?.part ?? '');
  const main = MAIN_TYPES[part?.contentType ?? ''] ?? null;
  if (mains.length > 0 && !part) notes.trouble(partProblem('inspection.damaged', 'no main part'));
  else if (!main) notes.trouble(partProblem('inspection.unknown_format', 'a package of another kind'));
  return main;
}

interface Seen {
  readonly opc: Opc;
  readonly notes: Notes;
  readonly seen: ReadonlySet<FeatureCode>;
}

/** A format made for macros without one, and the binary workbook, whose formulas are not read. */
function noteFormat(main: MainType | null, { opc, notes, seen }: Seen): void {
  if (main?.ending === 'xlsb') notes.see('ooxml.binary_workbook', '');
  else if (main?.isMacroFormat && !seen.has('ooxml.vba')) notes.see('ooxml.macro_format', '');
  if (opc.hasPart('content.xml') || opc.hasPart('meta-inf/manifest.xml')) notes.see('file.two_formats', '');
}

function idKey(source: string, id: string): string {
  return `${plainKey(source)} ${id}`;
}
