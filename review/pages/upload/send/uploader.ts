// Brings a list of files to the service: looks which are there already, sends the others in requests of bounded size, tries a
// broken line again under the same key, and knows of every file where it stands. Holds no page: it goes on while another is shown.
import { addChosen } from '../plan/chosen-list.ts';
import { type Chosen, type Entry, isSettled, type Reason } from '../plan/entry.ts';
import { MOST_AT_ONCE, type PlannedRequest } from '../plan/requests.ts';
import { planRetry } from '../plan/retry.ts';
import { WaitingLine } from '../plan/waiting-line.ts';
import { deliverRequest } from './deliver-request.ts';
import { lookAtFiles } from './look-at-files.ts';
import type { Facts, UploadParts } from './parts.ts';
import { persist } from './persist.ts';

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
  private readonly line: WaitingLine<File>;
  /** Given up, to be sent under the same key when somebody asks. */
  private broken: readonly PlannedRequest<File>[] = [];
  private active = 0;
  private isLooking = false;
  private isOpening = false;
  private calledOff = new AbortController();
  private readonly batchKey: string;
  private goOn: (() => void)[] = [];

  constructor(parts: UploadParts<File>) {
    this.parts = parts;
    this.line = new WaitingLine(() => parts.newKey());
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
    for (const entry of this.entries) if (!isSettled(entry)) entry.state = { kind: 'cancelled' };
    this.setPhase('over');
  }

  private callOff(): void {
    this.calledOff.abort();
    this.calledOff = new AbortController();
    for (const go of this.goOn.splice(0)) go();
    this.line.clear();
  }

  /** Files that did not get there, were refused or called off go on their way again; a whole request under its old key. */
  retry(ids: ReadonlySet<number>): void {
    const { chosen, whole, broken } = planRetry(this.entries, this.broken, ids);
    this.broken = broken;
    this.line.addRequests(whole);
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
    this.line.addFiles(entries.filter(isSingle));
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
        const looked = waiting.slice(at, at + LOOK_AT_ONCE);
        await lookAtFiles(this.parts, looked, signal);
        if (signal.aborted) return;
        this.line.addFiles(looked.filter(({ state }) => state.kind === 'queued'));
        this.parts.changed();
        this.pump();
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.isLooking = false;
      this.pump();
    }
  }

  private pump(): void {
    if (this.batchId === null && !this.line.isEmpty) {
      if (this.phase === 'sending' && !this.isOpening) void this.open();
      return;
    }
    while (this.phase === 'sending' && this.active < MOST_AT_ONCE) {
      const request = this.line.next();
      if (!request) break;
      void this.deliver(request);
    }
    const isIdle = this.active === 0 && !this.isLooking && this.line.isEmpty;
    if (isIdle && (this.phase === 'sending' || this.phase === 'paused')) this.setPhase('over');
  }

  /** Once it is known that there is something to send: a pile of files that are all there makes no batch. */
  private async open(): Promise<void> {
    const { signal } = this.calledOff;
    this.isOpening = true;
    try {
      this.batchId = await persist(this.parts, () => this.parts.openBatch(this.facts, this.batchKey), signal);
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

  private async deliver(request: PlannedRequest<File>): Promise<void> {
    const { signal } = this.calledOff;
    const { parts, batchId, facts } = this;
    this.active += 1;
    try {
      const line = { parts, facts, batchId: batchId ?? '', allowed: () => this.allowed() };
      const after = await deliverRequest(line, request, signal);
      this.line.addRequests(after.planned);
      if (after.isBroken) this.broken = [...this.broken, request];
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      this.active -= 1;
      this.parts.changed();
      this.pump();
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
