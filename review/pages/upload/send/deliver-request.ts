// One request on its way: sent, and under the same key sent again while the line is bad; what is to be sent otherwise, in halves,
// without what was answered, or without a file that cannot be read any more, is given back.
import { type Entry, stateAfter } from '../plan/entry.ts';
import { stepAfter } from '../plan/next-step.ts';
import { type PlannedRequest, sentOfEach } from '../plan/requests.ts';
import type { Facts, SendOutcome, UploadParts } from './parts.ts';
import { UNREADABLE } from './reasons.ts';

export interface Line<File> {
  readonly parts: UploadParts<File>;
  readonly batchId: string;
  readonly facts: Facts;
  /** At once unless sending is paused. */
  allowed(): Promise<void>;
}

export interface Delivered<File> {
  /** To be sent in its stead. */
  readonly planned: readonly PlannedRequest<File>[];
  /** Given up with no file of it answered: it may be sent as it is, under its key. */
  readonly isBroken: boolean;
}

const DONE = { planned: [], isBroken: false };

/** Says of every file of the request where it stands. @throws when it is called off by the signal */
export async function deliverRequest<File>(
  line: Line<File>,
  request: PlannedRequest<File>,
  signal: AbortSignal,
): Promise<Delivered<File>> {
  for (let tries = 0; !signal.aborted; tries += 1) {
    const outcome = await tryOnce(line, request, signal);
    // Whoever called it off has said where the files stand.
    if (outcome.kind === 'answered' || signal.aborted) return DONE;
    const after = await settle(line, request, outcome, tries, signal);
    if (after !== 'again') return after;
  }
  return DONE;
}

async function tryOnce<File>(
  { parts, batchId, facts }: Line<File>,
  request: PlannedRequest<File>,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const { entries } = request;
  const sizes = entries.map(({ size }) => size);
  const onSent = (loaded: number, total: number) => {
    if (signal.aborted) return;
    const sent = sentOfEach(sizes, loaded, total);
    entries.forEach((entry, place) => {
      entry.state = { kind: 'sending', sentBytes: sent[place] ?? 0 };
    });
    parts.changed();
  };
  onSent(0, 1);
  const outcome = await parts.send(batchId, facts, request, { onSent, signal });
  if (signal.aborted) return outcome;
  outcome.files.forEach((answer, place) => {
    const entry = entries[place];
    if (!entry) return;
    entry.state = stateAfter(answer);
    if (entry.state.kind === 'received') entry.file = null;
  });
  return outcome;
}

async function settle<File>(
  { parts, allowed }: Line<File>,
  request: PlannedRequest<File>,
  { status, reason, files }: Extract<SendOutcome, { kind: 'stopped' }>,
  tries: number,
  signal: AbortSignal,
): Promise<Delivered<File> | 'again'> {
  const left = request.entries.slice(files.length);
  const about = { status, code: reason.code, answered: files.length };
  const step = stepAfter(about, tries, request.entries.length);
  if (step.kind === 'again') {
    for (const entry of left) entry.state = { kind: 'again', reason };
    parts.changed();
    await parts.wait(step.afterMs, signal);
    await allowed();
    return withoutUnreadable(parts, request);
  }
  if (step.kind === 'give_up') {
    for (const entry of left) entry.state = { kind: 'not_sent', reason };
    return { planned: [], isBroken: left.length === request.entries.length };
  }
  for (const entry of left) entry.state = { kind: 'queued' };
  const half = step.kind === 'split' ? Math.ceil(left.length / 2) : left.length;
  return { planned: requestsOf(parts, [left.slice(0, half), left.slice(half)]), isBroken: false };
}

/** A file that changed on the disk breaks every request it is in: the others go without it. */
async function withoutUnreadable<File>(
  parts: UploadParts<File>,
  { entries }: PlannedRequest<File>,
): Promise<Delivered<File> | 'again'> {
  const readable: Entry<File>[] = [];
  for (const entry of entries) {
    if (entry.file !== null && (await parts.isReadable(entry.file))) readable.push(entry);
    else entry.state = { kind: 'not_sent', reason: UNREADABLE };
  }
  if (readable.length === entries.length) return 'again';
  return { planned: requestsOf(parts, [readable]), isBroken: false };
}

function requestsOf<File>(
  parts: UploadParts<File>,
  groups: readonly (readonly Entry<File>[])[],
): readonly PlannedRequest<File>[] {
  return groups.filter((entries) => entries.length > 0).map((entries) => ({ key: parts.newKey(), entries }));
}
