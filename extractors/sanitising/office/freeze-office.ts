// An office file made ready for conversion: every field and formula is what it last showed, nothing refers to elsewhere.
// Formats that cannot be written here (DOC, XLS, PPT, RTF …) are refused: converted as they are, they would print today's date.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type {
  FrozenOffice,
  SanitisingStep,
  SanitisingWarning,
  SanitisingWarningCode,
} from '../../../contract/sanitising.ts';
import type { FileFamily } from '../../active-content/family.ts';
import { type OfficePackage, openPackage } from '../../active-content/package/open-package.ts';
import { walkXml } from '../../active-content/xml/xml-walk.ts';
import { cutRelationships } from './cut-relationships.ts';
import { freezeDrawing } from './freeze-drawing.ts';
import { freezeOdf } from './freeze-odf.ts';
import { freezeSheet } from './freeze-sheet.ts';
import { freezeWord } from './freeze-word.ts';
import type { FrozenPart } from './frozen-part.ts';
import { type OfficeKind, odfKind, ooxmlKind } from './office-kinds.table.ts';
import { storedZip, type ZipPart } from './write-stored-zip.ts';

const XML_PART = /\.xml$/i;
const RELATIONSHIPS = /\.rels$/i;
/** Parts of an ODF package that hold text. */
const ODF_TEXT = /(?:^|\/)(?:content|styles)\.xml$/i;
const FREEZERS = { word: freezeWord, sheet: freezeSheet, slides: freezeDrawing } as const;
/** Other files in an OOXML package; in ODF they lie in folders with a manifest type of their own. */
const EMBEDDED = /(?:^|\/)embeddings\/[^/]+$/i;
const ENCRYPTION = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0';

/** @throws AppError sanitising.no_way, office.not_freezable, inspection.*, container.*, xml.forbidden */
export async function freezeOffice(
  bytes: Buffer,
  family: FileFamily,
  { outFolder }: { readonly outFolder: string },
): Promise<FrozenOffice> {
  if (family === 'ole' || family === 'rtf') throw new AppError('office.not_freezable', family);
  if (family === 'odf' && bytes[0] === 0x3c) return keep(flatOdf(bytes), outFolder);
  if (family !== 'ooxml' && family !== 'odf') throw new AppError('sanitising.no_way', family);
  const opened = await openPackage(bytes);
  const frozen = family === 'odf' ? freezeOdfPackage(opened) : freezeOoxml(opened);
  const [problem] = opened.problems();
  if (problem) throw new AppError(problem.code, problem.detail ?? undefined);
  return keep(frozen, outFolder);
}

interface Frozen {
  readonly bytes: Uint8Array;
  readonly kind: OfficeKind;
  readonly parts: readonly FrozenPart[];
  readonly embedded: number;
}

function freezeOoxml(opened: OfficePackage): Frozen {
  const types = opened.read('[Content_Types].xml');
  const kind = types && ooxmlKind(contentTypesIn(types));
  if (!kind) throw new AppError('sanitising.no_way', 'an OOXML package of no known kind');
  return frozenPackage(opened, kind, (name) => {
    if (RELATIONSHIPS.test(name)) return cutRelationships;
    return XML_PART.test(name) && kind.is !== 'drawing' ? FREEZERS[kind.is] : null;
  });
}

function freezeOdfPackage(opened: OfficePackage): Frozen {
  const mimetype = opened.read('mimetype')?.toString('latin1').trim() ?? '';
  const kind = odfKind(mimetype);
  if (!kind) throw new AppError('sanitising.no_way', 'an ODF package of no known kind');
  refuseEncrypted(opened);
  return frozenPackage(opened, kind, (name) => (ODF_TEXT.test(name) ? freezeOdf : null));
}

function refuseEncrypted(opened: OfficePackage): void {
  const manifest = opened.read('META-INF/manifest.xml');
  if (!manifest) return;
  walkXml(manifest, {
    open: ({ ns, name }) => {
      if (ns === ENCRYPTION && name === 'encryption-data')
        throw new AppError('container.encrypted', 'an encrypted ODF package');
    },
  });
}

function flatOdf(bytes: Buffer): Frozen {
  let mimetype = '';
  walkXml(bytes, {
    open: (tag, depth) => {
      if (depth === 1) mimetype = tag.attributes.find(({ name }) => name === 'mimetype')?.value ?? '';
    },
  });
  const kind = odfKind(mimetype);
  if (!kind) throw new AppError('sanitising.no_way', 'a flat ODF document of no known kind');
  const part = freezeOdf(bytes);
  return { bytes: utf8(part.text), kind: { ...kind, ending: `f${kind.ending}` }, parts: [part], embedded: 0 };
}

function frozenPackage(
  opened: OfficePackage,
  kind: OfficeKind,
  freezerOf: (name: string) => ((bytes: Uint8Array) => FrozenPart) | null,
): Frozen {
  const parts: FrozenPart[] = [];
  const files = opened.names.flatMap((name): ZipPart[] => {
    const bytes = opened.read(name);
    if (!bytes) return [];
    const freezer = freezerOf(name);
    if (!freezer) return [{ name, bytes }];
    const part = freezer(bytes);
    parts.push(part);
    return [{ name, bytes: part.isChanged ? utf8(part.text) : bytes }];
  });
  const embedded = files.filter(({ name }) => EMBEDDED.test(name)).length;
  return { bytes: storedZip(files), kind, parts, embedded };
}

/** Text was decoded to be worked on: it says so itself when it says anything else. */
function utf8(text: string): Buffer {
  const declared = /^(\s*<\?xml[^>]*?encoding\s*=\s*["'])[\w.:-]+/;
  return Buffer.from(text.replace(declared, '$1UTF-8'), 'utf8');
}

function contentTypesIn(types: Buffer): readonly string[] {
  const found: string[] = [];
  walkXml(types, { open: (tag) => void found.push(tag.attribute('', 'ContentType') ?? '') });
  return found;
}

async function keep({ bytes, kind, parts, embedded }: Frozen, outFolder: string): Promise<FrozenOffice> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(outFolder, sha256), bytes);
  const sum = (key: 'frozen' | 'cut') => parts.reduce((total, part) => total + part[key], 0);
  const steps: readonly SanitisingStep[] = [
    ...(sum('frozen') > 0 ? (['office.fields_frozen'] as const) : []),
    ...(sum('cut') > 0 ? (['office.external_dropped'] as const) : []),
  ];
  const warnings = [
    ...counted('office.values_as_stored', kind.is === 'sheet' ? sum('frozen') : 0),
    ...counted('office.embedded_dropped', embedded),
    ...warningsIn(parts),
  ];
  return { ending: kind.ending, sha256, steps, warnings };
}

function counted(code: SanitisingWarningCode, count: number): readonly SanitisingWarning[] {
  return count > 0 ? [{ code, count, pages: [] }] : [];
}

function warningsIn(parts: readonly FrozenPart[]): readonly SanitisingWarning[] {
  const counts = new Map<SanitisingWarningCode, number>();
  for (const { warnings } of parts)
    for (const [code, count] of Object.entries(warnings) as [SanitisingWarningCode, number][])
      counts.set(code, (counts.get(code) ?? 0) + count);
  return [...counts].map(([code, count]) => ({ code, count, pages: [] }));
}
