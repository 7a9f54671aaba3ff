// Shapes of a sheet that start a macro when clicked (ECMA-376 part 1, 20.5.2: the attribute `macro`), also where the macro
// itself lies in another file.
import type { MakeWatcher } from './watcher.ts';

export const watchMacroCalls: MakeWatcher = (part) => ({
  prefixes: ['xdr', 'x'],
  open(_key, tag) {
    if ((tag.attribute('', 'macro') ?? '').trim() !== '') part.see('ooxml.macro_call');
  },
});
