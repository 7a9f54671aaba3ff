// `webhook`: what waits for the endpoints, what none of them took, and a try by hand.
import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import { readWebhooks } from '../../config/webhooks.ts';
import { liftGone } from '../../store/webhook-gone-rows.ts';
import { type DeliveryRow, discardDead, listDeliveries, replayDead } from '../../store/webhook-rows.ts';
import { createPoster } from '../../webhook/post-event.ts';
import { verdictOn } from '../../webhook/verdict.ts';
import { openWebhookDesk } from '../../webhook/webhook-desk.ts';
import type { WebhookSetup } from '../../webhook/webhook-endpoint.ts';
import { signedEvent } from '../../webhook/webhook-sender.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { openArchive } from '../explain/open-archive.ts';
import { logger } from '../open-office.ts';
import { systemClock } from '../system-clock.ts';
import type { Terminal } from '../terminal.ts';

export interface WebhookOptions {
  readonly data?: string;
  readonly dead?: boolean;
  readonly allDead?: boolean;
  readonly json?: boolean;
}

/** How long a replay waits for its receivers; the rest goes with the next run. */
const REPLAY_MS = 10_000;
/** yes: `evt_1f0c`, `evt_1f0c…` in full   no: `1f0c`, `%` */
const EVENT_ID = /^evt_[0-9a-f]{4,32}$/;
const STATE_IT: Readonly<Record<string, string>> = { pending: 'in attesa', dead: 'fallito' };

/** What waits or failed, oldest first; never what the events say. */
export async function webhookListCommand(options: WebhookOptions, terminal: Terminal): Promise<ExitCode> {
  const { db, close } = await openArchive(configOf(options, terminal), systemClock.now());
  try {
    const rows = await listDeliveries(db, options.dead ? ['dead'] : ['pending', 'dead']);
    for (const row of rows) terminal.out(`${options.json ? JSON.stringify(row) : lineOf(row)}\n`);
    if (rows.length === 0) terminal.err('Nessun evento in attesa o fallito.\n');
    return EXIT.ok;
  } finally {
    await close();
  }
}

function lineOf({ eventId, endpoint, type, state, attempts, noticeId, nextTryAt, lastError }: DeliveryRow) {
  const next = state === 'pending' && nextTryAt ? `dal ${nextTryAt.toISOString()}` : '';
  const how = `${attempts} tentativi ${lastError ?? ''}`;
  return [eventId, endpoint, STATE_IT[state] ?? state, type, noticeId ?? '', how, next].join('  ').trim();
}

/** Failed events wait again, under the same id, and are sent. @throws AppError webhook.not_found */
export async function webhookReplayCommand(
  id: string | undefined,
  options: WebhookOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const wanted = idStart(id, options);
  const config = configOf(options, terminal);
  const setup = readWebhooks(config, terminal.env);
  const { db, close } = await openArchive(config, systemClock.now());
  try {
    const replayed = await replayDead(db, wanted, systemClock.now());
    if (replayed.length === 0) throw new AppError('webhook.not_found', wanted ?? 'none dead');
    await liftGone(db, replayed);
    const desk = openWebhookDesk(setup, { db, clock: systemClock, log: logger(config) });
    const waiting = await desk.finish(REPLAY_MS);
    await desk.stop();
    terminal.out(`${replayed.length} eventi rimessi in coda, ${waiting} ancora in attesa.\n`);
    return waiting === 0 ? EXIT.ok : EXIT.someFailed;
  } finally {
    await close();
  }
}

/** Failed events are given up and what they say is deleted. @throws AppError webhook.not_found */
export async function webhookDiscardCommand(
  id: string | undefined,
  options: WebhookOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const wanted = idStart(id, options);
  const { db, close } = await openArchive(configOf(options, terminal), systemClock.now());
  try {
    const discarded = await discardDead(db, wanted, systemClock.now());
    if (discarded === 0) throw new AppError('webhook.not_found', wanted ?? 'none dead');
    terminal.out(`${discarded} eventi abbandonati, contenuto cancellato.\n`);
    return EXIT.ok;
  } finally {
    await close();
  }
}

/** One signed event without data, outside the outbox; an endpoint that takes it is in use again. */
export async function webhookTestCommand(
  name: string,
  options: WebhookOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const config = configOf(options, terminal);
  const setup = readWebhooks(config, terminal.env);
  const code = await tryOut(setup, name);
  if (code !== null) {
    terminal.out(`${name}: non consegnato (${code}).\n`);
    return EXIT.someFailed;
  }
  terminal.out(`${name}: consegnato.\n`);
  const { db, close } = await openArchive(config, systemClock.now());
  await liftGone(db, [name]).finally(close);
  return EXIT.ok;
}

/** @returns what went wrong, null when nothing did. @throws AppError webhook.unknown_endpoint */
async function tryOut({ endpoints, addresses }: WebhookSetup, name: string): Promise<string | null> {
  const endpoint = endpoints.find((one) => one.name === name);
  if (!endpoint) {
    throw new AppError('webhook.unknown_endpoint', endpoints.map((one) => one.name).join(', '));
  }
  const sentAt = systemClock.now();
  const body = JSON.stringify({ type: 'webhook.test', timestamp: sentAt.toISOString(), data: {} });
  const eventId = `evt_test_${randomUUID()}`;
  const poster = createPoster(addresses);
  const never = new AbortController().signal;
  const end = await poster.post(signedEvent(endpoint, { eventId, body, sentAt }), never);
  poster.close();
  if (end.kind === 'stopped') return 'interrupted';
  const verdict = verdictOn(end, 1, sentAt, 0);
  return verdict.kind === 'delivered' ? null : verdict.code;
}

function idStart(id: string | undefined, { allDead }: WebhookOptions): string | null {
  if ((id === undefined) !== (allDead === true)) {
    throw new AppError('arguments.invalid', 'either an event id or --all-dead');
  }
  if (id === undefined) return null;
  if (!EVENT_ID.test(id)) throw new AppError('webhook.not_found', id.slice(0, 80));
  return id;
}

function configOf({ data }: WebhookOptions, terminal: Terminal): Config {
  const flags = data === undefined ? {} : { dataDir: resolve(data) };
  return loadConfig(terminal.env, flags).config;
}
