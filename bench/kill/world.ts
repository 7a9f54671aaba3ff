// One backend with its folders, servers and processes, as a round finds it; used for many rounds.
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { judge } from './check.ts';
import type { ChildOrder } from './child.ts';
import { OwnProcess } from './processes.ts';
import { OwnPostgres, OwnRedis } from './servers.ts';
import { SmallDisk } from './small-disk.ts';

export const BACKENDS = ['embedded', 'postgres', 'redis'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Also where the bench runs compiled, which starts its processes in a third of the time. */
const IS_SOURCE = import.meta.url.endsWith('.ts');
const CHILD = fileURLToPath(new URL(IS_SOURCE ? './child.ts' : './child.js', import.meta.url));
const CHILD_ARGUMENTS = IS_SOURCE ? ['--import', 'tsx', CHILD] : [CHILD];
const SETTLE_MS = 150_000;
const ENDS = ['', '', '-review', '', '-stumbles', '', '-damaged', '', '-refused', '-stumbles'];

export class World {
  readonly backend: Backend;
  readonly disk: SmallDisk;
  readonly postgres: OwnPostgres | null;
  readonly redis: OwnRedis | null;
  private readonly root: string;
  private batch = 'round-0';
  app: OwnProcess | null = null;
  worker: OwnProcess | null = null;
  /** Set by a fault: the next start rebuilds from the receipts. */
  needsRebuild = false;
  clockMs = 0;

  private constructor(backend: Backend, root: string, postgres: OwnPostgres | null, redis: OwnRedis | null) {
    this.backend = backend;
    this.root = root;
    this.postgres = postgres;
    this.redis = redis;
    this.disk = new SmallDisk(join(root, 'disk'));
    mkdirSync(join(root, 'papers'));
    writeFileSync(join(root, 'acknowledged'), '');
  }

  /** Null where the machine lacks what it needs. */
  static async make(backend: Backend, root: string): Promise<World | null> {
    mkdirSync(root, { recursive: true });
    // The user of PostgreSQL must reach its folder.
    chmodSync(root, 0o755);
    const postgres = backend === 'embedded' ? null : await OwnPostgres.make(join(root, 'postgres'));
    if (backend !== 'embedded' && !postgres) return null;
    const redis = backend === 'redis' ? await OwnRedis.make(join(root, 'redis')) : null;
    if (backend === 'redis' && !redis) return null;
    return new World(backend, root, postgres, redis);
  }

  addPapers(round: number, count: number): void {
    this.batch = `round-${round}`;
    for (let n = 0; n < count; n += 1) {
      const name = `${String(round).padStart(4, '0')}-${n}${ENDS[n % ENDS.length]}.pdf`;
      writeFileSync(join(this.root, 'papers', name), `paper ${name}`);
    }
  }

  start(role: ChildOrder['role']): OwnProcess {
    const order: ChildOrder = {
      data: join(this.disk.folder, 'data'),
      papers: join(this.root, 'papers'),
      acknowledged: join(this.root, 'acknowledged'),
      batch: this.batch,
      databaseUrl: this.postgres?.url ?? null,
      redisUrl: this.redis?.url ?? null,
      role,
      rebuild: this.needsRebuild && role !== 'worker',
      clockMs: role === 'worker' ? 0 : this.clockMs,
    };
    const child = new OwnProcess(process.execPath, [...CHILD_ARGUMENTS, JSON.stringify(order)]);
    if (role === 'worker') this.worker = child;
    else this.app = child;
    return child;
  }

  /** Everything is there again; returns when nothing waits. @throws Error when that takes for ever */
  async settle(): Promise<void> {
    this.disk.heal();
    await this.postgres?.start();
    await this.redis?.start();
    await this.stopAll();
    const app = this.start('settle');
    if (this.backend !== 'embedded') this.start('worker');
    const late = sleep(SETTLE_MS, 'late' as const, { ref: false });
    const end = await Promise.race([app.ended, late]);
    if (end === 0) this.needsRebuild = false;
    const said = app.lines.filter((line) => line !== 'stage' && line !== 'taken').slice(-12);
    await this.worker?.kill('SIGTERM');
    if (end !== 0) {
      await app.kill();
      throw new Error(`${end === 'late' ? 'still waits' : `ended with ${end}`}: ${said.join(' | ')}`);
    }
  }

  async stopAll(): Promise<void> {
    await Promise.all([this.app?.kill(), this.worker?.kill()]);
  }

  judge(): Promise<readonly string[]> {
    return judge({
      data: join(this.disk.folder, 'data'),
      papers: join(this.root, 'papers'),
      acknowledged: join(this.root, 'acknowledged'),
      databaseUrl: this.postgres?.url ?? null,
    });
  }

  /** The database is lost, whole; originals and receipts stay. */
  async loseDatabase(): Promise<void> {
    await this.stopAll();
    if (this.postgres) {
      await this.postgres.start();
      await this.postgres.lose();
    } else rmSync(join(this.disk.folder, 'data', 'db'), { recursive: true, force: true });
    this.needsRebuild = existsSync(join(this.disk.folder, 'data'));
  }

  async remove(): Promise<void> {
    await this.stopAll();
    await this.redis?.remove();
    await this.postgres?.remove();
    this.disk.remove();
    rmSync(this.root, { recursive: true, force: true });
  }
}
