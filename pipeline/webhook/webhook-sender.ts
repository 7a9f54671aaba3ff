// Sends what waits in the outbox, each endpoint in a lane of its own, so that one that hangs holds up nobody else. At least
// once: a row is marked only after its receiver has answered.
import { setMaxListeners } from 'node:events';
import type { Logger } from 'pino';
import { errorName } from '../queue/error-name.ts';
import type { Clock } from '../stages/stage-context.ts';
import type { Db } from '../store/database.ts';
import { isGone, setGone } from '../store/webhook-gone-rows.ts';
import {
  type ClaimedDelivery,
  claimDue,
  killPending,
  markDelivered,
  markFailed,
  nextDue,
  releaseDelivery,
} from '../store/webhook-rows.ts';
import { Alarm } from './alarm.ts';
import type { Poster } from './post-event.ts';
import { type Verdict, verdictOn } from './verdict.ts';
import type { WebhookEndpoint } from './webhook-endpoint.ts';

export interface SenderParts {
  readonly db: Db;
  readonly endpoints: readonly WebhookEndpoint[];
  readonly poster: Poster;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly log: Logger;
}

/** On their way to one endpoint at once. */
export const AT_ONCE = 8;
/** A claimed row is taken for its sender's death after so long: well over what a POST may take. */
export const LEASE_MS = 30_000;
/** Events of other processes are found by looking. */
const LOOK_EVERY_MS = 5_000;
/** How long `stop` lets a POST finish. */
const STOP_GRACE_MS = 2_000;

export class WebhookSender {
  private readonly parts: SenderParts;
  private readonly stopping = new AbortController();
  private readonly cutting = new AbortController();
  private readonly open: readonly WebhookEndpoint[];
  private readonly alarms: ReadonlyMap<string, Alarm>;
  private lanes: readonly Promise<void>[] = [];

  constructor(parts: SenderParts) {
    this.parts = parts;
    // Every POST of every lane listens.
    setMaxListeners(0, this.cutting.signal);
    this.open = parts.endpoints.filter(({ isEnabled }) => isEnabled);
    this.alarms = new Map(this.open.map(({ name }) => [name, new Alarm()]));
  }

  /** Once; each lane sends until `stop`. */
  start(): void {
    this.lanes = this.open.map((endpoint) => this.runLane(endpoint));
  }

  /** Something new may wait. */
  wake(): void {
    for (const alarm of this.alarms.values()) alarm.ring();
  }

  /** Until nothing that is due is left, or the signal says that it is enough. Only without `start`. */
  async sendDue(signal: AbortSignal): Promise<void> {
    const stop = () => this.cutting.abort();
    signal.addEventListener('abort', stop, { once: true });
    await Promise.all(
      this.open.map(async (endpoint) => {
        for (;;) {
          const { isMore, holdUntil } = await this.sendBatch(endpoint);
          if (!isMore || holdUntil || signal.aborted) return;
        }
      }),
    );
    signal.removeEventListener('abort', stop);
  }

  /** Within seconds: what is on its way may finish, or is given back. */
  async stop(): Promise<void> {
    this.stopping.abort();
    const cut = setTimeout(() => this.cutting.abort(), STOP_GRACE_MS);
    await Promise.all(this.lanes);
    clearTimeout(cut);
  }

  private async runLane(endpoint: WebhookEndpoint): Promise<void> {
    const { signal } = this.stopping;
    const alarm = this.alarms.get(endpoint.name) ?? new Alarm();
    while (!signal.aborted) {
      try {
        const { isMore, holdUntil } = await this.sendBatch(endpoint);
        if (signal.aborted || (isMore && !holdUntil)) continue;
        const ms = await this.restMs(endpoint, holdUntil);
        await alarm.sleep(ms, signal, holdUntil === null);
      } catch (error) {
        this.parts.log.warn(
          { endpoint: endpoint.name, error: errorName(error) },
          'webhook could not look, tries again',
        );
        await alarm.sleep(LOOK_EVERY_MS, signal, false);
      }
    }
  }

