// All storages of a compound file with their ways; depth is bounded by the reader.
import type { CfbStorage } from '../../containers/cfb/cfb-tree.ts';

export interface PlacedStorage {
  readonly storage: CfbStorage;
  /** `ObjectPool/_1310388059`; '' for the root. Control characters are shown as `.`. */
  readonly way: string;
  /** Null for the root. */
  readonly parent: CfbStorage | null;
}

export function everyStorage(root: CfbStorage): readonly PlacedStorage[] {
  const found: PlacedStorage[] = [{ storage: root, way: '', parent: null }];
  for (let index = 0; index < found.length; index += 1) {
    const place = found[index];
    for (const storage of place?.storage.storages ?? [])
      found.push({ storage, way: wayOf(place?.way ?? '', storage.name), parent: place?.storage ?? null });
  }
  return found;
}

export function wayOf(parent: string, name: string): string {
  const shown = name.replace(/[\u0000-\u001f\u007f]/g, '.');
  return parent === '' ? shown : `${parent}/${shown}`;
}

/** Names count without case. */
export function hasStream({ streams }: CfbStorage, wanted: string): boolean {
  return streams.some(({ name }) => name.toUpperCase() === wanted.toUpperCase());
}
