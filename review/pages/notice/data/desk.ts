// What is worked on: a notice as it was last seen, what was typed and is not kept yet, and what became of each thing that was
// sent. It outlives the page: who goes on to the next notice while a save is under way loses neither the save nor its failure.
import { type Signal, signal } from '@preact/signals';
import type { Refused } from '../../../../pipeline/server/routes/corrections.schemas.ts';
import type { Problem } from '../../../api/problem.ts';
import { keepWork } from '../../../api/signed-out.ts';
import type { SeenNotice } from './notice-api.ts';

/** What became of something that was sent for a slot. */
export interface SlotMark {
  readonly phase: 'saving' | 'failed';
  /** As it stood in the input. */
  readonly text: string;
  /** Why the value was not taken. */
  readonly refusal: Refused | null;
  /** Why the request was not served. */
  readonly problem: Problem | null;
}

/** `changed`: somebody else changed it meanwhile. `locked`: somebody else has it in hand. `gone`: no longer to be seen.
 * `slow`: recorded, and not in what is shown yet. */
export type Trouble = 'changed' | 'locked' | 'gone' | 'slow';

export interface Desk {
  readonly id: string;
  readonly seen: Signal<SeenNotice>;
  /** As it was when it was opened: places of rows follow it, so that nothing moves while one works. */
  readonly opened: SeenNotice;
  /** By slot: what was typed and is not kept. */
  readonly drafts: Signal<ReadonlyMap<string, string>>;
  readonly marks: Signal<ReadonlyMap<string, SlotMark>>;
  readonly trouble: Signal<Trouble | null>;
  /** Sends one after the other: each needs the version that the one before it made. */
  queue: Promise<unknown>;
  pending: number;
  /** Grows when somebody else's change is found: what was queued before it was meant for another notice. */
  round: number;
}

const desks = new Map<string, Desk>();
keepWork(() => [...desks.values()].some(({ pending, drafts }) => pending > 0 || drafts.peek().size > 0));

/** Desks with something that was not kept, for whoever is elsewhere by now. */
export const unkept = signal<readonly string[]>([]);

/** The desk with its unkept work where there is one, else a new one. */
export function deskOf(id: string, seen: SeenNotice): Desk {
  const before = desks.get(id);
  if (before && (before.pending > 0 || before.marks.peek().size > 0 || before.drafts.peek().size > 0)) {
    if (before.pending === 0) before.seen.value = seen;
    return before;
  }
  const desk: Desk = {
    ...{ id, seen: signal(seen), opened: seen, queue: Promise.resolve(), pending: 0, round: 0 },
    ...{ drafts: signal(new Map()), marks: signal(new Map()), trouble: signal(null) },
  };
  desks.set(id, desk);
  return desk;
}

export function putDraft(desk: Desk, key: string, text: string | null): void {
  desk.drafts.value = changed(desk.drafts.peek(), key, text);
}

export function putMark(desk: Desk, key: string, mark: SlotMark | null): void {
  desk.marks.value = changed(desk.marks.peek(), key, mark);
  unkept.value = [...desks.values()].filter(hasFailed).map(({ id }) => id);
}

/** Something is on its way to the service. */
export function isSaving(): boolean {
  return [...desks.values()].some(({ pending }) => pending > 0);
}

function hasFailed({ marks }: Desk): boolean {
  return [...marks.peek().values()].some(({ phase }) => phase === 'failed');
}

function changed<Kept>(map: ReadonlyMap<string, Kept>, key: string, kept: Kept | null): Map<string, Kept> {
  const next = new Map(map);
  if (kept === null) next.delete(key);
  else next.set(key, kept);
  return next;
}

/** Call it when the page leaves: what is whole is forgotten. */
export function closeDesk(desk: Desk): void {
  const isClean = desk.pending === 0 && desk.marks.peek().size === 0 && desk.drafts.peek().size === 0;
  if (isClean && desks.get(desk.id) === desk) desks.delete(desk.id);
}
