// Brings a list of files to the service: looks which are there already, sends the others in requests of bounded size, tries a
// broken line again under the same key, and knows of every file where it stands. Holds no page: it goes on while another is shown.
import { addChosen } from '../plan/chosen-list.ts';
import { type Chosen, type Entry, type Reason, stateAfter } from '../plan/entry.ts';
import { stepAfter } from '../plan/next-step.ts';
import { MOST_AT_ONCE, type PlannedRequest, sentOfEach, takeForRequest } from '../plan/requests.ts';
import type { Facts, SendOutcome, UploadParts } from './parts.ts';
import { UNREADABLE } from './reasons.ts';

/** `choosing`: nothing was sent. `over`: nothing is under way; what failed may be tried again. */
export type Phase = 'choosing' | 'sending' | 'paused' | 'over';

/** Files that are hashed and asked after together. */
const LOOK_AT_ONCE = 40;

export class Uploader<File> {
  readonly entries: Entry<File>[] = [];
  phase: Phase = 'choosing';
  batchId: string | null = null;
  facts: Facts = { channel: '', received: '', client: '' };
  /** Why nothing could be begun. */
  trouble: Reason | null = null;

  private readonly parts: UploadParts<File>;
  /** Looked at, and to be put into requests. */
  private ready: Entry<File>[] = [];
  /** To be sent as they are, before what is ready. */
  private planned: PlannedRequest<File>[] = [];
  /** Given up, to be sent under the same key when somebody asks. */
  private broken: PlannedRequest<File>[] = [];
  private active = 0;
  private isLooking = false;
  private isOpening = false;
  private calledOff = new AbortController();
  private readonly batchKey: string;
  private goOn: (() => void)[] = [];

  constructor(parts: UploadParts<File>) {
    this.parts = parts;
    this.batchKey = parts.newKey();
  }

  /** @returns what was not taken into the list */
  add(chosen: readonly Chosen<File>[]): { leftOut: number; repeated: number } {
    const { entries, leftOut, repeated } = addChosen(this.entries, chosen);
    this.entries.push(...entries);
    this.parts.changed();
    return { leftOut, repeated };
  }

  remove(id: number): void {
    const place = this.entries.findIndex((entry) => entry.id === id);
    if (this.phase !== 'choosing' || place < 0) return;
    this.entries.splice(place, 1);
    this.parts.changed();
  }

  /** Ends once nothing is under way any more. */
  async send(facts: Facts): Promise<void> {
    if (this.phase !== 'choosing' || this.entries.length === 0) return;
    this.facts = facts;
    this.trouble = null;
    this.setPhase('sending');
    await this.look();
  }

  /** What is on its way arrives; nothing new is begun. */
  pause(): void {
    if (this.phase === 'sending') this.setPhase('paused');
  }

  resume(): void {
    if (this.phase !== 'paused') return;
    this.setPhase('sending');
    for (const go of this.goOn.splice(0)) go();
    this.pump();
  }

  /** What arrived stays; everything else is not sent. */
  cancel(): void {
    if (this.phase !== 'sending' && this.phase !== 'paused') return;
    this.callOff();
    for (const entry of this.entries) {
      const { kind } = entry.state;
      if (kind === 'queued' || kind === 'sending' || kind === 'again') entry.state = { kind: 'cancelled' };
    }
    this.setPhase('over');
  }

  private callOff(): void {
    this.calledOff.abort();
    this.calledOff = new AbortController();
    for (const go of this.goOn.splice(0)) go();
    this.ready = [];
    this.planned = [];
  }

  /** Files that did not get there, were refused or called off go on their way again; a whole request under its old key. */
  retry(ids: ReadonlySet<number>): void {
    const chosen = this.entries.filter(({ id, state, file }) => {
      const { kind } = state;
      return (
        ids.has(id) && file !== null && (kind === 'not_sent' || kind === 'refused' || kind === 'cancelled')
      );
    });
    const whole = this.broken.filter(({ entries }) => entries.every((entry) => chosen.includes(entry)));
    this.broken = this.broken.filter((request) => !request.entries.some((entry) => chosen.includes(entry)));
    this.planned.push(...whole);
    const inWhole = new Set(whole.flatMap(({ entries }) => entries));
    this.takeUp(chosen, (entry) => !inWhole.has(entry));
  }

