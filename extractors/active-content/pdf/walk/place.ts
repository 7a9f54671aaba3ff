// Where in a PDF something was met, for a person and a bug report: `object 12 0, /Pages/Kids/Annots/A`.
import { PLACE_KEYS } from './place-keys.table.ts';

export interface Place {
  /** Of the dictionary it lies in; null for an entry of an array. */
  readonly key: string | null;
  /** When it is an object of its own. */
  readonly id: string | null;
  readonly parent: Place | null;
}

const MAX_KEYS = 6;

/** The nearest object's number and the last keys that lead there; keys that somebody chose are left out. */
export function placeText(place: Place): string {
  const keys: string[] = [];
  let id: string | null = null;
  for (let at: Place | null = place; at; at = at.parent) {
    id ??= at.id;
    if (at.key === null || keys.length > MAX_KEYS) continue;
    const known = PLACE_KEYS.has(at.key) ? at.key : '…';
    if (keys[0] !== known) keys.unshift(known);
  }
  const way = keys.length > MAX_KEYS ? `…/${keys.slice(-MAX_KEYS).join('/')}` : keys.join('/');
  return id === null ? `/${way}` : `object ${id}, /${way}`;
}
