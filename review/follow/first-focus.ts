// A form that comes after its dialog was opened takes the focus when it is there: whoever works with keys goes on at once.
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const FIRST = ['input:checked', 'input', 'select', 'textarea', 'button[type="submit"]'];

/** The choice that is made already, else the first thing to fill in, else the button. */
export function useFirstFocus(form: RefObject<HTMLFormElement | null>): void {
  useLayoutEffect(() => {
    for (const selector of FIRST) {
      const found = form.current?.querySelector(selector);
      if (found instanceof HTMLElement) return found.focus();
    }
  }, []);
}
