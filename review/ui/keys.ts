// Keys of a page. While something is typed only keys with Ctrl or Alt, and those that say so, are ours. What is bound is also
// what the list on `?` shows, so that it never lies.
import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

export interface KeyBinding {
  /** As in `KeyboardEvent.key`, with modifiers before it: `j`, `Enter`, `Ctrl+Enter`, `Alt+ArrowDown`, `?`. */
  readonly key: string;
  /** What it does, in the reader's language. */
  readonly label: string;
  /** Also while something is typed. */
  readonly whileTyping?: boolean;
  /** Only where this says yes: elsewhere the key is the browser's. */
  when?(event: KeyboardEvent): boolean;
  run(event: KeyboardEvent): void;
}

/** What is bound now, the latest page's first. */
export const boundKeys = signal<readonly (readonly KeyBinding[])[]>([]);

/** Binds while the component is there; give a new list at each drawing, the last one counts. */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const labels = bindings.map(({ key, label }) => `${key} ${label}`).join('\n');
  useEffect(() => {
    const mine = latest.current;
    boundKeys.value = [mine, ...boundKeys.peek()];
    return () => {
      boundKeys.value = boundKeys.peek().filter((each) => each !== mine);
    };
  }, [labels]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const name = keyName(event);
      const found = latest.current.find(({ key, when }) => key === name && when?.(event) !== false);
      if (!found || (isTyping(event) && !found.whileTyping && !event.ctrlKey && !event.altKey)) return;
      event.preventDefault();
      found.run(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

export function keyName({ key: sign, code, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): string {
  // Alt writes other signs on some keyboards (Option on a Mac): then the key counts by its place.
  const placed = /^(?:Digit|Key)(.)$/.exec(code)?.[1]?.toLowerCase();
  const key = altKey && placed !== undefined && !/^[\x20-\x7e]$|^\w{2,}$/.test(sign) ? placed : sign;
  // Shift is part of a printed sign already.
  const shift = shiftKey && key.length > 1 ? 'Shift+' : '';
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${shift}${key}`;
}

function isTyping({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}
