// A service in memory for the uploader's tests: keeps what it is sent as the real one does (by key, by name within a batch),
// and fails when it is told to.
import type { UploadedFile } from '../../../pipeline/server/uploads/upload-answer.schema.ts';
import type { Chosen } from '../../../review/pages/upload/plan/entry.ts';
import type { SendOutcome, UploadParts } from '../../../review/pages/upload/send/parts.ts';
import { NO_LINE } from '../../../review/pages/upload/send/reasons.ts';

/** A file is its own content. */
export type FakeFile = string;

export interface Sent {
  readonly key: string;
  readonly paths: readonly string[];
}

export type Failure = 'lost_question' | 'lost_answer' | { readonly status: number; readonly code: string };

export class FakeService implements UploadParts<FakeFile> {
  readonly sent: Sent[] = [];
  readonly stored: string[] = [];
  readonly waits: number[] = [];
  readonly unreadable = new Set<FakeFile>();
  readonly knownFiles = new Map<string, string>();
  openFailure: Error | null = null;
  opened = 0;
  atOnce = 0;
  mostAtOnce = 0;
  /** What happens to the next requests; null: it goes well. */
  failures: (Failure | null)[] = [];
  /** Kept from its answer until it is let go. */
  gate: Promise<void> = Promise.resolve();
  private readonly answers = new Map<string, readonly UploadedFile[]>();
  private keys = 0;

  async hash(file: FakeFile): Promise<string | null> {
    if (this.unreadable.has(file)) throw new Error('NotReadableError');
    return `hash of ${file}`;
  }

  async isReadable(file: FakeFile): Promise<boolean> {
    return !this.unreadable.has(file);
  }

  async known(sha256: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map([...this.knownFiles].filter(([hash]) => sha256.includes(hash)));
  }

  async openBatch(): Promise<string> {
    this.opened += 1;
    if (this.openFailure) throw this.openFailure;
    return 'batch';
  }

  async send(...[, , request, { onSent, signal }]: Parameters<UploadParts<FakeFile>['send']>) {
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    await Promise.race([this.gate, new Promise((stop) => signal.addEventListener('abort', stop))]);
    try {
      if (signal.aborted) throw new Error('aborted');
      return this.answer(request.key, request.entries, onSent);
    } finally {
      this.atOnce -= 1;
    }
  }

  private answer(
    key: string,
    entries: readonly { readonly path: string; readonly file: FakeFile | null }[],
    onSent: (loaded: number, total: number) => void,
  ): SendOutcome {
    this.sent.push({ key, paths: entries.map(({ path }) => path) });
    const failure = this.failures.shift() ?? null;
    if (failure !== null && typeof failure === 'object') {
      const reason = { code: failure.code, it: failure.code, en: failure.code };
      return { kind: 'stopped', status: failure.status, reason, files: [] };
    }
    if (failure === 'lost_question') return { kind: 'stopped', status: 0, reason: NO_LINE, files: [] };
    const files = this.answers.get(key) ?? entries.map(({ path }) => this.store(path));
    this.answers.set(key, files);
    if (failure === 'lost_answer') return { kind: 'stopped', status: 0, reason: NO_LINE, files: [] };
    onSent(1, 1);
    return { kind: 'answered', files };
  }

  private store(path: string): UploadedFile {
    if (path.startsWith('refused')) {
      return { outcome: 'refused', path, error: { code: 'file.too_large', it: 'grande', en: 'large' } };
    }
    if (!this.stored.includes(path)) this.stored.push(path);
    const ids = { documentId: `document of ${path}`, intakeId: `intake of ${path}`, sha256: '' };
    return { outcome: 'received', path, sizeBytes: 1, wasKnown: false, error: null, ...ids };
  }

  async wait(ms: number, signal: AbortSignal): Promise<void> {
    this.waits.push(ms);
    if (signal.aborted) throw new Error('aborted');
  }

  newKey(): string {
    this.keys += 1;
    return `key ${this.keys}`;
  }

  troubleOf(error: unknown) {
    const code = error instanceof Error ? error.message : String(error);
    return { status: 400, reason: { code, it: code, en: code } };
  }

  changed(): void {}
}

export function chosen(count: number, name = 'file'): Chosen<FakeFile>[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ path: `${name}-${index}.pdf`, size: 1_000, modifiedAt: 0, file: `${name}-${index}` },
  }));
}
