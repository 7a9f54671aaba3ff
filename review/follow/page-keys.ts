// Keys of a page that rest while a dialog is open over it: what is pressed there is meant there.
import { type KeyBinding, useKeys } from '../ui/keys.ts';

export function usePageKeys(bindings: readonly KeyBinding[]): void {
  useKeys(
    bindings.map((binding) => ({
      ...binding,
      run: (event) => {
        if (document.querySelector('dialog:modal') === null) binding.run(event);
      },
    })),
  );
}

/**
 * Shown in the list of keys, and done by the browser or by a part of the page itself.
 * @param key never the bare name of a key: that would be taken from whoever does it. `Enter ↵`, `← →`
 */
export function toldKey(key: string, label: string): KeyBinding {
  return { key, label, run: () => undefined };
}
