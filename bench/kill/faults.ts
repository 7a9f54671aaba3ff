// What can go wrong in a round. Each happens at a moment given by the dice, while papers come in and are worked on.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from './dice.ts';
import type { OwnProcess } from './processes.ts';
import type { Backend, World } from './world.ts';

export interface Fault {
  readonly name: string;
  readonly backends: readonly Backend[];
  readonly needsSmallDisk?: boolean;
  happen(world: World, dice: Dice): Promise<void>;
}

const MOST_STEPS = 60;
const MOST_MS_AFTER = 25;
const START_TAKES_MS = 2_500;
const HOUR_MS = 3_600_000;
const ALL: readonly Backend[] = ['embedded', 'postgres', 'redis'];
const SERVERS: readonly Backend[] = ['postgres', 'redis'];

async function amidWork(process: OwnProcess, dice: Dice): Promise<void> {
  await process.steps(process.lines.length + 1 + dice.upTo(MOST_STEPS));
  await sleep(dice.upTo(MOST_MS_AFTER));
}

function appOf(world: World): OwnProcess {
  return world.app?.isRunning ? world.app : world.start('app');
}

function workerOf(world: World): OwnProcess {
  return world.worker?.isRunning ? world.worker : world.start('worker');
}

async function amidAppWork(world: World, dice: Dice): Promise<OwnProcess> {
  const app = appOf(world);
  await Promise.race([amidWork(app, dice), sleep(8_000)]);
  return app;
}

export const FAULTS: readonly Fault[] = [
  {
    name: 'kill in start',
    backends: ALL,
    async happen(world, dice) {
      await world.app?.kill();
      const app = world.start('app');
      await Promise.race([app.ended, sleep(dice.upTo(START_TAKES_MS))]);
      await app.kill();
    },
  },
  {
    name: 'kill app',
    backends: ALL,
    async happen(world, dice) {
      await (await amidAppWork(world, dice)).kill();
    },
  },
  {
    name: 'stop app',
    backends: ALL,
    async happen(world, dice) {
      const app = await amidAppWork(world, dice);
      await Promise.race([app.kill('SIGTERM'), sleep(20_000)]);
      if (app.isRunning) throw new Error('did not stop when asked to');
    },
  },
  {
    name: 'kill worker',
    backends: SERVERS,
    async happen(world, dice) {
      appOf(world);
      const worker = workerOf(world);
      await Promise.race([amidWork(worker, dice), sleep(8_000)]);
      await worker.kill();
    },
  },
  {
    name: 'kill postgres',
    backends: SERVERS,
    async happen(world, dice) {
      await amidAppWork(world, dice);
      await world.postgres?.kill();
      await sleep(dice.upTo(1_500));
      await world.postgres?.start();
    },
  },
  {
    name: 'kill redis',
    backends: ['redis'],
    async happen(world, dice) {
      await amidAppWork(world, dice);
      await world.redis?.kill();
      await sleep(dice.upTo(1_500));
      await world.redis?.start();
    },
  },
  {
    name: 'flush redis',
    backends: ['redis'],
    async happen(world, dice) {
      await amidAppWork(world, dice);
      await world.redis?.flush();
    },
  },
  {
    name: 'full disk',
    backends: ALL,
    needsSmallDisk: true,
    async happen(world, dice) {
      await amidAppWork(world, dice);
      world.disk.fill();
      await sleep(200 + dice.upTo(2_000));
      if (dice.upTo(2) === 0) await world.app?.kill();
      world.disk.heal();
    },
  },
  {
    name: 'read-only disk',
    backends: ALL,
    needsSmallDisk: true,
    async happen(world, dice) {
      await amidAppWork(world, dice);
      // A disk with files open for writing cannot be made read-only by asking; the process has to be gone then.
      if (!world.disk.setReadOnly(true)) {
        await world.app?.kill();
        world.disk.setReadOnly(true);
        world.start('app');
      }
      await sleep(500 + dice.upTo(1_500));
      await world.app?.kill();
      world.disk.heal();
    },
  },
  {
    name: 'clock jumps',
    backends: ALL,
    async happen(world, dice) {
      const app = await amidAppWork(world, dice);
      world.clockMs = (dice.upTo(50) - 25) * HOUR_MS;
      app.tell(`clock ${world.clockMs}`);
      await Promise.race([amidWork(app, dice), sleep(3_000)]);
      world.clockMs = 0;
      app.tell('clock 0');
    },
  },
  {
    name: 'database lost',
    backends: ALL,
    async happen(world, dice) {
      await amidAppWork(world, dice);
      await world.loseDatabase();
    },
  },
];
