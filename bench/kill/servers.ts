// PostgreSQL and Redis of the bench's own, on ports and in folders of their own. The machine's are never touched.
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import pg from 'pg';
import { freePort, OwnProcess } from './processes.ts';

const READY_MS = 30_000;
const DATABASE = 'civis_kill';

/** PostgreSQL refuses to run as root: then it runs as the user of its package. */
function serverUser(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function binaries(): string | null {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const newest = readdirSync(root)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  const folder = newest ? join(root, newest, 'bin') : null;
  return folder && existsSync(join(folder, 'postgres')) ? folder : null;
}

export class OwnPostgres {
  private readonly folder: string;
  private readonly port: number;
  private readonly bin: string;
  private server: OwnProcess | null = null;

  private constructor(folder: string, port: number, bin: string) {
    this.folder = folder;
    this.port = port;
    this.bin = bin;
  }

  /** Null where the machine has no PostgreSQL. */
  static async make(folder: string): Promise<OwnPostgres | null> {
    const bin = binaries();
    if (!bin) return null;
    const user = serverUser();
    mkdirSync(folder, { recursive: true });
    if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
    execFileSync(join(bin, 'initdb'), ['-D', join(folder, 'data'), '-U', 'postgres', '-A', 'trust', '-N'], {
      ...user,
      cwd: '/',
      stdio: 'ignore',
    });
    const server = new OwnPostgres(folder, await freePort(), bin);
    await server.start();
    await server.admin(`CREATE DATABASE ${DATABASE}`);
    return server;
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.port}/${DATABASE}`;
  }

  async start(): Promise<void> {
    if (this.server?.isRunning) return;
    const until = Date.now() + READY_MS;
    for (;;) {
      if (!this.server?.isRunning) this.server = this.spawn();
      if (await this.answers()) return;
      if (Date.now() > until)
        throw new Error(`PostgreSQL does not start: ${this.server.lines.slice(-3).join(' | ')}`);
      await sleep(100);
    }
  }

  async kill(): Promise<void> {
    await this.server?.kill();
  }

  /** The database is gone, with everything in it. */
  async lose(): Promise<void> {
    await this.admin(`DROP DATABASE ${DATABASE} WITH (FORCE)`);
    await this.admin(`CREATE DATABASE ${DATABASE}`);
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private spawn(): OwnProcess {
    // Commits survive a killed process without fsync; only power cuts need it, and those are not tried here.
    const settings = ['fsync=off', 'shared_buffers=16MB', 'listen_addresses=127.0.0.1', 'max_connections=60'];
    const args = ['-D', join(this.folder, 'data'), '-p', String(this.port), '-k', this.folder];
    return new OwnProcess(
      join(this.bin, 'postgres'),
      [...args, ...settings.flatMap((each) => ['-c', each])],
      {
        ...serverUser(),
        cwd: '/',
      },
    );
  }

  private async answers(): Promise<boolean> {
    try {
      await this.admin('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }

  private async admin(text: string): Promise<void> {
    const client = new pg.Client({
      connectionString: `postgres://postgres@127.0.0.1:${this.port}/postgres`,
      connectionTimeoutMillis: 2_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(text);
    } finally {
      await client.end();
    }
  }
}

export class OwnRedis {
  private readonly folder: string;
  private readonly port: number;
  private server: OwnProcess | null = null;

  private constructor(folder: string, port: number) {
    this.folder = folder;
    this.port = port;
  }

  /** Null where the machine has no Redis. */
  static async make(folder: string): Promise<OwnRedis | null> {
    if (!existsSync('/usr/bin/redis-server') && !existsSync('/usr/local/bin/redis-server')) return null;
    mkdirSync(folder, { recursive: true });
    const server = new OwnRedis(folder, await freePort());
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    if (this.server?.isRunning) return;
    // What a killed Redis had not written is lost: that is one of the things to be survived.
    const options = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec', '--bind', '127.0.0.1'];
    this.server = new OwnProcess(
      'redis-server',
      ['--port', String(this.port), '--dir', this.folder, ...options],
      {
        cwd: this.folder,
      },
    );
    await this.command((redis) => redis.ping());
  }

  async kill(): Promise<void> {
    await this.server?.kill();
  }

  async flush(): Promise<void> {
    await this.command((redis) => redis.flushall());
  }

  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async command(work: (redis: Redis) => Promise<unknown>): Promise<void> {
    const redis = new Redis(this.url, { retryStrategy: () => 100, maxRetriesPerRequest: 100 });
    redis.on('error', () => undefined);
    try {
      await work(redis);
    } finally {
      redis.disconnect();
    }
  }
}
