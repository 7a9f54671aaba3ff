// Puts engine, readers and configuration together, as every command that works on documents needs them.
import pino, { type Logger } from 'pino';
import type { AppError } from '../../contract/app-error.ts';
import { loadAcceptedFormats } from '../config/accepted-formats.ts';
import { readRulesFile } from '../config/rules-file.ts';
import { readS3 } from '../config/s3-settings.ts';
import type { Config } from '../config/settings.ts';
import { readWebhooks } from '../config/webhooks.ts';
import { failureResult } from '../drafting/failure-result.ts';
import type { Engine } from '../engine/engine-options.ts';
import { openEngine } from '../engine/open-engine.ts';
import { LOG_OPTIONS } from '../log/log-options.ts';
import { checkNativeOcr } from '../sandbox/check-native-ocr.ts';
import type { PageReader, Readers } from '../sandbox/page-reader.ts';
import { createReaderPool } from '../sandbox/reader-pool.ts';
import type { Clock, Limits } from '../stages/stage-context.ts';
import { STAGE_ORDER } from '../stages/stage-order.ts';
import { stagesFor } from '../stages/stages.registry.ts';
import { VERSION } from '../version.ts';
import { scannerOf } from '../virus-scan/scanner-of.ts';
import { systemClock } from './system-clock.ts';

const BYTES_PER_MB = 1_048_576;
const MS_PER_SECOND = 1_000;
const LIGHT_CONCURRENCY = 4;

export interface Office {
  readonly engine: Engine;
  readonly reader: Readers;
  readonly clock: Clock;
  close(): Promise<void>;
}

/** As what the office is opened. */
export interface OfficeRole {
  /** For the list of those who work. */
  readonly name?: string;
  /** Beside a service, on its store and no other. */
  readonly isWorker?: boolean;
  /** With nothing else to do, read what was left unread: for whoever stays. */
  readonly readsWhenIdle?: boolean;
  /** Called once when a newer program has changed the database. */
  readonly whenOutdated?: (error: AppError) => void;
}

export function limitsOf(config: Config): Limits {
  return {
    maxFileBytes: config.maxFileMb * BYTES_PER_MB,
    maxPages: config.maxPages,
    maxPixels: config.maxMegapixels * 1_000_000,
    pageTimeoutMs: config.pageTimeoutSeconds * MS_PER_SECOND,
  };
}

/** Readers of the engine that is not configured, started when a person asks for them first. */
function otherReaders(config: Config, log: Logger) {
  let other: PageReader | null = null;
  return {
    readerOf(ocrEngine: string | null): PageReader | null {
      const name = ocrEngine === 'native' || ocrEngine === 'wasm' ? ocrEngine : config.ocrEngine;
      if (name === config.ocrEngine) return null;
      other ??= poolOf({ ...config, ocrEngine: name, readers: 1 }, log);
      return other;
    },
    close: async () => other?.close(),
  };
}

/** The readers as configured, for whoever needs no engine. @throws AppError config.invalid */
export function readersOf(config: Config, log: Logger = logger(config)): Readers {
  if (config.ocrEngine === 'native') checkNativeOcr();
  return poolOf(config, log);
}

function poolOf(config: Config, log: Logger): Readers {
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
 * @param role as what it works; a command that works for itself unless given
 * @throws AppError store.locked, store.version, store.other_installation, store.unavailable, config.invalid,
 * database.unavailable
 */
export async function openOffice(
  config: Config,
  clock: Clock = systemClock,
  env: NodeJS.ProcessEnv = process.env,
  role: OfficeRole = {},
): Promise<Office> {
  const log = logger(config);
  const limits = limitsOf(config);
  const webhook = readWebhooks(config, env);
  const windows = readRulesFile(config.rulesFile);
  const formats = loadAcceptedFormats(config.acceptedFormats);
  const reader = readersOf(config, log);
  const others = otherReaders(config, log);
  try {
    const engine = await openEngine({
      dataDir: config.dataDir,
      databaseUrl: config.databaseUrl,
      redisUrl: config.redisUrl,
      s3: readS3(config),
      ...workerOf(role),
      stages: stagesFor(config, { windows, scan: scannerOf(config), formats }),
      expectedStages: STAGE_ORDER,
      reader,
      readerOf: others.readerOf,
      clock,
      log,
      limits,
      failureResult,
      readsAllPages: config.readPages === 'all',
      readsWhenIdle: role.readsWhenIdle ?? false,
      webhook,
      auditPercent: config.auditPercent,
      keepFreeBytes: config.minFreeMb * BYTES_PER_MB,
      // One document more than readers: while the last page of one is read, the next begins.
      concurrency: { light: LIGHT_CONCURRENCY, heavy: config.readers + 1 },
    });
    const close = async () => {
      await engine.close();
      await Promise.all([reader.close(), others.close()]);
    };
    return { engine, reader, clock, close };
  } catch (error) {
    await reader.close();
    throw error;
  }
}

function workerOf({ isWorker = false, name = 'command', whenOutdated }: OfficeRole) {
  const identity = { role: name, version: VERSION, ...(whenOutdated ? { whenOutdated } : {}) };
  return { joinsService: isWorker, worker: identity };
}

/** JSON lines on standard error: standard output belongs to results. */
export function logger(config: Config): Logger {
  return pino({ ...LOG_OPTIONS, level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
}
