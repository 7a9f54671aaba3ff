// What changed without the reader's doing is said to those who do not see it (WCAG 4.1.3).
import { signal } from '@preact/signals';

const said = signal('');

/** The same sentence twice is said twice. */
export function announce(sentence: string): void {
  said.value = said.value === sentence ? `${sentence}\u00A0` : sentence;
}

export function Announcer() {
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {said.value}
    </div>
  );
}
