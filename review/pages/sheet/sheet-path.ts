// Where the sheet of a notice is, and the key that leads there from any page on which a notice is chosen.
import type { KeyBinding } from '../../ui/keys.ts';

export function sheetPath(id: string): string {
  return `/app/notices/${id}/sheet`;
}

/** @param id of the notice that is chosen; null: the key does nothing */
export function sheetKey(id: string | null, label: string, route: (path: string) => void): KeyBinding {
  return {
    ...{ key: 's', label },
    run: () => {
      if (id !== null) route(sheetPath(id));
    },
  };
}
