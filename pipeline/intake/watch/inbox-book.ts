// What is known of every file in the inbox, by its path, from one look to the next.
import { basename, dirname } from 'node:path';
import type { SeenFile } from './scan-inbox.ts';
import { type FileSight, observe, type Stillness } from './stability.ts';

/** A file that the engine has. */
export interface OpenFile {
  readonly documentId: string;
  readonly batchId: string;
  /** Null for a sidecar that came late: what was received are its facts. */
  readonly sha256: string | null;
  readonly sight: FileSight;
  /** Path of the sidecar whose facts were used. */
  readonly sidecar: string | null;
  /** At its end, results told; only the move is left (it failed before). */
  readonly isTold: boolean;
}

export interface Track {
  readonly seen: SeenFile;
  readonly stillness: Stillness;
  /** Null while it is not received. */
  readonly open: OpenFile | null;
  /** Left alone until then. */
  readonly retryAtMs: number;
  /** What was said of it once is not said again. */
  readonly told: ReadonlySet<string>;
}

export class InboxBook {
  private tracks = new Map<string, Track>();
  /** Paths of received files: few, and asked for at each end of a document. */
  private readonly received = new Set<string>();
  private names = new Map<string, Set<string>>();
  private isClosed = false;

  /** A look at the folder: new files come in, vanished ones go (a received one stays until its end is told). */
  update(files: readonly SeenFile[], nowMs: number): void {
    const next = new Map<string, Track>();
    for (const seen of files) {
      const before = this.tracks.get(seen.path);
      if (before?.open) next.set(seen.path, before);
      else if (before || !this.isClosed) next.set(seen.path, seenAgain(before ?? null, seen, nowMs));
    }
    for (const [path, track] of this.tracks) if (track.open && !next.has(path)) next.set(path, track);
    this.tracks = next;
    this.received.clear();
    for (const [path, track] of next) if (track.open) this.received.add(path);
    this.names = new Map();
    for (const { seen } of next.values()) {
      const beside = this.names.get(dirname(seen.path)) ?? new Set();
      this.names.set(dirname(seen.path), beside.add(seen.steps.at(-1) ?? ''));
    }
  }

  /** From now on nothing new comes in. */
  close(): void {
    this.isClosed = true;
  }

  get isEmpty(): boolean {
    return this.tracks.size === 0;
  }

  at(path: string): Track | null {
    return this.tracks.get(path) ?? null;
  }

  /** In the order of the folder. */
  waiting(): readonly Track[] {
    return [...this.tracks.values()].filter((track) => track.open === null);
  }

  open(): readonly (Track & { readonly open: OpenFile })[] {
    return [...this.received].flatMap((path) => {
      const track = this.tracks.get(path);
      return track?.open ? [{ ...track, open: track.open }] : [];
    });
  }

  /** Names in the folder of this file, its own among them. */
  namesBeside(path: string): readonly string[] {
    return [...(this.names.get(dirname(path)) ?? [])];
  }

  change(path: string, change: Partial<Pick<Track, 'open' | 'retryAtMs' | 'told'>>): void {
    const track = this.tracks.get(path);
    if (!track) return;
    const changed = { ...track, ...change };
    this.tracks.set(path, changed);
    if (changed.open) this.received.add(path);
    else this.received.delete(path);
  }

  /** It was not finished after all: its stillness begins anew. */
  restart(path: string, nowMs: number): void {
    const track = this.tracks.get(path);
    if (track) this.tracks.set(path, { ...track, stillness: { ...track.stillness, sinceMs: nowMs } });
  }

  drop(path: string): void {
    this.tracks.delete(path);
    this.received.delete(path);
    this.names.get(dirname(path))?.delete(basename(path));
  }
}

function seenAgain(before: Track | null, seen: SeenFile, nowMs: number): Track {
  const stillness = observe(before?.stillness ?? null, seen.sight, nowMs);
  if (before && stillness === before.stillness) return { ...before, seen };
  // Other bytes: what kept it back may be over.
  return { seen, stillness, open: null, retryAtMs: 0, told: before?.told ?? new Set() };
}
