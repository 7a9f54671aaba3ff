// Looks at the service while it works: what is left, how long its answers take, how much memory it holds.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { FloodService } from './service.ts';

const LOOK_EVERY_MS = 1_000;
const UPLOAD_EVERY_LOOKS = 10;
const UPLOAD_BYTES = 5_000_000;
const FEW = 1_000;

export interface FloodReport {
  readonly uploads: number;
  readonly documents: number;
  readonly inboxLeft: number;
  readonly done: number;
  readonly failed: number;
  readonly list: string;
  readonly upload: string;
  readonly rssFew: number;
  readonly rssAll: number;
  readonly rssRatio: string;
  readonly isAllThere: boolean;
}

export class FloodWatch {
  private readonly service: FloodService;
  private readonly count: number;
  private readonly listMs: number[] = [];
  private readonly uploadMs: number[] = [];
  private looks = 0;
  private rssFew = 0;
  private letter = false;
  left: number;

  constructor(service: FloodService, count: number) {
    this.service = service;
    this.count = count;
    this.left = count;
  }

  async until(isEnough: (left: number) => boolean): Promise<void> {
    while (!isEnough(this.left)) {
      await pause(LOOK_EVERY_MS);
      await this.look();
    }
  }

  /** The urgent letter has left the folder: its draft is there. */
  hasLetter(name: string): boolean {
    this.letter ||= !existsSync(join(this.service.inbox, name));
    return this.letter;
  }

  async report(): Promise<FloodReport> {
    const { service } = this;
    const rssAll = this.rss();
    const documents = await this.documents();
    const inboxLeft = filesBelow(service.inbox);
    const done = filesBelow(join(service.root, 'done'));
    const failed = filesBelow(join(service.root, 'failed'));
    const uploads = this.uploadMs.length;
    return {
      ...{ uploads, documents, inboxLeft, done, failed, rssAll, rssFew: this.rssFew },
      list: spread(this.listMs),
      upload: spread(this.uploadMs),
      rssRatio: (rssAll / this.rssFew).toFixed(2),
      isAllThere:
        documents === this.count + 1 + uploads && inboxLeft === 0 && done + failed === this.count + 1,
    };
  }

  private async look(): Promise<void> {
    this.looks += 1;
    this.left = filesBelow(join(this.service.inbox, 'pila'));
    if (this.rssFew === 0 && this.count - this.left >= Math.min(FEW, this.count / 10))
      this.rssFew = this.rss();
    this.listMs.push(await timed(() => this.service.ask('/api/v1/notices?limit=50')));
    if (this.looks % UPLOAD_EVERY_LOOKS === 0) this.uploadMs.push(await timed(() => this.upload()));
    if (this.looks % 30 === 0) console.log(`${this.left} left`);
  }

  private upload(): Promise<Response> {
    const body = new FormData();
    body.append('files', new Blob([randomBytes(UPLOAD_BYTES)]), `scansione-${this.looks}.bin`);
    return this.service.ask('/api/v1/batches', { method: 'POST', body });
  }

  private async documents(): Promise<number> {
    const text = await (await this.service.ask('/metrics')).text();
    const rows = [...text.matchAll(/^civis_documents\{[^}]*\} (\d+)$/gm)];
    return rows.reduce((sum, row) => sum + Number(row[1]), 0);
  }

  /** Of the service's own process, in MB. */
  private rss(): number {
    const status = readFileSync(`/proc/${this.service.pid}/status`, 'utf8');
    return Math.round(Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024);
  }
}

async function timed(work: () => Promise<Response>): Promise<number> {
  const began = performance.now();
  await (await work()).arrayBuffer();
  return performance.now() - began;
}

function filesBelow(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !/(?:^|\/)\.|\.motivo\.txt$/.test(name) && isFile(join(folder, name))).length;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return `${[at(0.5), at(0.95), at(1)].map((ms) => ms?.toFixed(0) ?? '–').join(' / ')} ms (${sorted.length})`;
}
