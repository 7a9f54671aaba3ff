// META-INF/manifest.xml of an ODF package: what it calls itself, the types of its parts, which are encrypted
// (ODF 1.3 part 2, 4).
import { walkXml } from '../xml/xml-walk.ts';
import { odfElement } from './odf-names.ts';

export interface OdfManifest {
  /** Of the entry `/`: the package as a whole. */
  type: string | null;
  /** Parts by {@link partKey}. */
  readonly types: Map<string, string>;
  readonly encrypted: Set<string>;
}

export function emptyManifest(): OdfManifest {
  return { type: null, types: new Map(), encrypted: new Set() };
}

/** Names compared as the package reader does: without case and leading slash. */
export function partKey(name: string): string {
  return name
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '')
    .toLowerCase();
}

/**
 * @param manifest filled as it is read: what stood before damage stays
 * @throws AppError inspection.damaged, inspection.limit
 */
export function readManifest(bytes: Buffer, manifest: OdfManifest): void {
  let path = '';
  walkXml(bytes, {
    open: (tag) => {
      const { name, get } = odfElement(tag);
      if (name === 'manifest:encryption-data') manifest.encrypted.add(partKey(path));
      if (name !== 'manifest:file-entry') return;
      path = get('manifest:full-path') ?? '';
      const type = get('manifest:media-type') ?? '';
      if (path === '/') manifest.type ??= type;
      else manifest.types.set(partKey(path), type);
    },
  });
}
