// `purge`: by the service that holds the data folder, or by ourselves where nobody does.
import { resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../../contract/app-error.ts';
import { loadConfig } from '../../../config/load-config.ts';
import type { Config } from '../../../config/settings.ts';
import { type Purged, purge } from '../../../office/purge/purge.ts';
import { type PurgeRequest, purgeRequestSchema, selectionOf } from '../../../office/purge/purge-request.ts';
import type { RetentionState } from '../../../office/purge/retention.ts';
import { findLocalKey } from '../../../server/access/local-key.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { onInterrupt } from '../../interrupt.ts';
import { systemClock } from '../../system-clock.ts';
import type { Terminal } from '../../terminal.ts';
import { openKeptData } from './open-kept-data.ts';
import { runOnService } from './operation-job.ts';

export interface PurgeCommandOptions {
  readonly dryRun?: boolean;
  readonly olderThan?: string;
  readonly status?: RetentionState;
  readonly document?: string;
  readonly data?: string;
  readonly json?: boolean;
}

const purgedSchema = z.object({
  isDryRun: z.boolean(),
  documents: z.array(z.string()),
  notices: z.number(),
  blobs: z.number(),
  receipts: z.number(),
  remaining: z.number(),
});

/** @throws AppError arguments.invalid, purge.protected, request.not_found, store.*, maintenance.busy, server.unreachable */
export async function purgeCommand(options: PurgeCommandOptions, terminal: Terminal): Promise<ExitCode> {
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const request = requestOf(options);
  const selection = selectionOf(request, config.retention);
  const interrupt = onInterrupt(terminal);
  try {
    const done = await run(config, request, selection, interrupt.signal);
    if (options.json) terminal.out(`${JSON.stringify(done)}\n`);
    else say(done, terminal);
    return EXIT.ok;
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    terminal.err('Interrotto: ciò che resta da cancellare va via alla prossima cancellazione.\n');
    return EXIT.interrupted;
  } finally {
    interrupt.release();
  }
}

function requestOf({ dryRun, olderThan, status, document }: PurgeCommandOptions): PurgeRequest {
  const parsed = purgeRequestSchema.safeParse({
    dryRun: dryRun ?? false,
    ...(olderThan === undefined ? {} : { olderThanDays: Number(olderThan) }),
    ...(status === undefined ? {} : { status }),
    ...(document === undefined ? {} : { document }),
  });
  if (parsed.success) return parsed.data;
  throw new AppError('arguments.invalid', parsed.error.issues.map(({ path }) => path.join('.')).join(', '));
}

async function run(
  config: Config,
  request: PurgeRequest,
  selection: ReturnType<typeof selectionOf>,
  signal: AbortSignal,
): Promise<Purged> {
  const service = config.databaseUrl ? null : await findLocalKey(config.dataDir);
  if (service) return purgedSchema.parse(await runOnService(service, 'purge', request, signal));
  const now = systemClock.now();
  const { data, close } = await openKeptData(config, now);
  try {
    return await purge(data, {
      ...{ selection, now, by: 'local', isAlone: config.databaseUrl === null },
      ...{ isDryRun: request.dryRun ?? false, signal },
    });
  } finally {
    await close();
  }
}

function say({ isDryRun, documents, notices, blobs, remaining }: Purged, terminal: Terminal): void {
  for (const id of documents) terminal.out(`${id}\n`);
  const verb = isDryRun ? 'Da cancellare' : 'Cancellati';
  terminal.err(`${verb}: ${documents.length} documenti con ${notices} atti, ${blobs} file.\n`);
  if (remaining > 0) terminal.err(`${remaining} file vanno via più tardi, quando nessuno li sta usando.\n`);
}