  /** Files that are stored already are sent all the same: what is said of them is kept as a further way they came in. */
  sendKnown(): void {
    this.takeUp(
      this.entries.filter(({ state }) => state.kind === 'known'),
      () => true,
    );
  }

  private takeUp(entries: readonly Entry<File>[], isSingle: (entry: Entry<File>) => boolean): void {
    if (entries.length === 0) return;
    for (const entry of entries) entry.state = { kind: 'queued' };
    this.ready.push(...entries.filter(isSingle));
    if (this.phase === 'over') this.setPhase('sending');
    this.pump();
  }

  /** Hashes the files, a few at a time, and leaves out those that are there. */
  private async look(): Promise<void> {
    const { signal } = this.calledOff;
    this.isLooking = true;
    try {
      const waiting = this.entries.filter(({ state }) => state.kind === 'queued');
      for (let at = 0; at < waiting.length && !signal.aborted; at += LOOK_AT_ONCE) {
        await this.allowed();
        await this.lookAt(waiting.slice(at, at + LOOK_AT_ONCE), signal);
        this.pump();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.isLooking = false;
      this.pump();
    }
  }

  private async lookAt(entries: readonly Entry<File>[], signal: AbortSignal): Promise<void> {
    for (const entry of entries) {
      if (signal.aborted) return;
      try {
        if (entry.file !== null) entry.sha256 = await this.parts.hash(entry.file);
      } catch {
        // Whatever the browser calls it: the file was moved, changed or is held by another program.
        entry.state = { kind: 'not_sent', reason: UNREADABLE };
      }
    }
    const hashes = entries.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]));
    let known: ReadonlyMap<string, string> = new Map();
    try {
      if (hashes.length > 0) known = await this.persist(() => this.parts.known([...new Set(hashes)]));
    } catch (error) {
      if (signal.aborted) return;
      const { reason } = this.parts.troubleOf(error);
      for (const entry of entries) entry.state = { kind: 'not_sent', reason };
    }
    if (signal.aborted) return;
    for (const entry of entries) {
      const documentId = entry.sha256 === null ? undefined : known.get(entry.sha256);
      if (documentId !== undefined) entry.state = { kind: 'known', documentId };
    }
    this.ready.push(...entries.filter(({ state }) => state.kind === 'queued'));
    this.parts.changed();
  }

  private pump(): void {
    const isWaiting = this.ready.length + this.planned.length > 0;
    if (this.batchId === null && isWaiting) {
      if (this.phase === 'sending' && !this.isOpening) void this.open();
      return;
    }
    while (this.phase === 'sending' && this.active < MOST_AT_ONCE) {
      const request = this.planned.shift() ?? this.plan();
      if (!request) break;
      void this.deliver(request);
    }
    const isIdle = this.active === 0 && !this.isLooking && this.ready.length + this.planned.length === 0;
    if (isIdle && (this.phase === 'sending' || this.phase === 'paused')) this.setPhase('over');
  }

  /** Once it is known that there is something to send: a pile of files that are all there makes no batch. */
  private async open(): Promise<void> {
    const { signal } = this.calledOff;
    this.isOpening = true;
    try {
      this.batchId = await this.persist(() => this.parts.openBatch(this.facts, this.batchKey));
    } catch (error) {
      if (signal.aborted) return;
      this.callOff();
      this.trouble = this.parts.troubleOf(error).reason;
      this.setPhase('choosing');
    } finally {
      this.isOpening = false;
    }
    this.pump();
  }

  private plan(): PlannedRequest<File> | null {
    const entries = takeForRequest(this.ready);
    if (entries.length === 0) return null;
    this.ready = this.ready.slice(entries.length);
    return { key: this.parts.newKey(), entries };
  }

  private async deliver(request: PlannedRequest<File>): Promise<void> {
    const { signal } = this.calledOff;
    this.active += 1;
    try {
      for (let tries = 0; !signal.aborted; tries += 1) {
        const outcome = await this.tryOnce(request, signal);
        if (outcome.kind === 'answered' || (await this.isDecided(request, outcome, tries, signal))) return;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.active -= 1;
      this.parts.changed();
      this.pump();
    }
  }

  private async tryOnce(request: PlannedRequest<File>, signal: AbortSignal): Promise<SendOutcome> {
    const { entries } = request;
    const sizes = entries.map(({ size }) => size);
    const onSent = (loaded: number, total: number) => {
      if (signal.aborted) return;
      const sent = sentOfEach(sizes, loaded, total);
      entries.forEach((entry, place) => {
        entry.state = { kind: 'sending', sentBytes: sent[place] ?? 0 };
      });
      this.parts.changed();
    };
    onSent(0, 1);
    const outcome = await this.parts.send(this.batchId ?? '', this.facts, request, { onSent, signal });
    if (signal.aborted) return outcome;
    outcome.files.forEach((answer, place) => {
      const entry = entries[place];
      if (!entry) return;
      entry.state = stateAfter(answer);
      if (entry.state.kind === 'received') entry.file = null;
    });
    return outcome;
  }

  /** @returns false: the same request goes once more */
  private async isDecided(
    request: PlannedRequest<File>,
    { status, reason, files }: Extract<SendOutcome, { kind: 'stopped' }>,
    tries: number,
    signal: AbortSignal,
  ): Promise<boolean> {
    const left = request.entries.slice(files.length);
    const about = { status, code: reason.code, answered: files.length };
    const step = stepAfter(about, tries, request.entries.length);
    if (step.kind === 'again') {
      for (const entry of left) entry.state = { kind: 'again', reason };
      this.parts.changed();
      await this.parts.wait(step.afterMs, signal);
      await this.allowed();
      return this.tookOutUnreadable(request);
    }
    if (step.kind === 'give_up') {
      for (const entry of left) entry.state = { kind: 'not_sent', reason };
      if (left.length === request.entries.length) this.broken.push(request);
      return true;
    }
    for (const entry of left) entry.state = { kind: 'queued' };
    const half = step.kind === 'split' ? Math.ceil(left.length / 2) : left.length;
    for (const entries of [left.slice(0, half), left.slice(half)]) {
      if (entries.length > 0) this.planned.push({ key: this.parts.newKey(), entries });
    }
    return true;
  }

  /** A file that changed on the disk breaks every request it is in: the others go without it. */
  private async tookOutUnreadable({ entries }: PlannedRequest<File>): Promise<boolean> {
    const readable: Entry<File>[] = [];
    for (const entry of entries) {
      if (entry.file !== null && (await this.parts.isReadable(entry.file))) readable.push(entry);
      else entry.state = { kind: 'not_sent', reason: UNREADABLE };
    }
    if (readable.length === entries.length) return false;
    if (readable.length > 0) this.planned.push({ key: this.parts.newKey(), entries: readable });
    return true;
  }

  /** @throws what the last try threw */
  private async persist<Value>(work: () => Promise<Value>): Promise<Value> {
    const { signal } = this.calledOff;
    for (let tries = 0; ; tries += 1) {
      try {
        return await work();
      } catch (error) {
        const { status, reason } = this.parts.troubleOf(error);
        const step = stepAfter({ status, code: reason.code, answered: 0 }, tries, 1);
        if (step.kind !== 'again') throw error;
        await this.parts.wait(step.afterMs, signal);
      }
    }
  }

  /** At once unless it was paused. */
  private async allowed(): Promise<void> {
    if (this.phase === 'paused') await new Promise<void>((go) => this.goOn.push(go));
  }

  private setPhase(phase: Phase): void {
    this.phase = phase;
    this.parts.changed();
  }
}
