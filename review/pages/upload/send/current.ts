// The upload of this tab. It lives beside the pages: one may look at the queue while it goes on.
import { signal } from '@preact/signals';
import { browserParts } from './browser-parts.ts';
import { Uploader } from './uploader.ts';

/** Told at most so often: a thousand files change many times a second. */
const TELL_EVERY_MS = 120;

let current = newUploader();
let isTelling = false;
/** Counts changes; who reads it is drawn again. */
const changes = signal(0);

/** The upload as it is now; a component that calls it is drawn again when it changes. */
export function useUpload(): Uploader<File> {
  void changes.value;
  return current;
}

/** Forgets the list, which is over. */
export function beginAnew(): void {
  if (isGoingOn()) return;
  current = newUploader();
  changes.value += 1;
}

function newUploader(): Uploader<File> {
  return new Uploader(browserParts(tellSoon));
}

function tellSoon(): void {
  guardLeaving();
  if (isTelling) return;
  isTelling = true;
  setTimeout(() => {
    isTelling = false;
    changes.value += 1;
  }, TELL_EVERY_MS);
}

function isGoingOn(): boolean {
  return current.phase === 'sending' || current.phase === 'paused';
}

/** The browser asks before the page is left as long as files are on their way. */
function guardLeaving(): void {
  if (isGoingOn()) addEventListener('beforeunload', ask);
  else removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
