// Puts engine, readers and configuration together, as every command that works on documents needs them.
import pino, { type Logger } from 'pino';
import { loadAcceptedFormats } from '../config/accepted-formats.ts';
import { readRulesFile } from '../config/rules-file.ts';
import type { Config } from '../config/settings.ts';
import { readWebhooks } from '../config/webhooks.ts';
import { failureResult } from '../drafting/failure-result.ts';
import type { Engine } from '../engine/engine-options.ts';
import { openEngine } from '../engine/open-engine.ts';
import { checkNativeOcr } from '../sandbox/check-native-ocr.ts';
import type { FileSanitiser, PageReader } from '../sandbox/page-reader.ts';
import { createReaderPool } from '../sandbox/reader-pool.ts';
import type { Clock, Limits } from '../stages/stage-context.ts';
import { STAGE_ORDER, stagesFor } from '../stages/stages.registry.ts';
import { scannerOf } from '../virus-scan/scanner-of.ts';

const BYTES_PER_MB = 1_048_576;
const MS_PER_SECOND = 1_000;
const LIGHT_CONCURRENCY = 4;

export interface Office {
  readonly engine: Engine;
  readonly reader: PageReader;
  readonly clock: Clock;
  close(): Promise<void>;
}

export const systemClock: Clock = { now: () => new Date() };

export function limitsOf(config: Config): Limits {
  return {
    maxFileBytes: config.maxFileMb * BYTES_PER_MB,
    maxPages: config.maxPages,
    maxPixels: config.maxMegapixels * 1_000_000,
    pageTimeoutMs: config.pageTimeoutSeconds * MS_PER_SECOND,
  };
}

/** The readers as configured, for whoever needs no engine. @throws AppError config.invalid */
export function readersOf(config: Config, log: Logger = logger(config)): PageReader & FileSanitiser {
  if (config.ocrEngine === 'native') checkNativeOcr();
  return createReaderPool({
    size: config.readers,
    memoryLimitMb: config.readerMemoryMb,
    ocrEngine: config.ocrEngine,
    limits: limitsOf(config),
    log,
  });
}

/**
 * @param env where the secrets of webhooks may be.
 * @param clock the system's, but for tests and samples whose results must not depend on the day.
 * @throws AppError store.locked, store.version, config.invalid, database.unavailable
 */
export async function openOffice(
  config: Config,
  clock: Clock = systemClock,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Office> {
  const log = logger(config);
  const limits = limitsOf(config);
  const webhook = readWebhooks(config, env);
  const windows = readRulesFile(config.rulesFile);
  const formats = loadAcceptedFormats(config.acceptedFormats);
  const reader = readersOf(config, log);
  try {
    const engine = await openEngine({
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      redisUrl: config.redisUrl,
      stages: stagesFor(config, { windows, scan: scannerOf(config), formats }),
      expectedStages: STAGE_ORDER,
      reader,
      clock,
      log,
      limits,
      failureResult,
      readsAllPages: config.readPages === 'all',
      webhook,
      // One document more than readers: while the last page of one is read, the next begins.
      concurrency: { light: LIGHT_CONCURRENCY, heavy: config.readers + 1 },
    });
    const close = async () => {
      await engine.close();
      await reader.close();
    };
    return { engine, reader, clock, close };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

/** JSON lines on standard error: standard output belongs to results. */
export function logger(config: Config): Logger {
  return pino({ level: config.logLevel, base: null }, pino.destination({ dest: 2, sync: true }));
}
