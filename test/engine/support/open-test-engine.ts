// An engine for tests: fake stages and reader, real store, queue and runner.
import { pino } from 'pino';
import { failureResult } from '../../../pipeline/drafting/failure-result.ts';
import type { Engine, EngineOptions } from '../../../pipeline/engine/engine-options.ts';
import { openEngine } from '../../../pipeline/engine/open-engine.ts';
import type { PageReader } from '../../../pipeline/sandbox/page-reader.ts';
import type { IntakeFacts } from '../../../pipeline/stages/stage-outputs.ts';
import { fakeStages } from './fake-stages.ts';

export const LIMITS = { maxFileBytes: 1_000_000, maxPages: 100, maxPixels: 1e8, pageTimeoutMs: 60_000 };

const unused = async () => {
  throw new Error('the fake stages read nothing');
};
export const NO_READER: PageReader = {
  version: 1,
  open: unused,
  inspect: unused,
  readPage: unused,
  reread: unused,
  close: async () => undefined,
};

export function testEngineOptions(dataDir: string, more: Partial<EngineOptions> = {}): EngineOptions {
  return {
    dataDir,
    stages: fakeStages(),
    expectedStages: null,
    reader: NO_READER,
    clock: { now: () => new Date() },
    log: pino({ level: 'silent' }),
    limits: LIMITS,
    failureResult,
    concurrency: { light: 4, heavy: 2 },
    retry: { maxAttempts: 3, firstDelayMs: 20, maxDelayMs: 50 },
    ...more,
  };
}

export function openTestEngine(dataDir: string, more: Partial<EngineOptions> = {}): Promise<Engine> {
  return openEngine(testEngineOptions(dataDir, more));
}

export function factsOfFile(path: string, more: Partial<IntakeFacts> = {}): IntakeFacts {
  return { path, channel: null, receivedOn: null, receivedOnEvidence: 'unknown', client: null, ...more };
}

export const noProgress = () => undefined;
export const never = () => new AbortController().signal;
