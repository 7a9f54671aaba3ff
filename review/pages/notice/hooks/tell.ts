// What just happened, said aloud and shown in the panel until the next thing is done.
import { signal } from '@preact/signals';
import { announce } from '../../../ui/announce.tsx';

export const told = signal('');

export function tell(sentence: string): void {
  announce(sentence);
  told.value = sentence;
}
