// What happens when the session ends. Who has typed nothing is led to the door and back; who has typed something stays where
// they are, and signs in again beside it: nothing typed is lost, and nothing is sent by itself.
import { signal } from '@preact/signals';

/** The service no longer knows who asks, and there is something here to be lost. */
export const isSignedOut = signal(false);
/** Grows each time somebody is signed in again, for what wants to ask once more. */
export const signIns = signal(0);

const keepers = new Set<() => boolean>();
let hasTyped = false;

/** Call it once: whatever is typed anywhere counts as something to be lost. */
export function watchTyping(): void {
  document.addEventListener('input', () => {
    hasTyped = true;
  });
}

/** @param hasWork there is something unsaved that was not typed: chosen by a key, still being sent */
export function keepWork(hasWork: () => boolean): void {
  keepers.add(hasWork);
}

/** An answer said that nobody is signed in, or somebody else than before. */
export function meetSignOut(isLed: boolean): void {
  if (!isLed || hasTyped || [...keepers].some((hasWork) => hasWork())) isSignedOut.value = true;
  else leaveToSignIn();
}

export function signedInAgain(): void {
  isSignedOut.value = false;
  signIns.value += 1;
}

/** Comes back to where one was. */
function leaveToSignIn(): void {
  const here = `${location.pathname}${location.search}`;
  location.assign(`/login?next=${encodeURIComponent(here)}`);
}
