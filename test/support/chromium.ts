// The machine's own Chromium for tests that need a real browser. Where there is none they are skipped, and it is said.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const CHROMIUM = PATHS.find((path) => existsSync(path)) ?? null;
if (CHROMIUM === null) {
  process.stderr.write(
    `SKIPPED: no Chromium on this machine (${PATHS.join(', ')}): the browser tests did not run.\n`,
  );
}

let shared: Promise<Browser> | null = null;

/** One for all files of a worker, which takes it along when it ends: whoever uses it closes the contexts that they opened. */
export function sharedChromium(): Promise<Browser> {
  shared ??= openChromium();
  return shared;
}

export async function openChromium(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: FLAGS });
}
