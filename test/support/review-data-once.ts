// Before the tests of the review page: the page is built, and some samples go the whole way once, into a data folder of
// which each test file takes a copy. `CIVIS_REVIEW_DATA` names one that is kept from run to run.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { openOffice } from '../../pipeline/cli/open-office.ts';
import { runBatch } from '../../pipeline/cli/run-batch.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { CHROMIUM } from './chromium.ts';
import { allSamples } from './samples.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder to copy; empty where there is no Chromium. */
    reviewData: string;
  }
}

/** The day on which the page is looked at. */
export const REVIEW_DAY = new Date('2026-11-22T09:00:00Z');

/** Born digital and scanned, plain and doubtful, two notices in one file. */
const SAMPLES = [
  '001-36bis-born-digital',
  '002-36bis-old-regime-scan',
  '003-54bis-stamp-and-pen',
  '007-cartella-2017-low-contrast',
  '008-cartella-2022-mixed-born-digital',
  '012-36bis-phone-photo',
  '014-two-notices-in-one-scan',
];

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (CHROMIUM === null) {
    project.provide('reviewData', '');
    return undefined;
  }
  const { data, remove } = await prepareReview((made) => project.provide('reviewData', made));
  return data === process.env['CIVIS_REVIEW_DATA'] ? undefined : remove;
}

/** Builds the page and reads the samples, where the folder kept does not hold them. @param made told before the long part */
export async function prepareReview(
  made: (data: string) => void = () => undefined,
): Promise<{ readonly data: string; remove(): Promise<void> }> {
  await build({ configFile: 'review/vite.config.ts', logLevel: 'warn' });
  const kept = process.env['CIVIS_REVIEW_DATA'];
  const data = kept ?? (await mkdtemp(join(tmpdir(), 'civis-review-data-')));
  made(data);
  if (!existsSync(join(data, 'civis-data.json'))) await readSamples(data);
  return { data, remove: async () => (kept ? undefined : rm(data, { recursive: true, force: true })) };
}

async function readSamples(data: string): Promise<void> {
  const { config } = loadConfig({}, { dataDir: data }, data);
  const office = await openOffice(config, { now: () => REVIEW_DAY });
  try {
    const files = allSamples()
      .filter(({ name }) => SAMPLES.includes(name))
      .flatMap(({ inputs }) => inputs)
      .map((path) => ({
        ...{ path, channel: null, receivedOn: null, receivedOnEvidence: 'unknown' as const, client: null },
      }));
    await runBatch(office, files, () => undefined, new AbortController().signal);
  } finally {
    await office.close();
  }
}