  private async restMs(endpoint: WebhookEndpoint, holdUntil: Date | null): Promise<number> {
    const { db, clock } = this.parts;
    if (holdUntil) return holdUntil.getTime() - clock.now().getTime();
    const due = await nextDue(db, endpoint.name);
    return due ? Math.min(LOOK_EVERY_MS, due.getTime() - clock.now().getTime()) : LOOK_EVERY_MS;
  }

  /** One handful. `isMore` when another may follow at once. */
  private async sendBatch(endpoint: WebhookEndpoint): Promise<{ isMore: boolean; holdUntil: Date | null }> {
    const { db, clock } = this.parts;
    if (await isGone(db, endpoint)) {
      await killPending(db, endpoint.name, 'endpoint.gone', clock.now());
      return { isMore: false, holdUntil: null };
    }
    const now = clock.now();
    const lease = { limit: AT_ONCE, until: new Date(now.getTime() + LEASE_MS) };
    const claimed = await claimDue(db, endpoint.name, now, lease);
    const ends = await Promise.all(claimed.map((row) => this.sendOne(endpoint, row)));
    const done = ends.flatMap(({ row, verdict }) => (verdict?.kind === 'delivered' ? [row.eventId] : []));
    await markDelivered(db, endpoint.name, done, clock.now());
    for (const { row, verdict } of ends) await this.mark(endpoint, row, verdict);
    const holds = ends.flatMap(({ verdict }) =>
      verdict?.kind === 'again' && verdict.holdsAll ? [verdict.at.getTime()] : [],
    );
    const holdUntil = holds.length > 0 ? new Date(Math.max(...holds)) : null;
    return { isMore: claimed.length === AT_ONCE && !this.cutting.signal.aborted, holdUntil };
  }

  private async sendOne(endpoint: WebhookEndpoint, row: ClaimedDelivery) {
    const { poster, clock, random, log } = this.parts;
    const sentAt = clock.now();
    const event = signedEvent(endpoint, { eventId: row.eventId, body: row.body, sentAt });
    const end = await poster.post(event, this.cutting.signal);
    if (end.kind === 'stopped') return { row, verdict: null };
    const verdict = verdictOn(end, row.attempts, clock.now(), random());
    const code = verdict.kind === 'delivered' ? null : verdict.code;
    const line = {
      endpoint: endpoint.name,
      eventId: row.eventId,
      try: row.attempts,
      end: verdict.kind,
      code,
    };
    // A try that failed is an everyday thing; an event or an endpoint given up is not.
    if (verdict.kind === 'dead' || verdict.kind === 'gone') log.warn(line, 'webhook');
    else log.info(line, 'webhook');
    return { row, verdict };
  }

  private async mark(
    endpoint: WebhookEndpoint,
    row: ClaimedDelivery,
    verdict: Verdict | null,
  ): Promise<void> {
    const { db, clock } = this.parts;
    const now = clock.now();
    if (verdict === null) return releaseDelivery(db, endpoint.name, row, now);
    if (verdict.kind === 'delivered') return;
    const again = verdict.kind === 'again' ? verdict.at : null;
    await markFailed(db, endpoint.name, row, { code: verdict.code, again, now });
    if (verdict.kind === 'gone') await setGone(db, endpoint, now);
  }
}

/** Headers of Standard Webhooks; every try is signed anew. */
export function signedEvent(
  endpoint: WebhookEndpoint,
  { eventId, body, sentAt }: { readonly eventId: string; readonly body: string; readonly sentAt: Date },
) {
  return {
    url: endpoint.url,
    body,
    headers: {
      'user-agent': 'civis-intake',
      'webhook-id': eventId,
      'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
      'webhook-signature': endpoint.sign(eventId, sentAt, body),
    },
  };
}
