// Objects that no way leads to: of an earlier version of the file, or left behind. No program shows them, but they are
// sent along, and a search through the bytes finds them. Judged by their shape, since no way tells what they are.
import type { Observation } from '../../../contract/inspection.ts';
import { dictOf, entryOf, nameIn, type PdfGraph } from './pdf-graph.ts';
import { isArray, isDict, type PdfDict, type PdfValue } from './pdf-object.ts';
import type { WholeFile } from './readers/pdf-lib-reader.ts';
import type { Walk } from './walk/walk-graph.ts';

const ACTIVE_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'SubmitForm',
  'ImportData',
  'ResetForm',
  'Rendition',
  'RichMediaExecute',
]);
const ACTIVE_ANNOTATIONS = new Set(['RichMedia', 'Movie', 'Sound', '3D', 'FileAttachment']);
const FILLABLE = new Set(['Tx', 'Btn', 'Ch']);
/** An answer needs one place, not all. */
const MAX_FOUND = 5;

export function deadObservations(file: WholeFile, { reached }: Walk): readonly Observation[] {
  const { graph } = file;
  const dead = [
    ...file.ids
      .filter((id) => !reached.has(id))
      .map((id) => ({ at: `object ${id}`, value: graph.object(id) })),
    ...file.replaced.map((value) => ({ at: 'an object that was replaced', value })),
  ];
  const found: Observation[] = [];
  for (const { at, value } of dead) {
    if (found.length >= MAX_FOUND) break;
    if (dictionariesIn(value).some((dict) => isActive(graph, dict)))
      found.push({ code: 'pdf.unreachable_active', where: at });
  }
  return found;
}

function dictionariesIn(value: PdfValue): readonly PdfDict[] {
  const found: PdfDict[] = [];
  const pending: PdfValue[] = [value];
  for (let each = pending.pop(); each !== undefined; each = pending.pop()) {
    if (isArray(each)) for (const item of each.items) pending.push(item);
    if (!isDict(each)) continue;
    found.push(each);
    for (const inner of each.entries.values()) pending.push(inner);
  }
  return found;
}

function isActive(graph: PdfGraph, dict: PdfDict): boolean {
  const nameOf = (key: string) => nameIn(graph, dict, key) ?? '';
  if (isStructure(dict)) return false;
  if (ACTIVE_ACTIONS.has(nameOf('S')) || ACTIVE_ANNOTATIONS.has(nameOf('Subtype'))) return true;
  if (dict.isStream && nameOf('Type') === 'EmbeddedFile') return true;
  if (dict.entries.has('XFA') && dict.entries.has('Fields')) return true;
  const embedded = dictOf(graph, dict, 'EF');
  if (embedded && [...embedded.entries.keys()].some((key) => isDict(entryOf(graph, embedded, key))))
    return true;
  return FILLABLE.has(nameOf('FT')) && (dict.entries.has('T') || nameOf('Subtype') === 'Widget');
}

/** `/S` of tagged text is a kind of paragraph. */
function isStructure({ entries }: PdfDict): boolean {
  return entries.has('P') && (entries.has('K') || entries.has('Pg'));
}
