// `queue`: how the queue stands, and orders to all machines that work. On PostgreSQL from any machine; the embedded
// database only where no other process holds the folder.
import { AppError } from '../../../../contract/app-error.ts';
import { romeDay } from '../../../../contract/civil-date.ts';
import { type QueueOverview, queueOverview } from '../../../office/queue/queue-overview.ts';
import { LANES } from '../../../queue/lanes.ts';
import type { Lane } from '../../../stages/stage.ts';
import { type LaneState, setLaneState } from '../../../store/lane-state-rows.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { inArchive } from '../../office/office-commands.ts';
import { textColumns } from '../../office/text-columns.ts';
import type { Terminal } from '../../terminal.ts';

export interface QueueOptions {
  readonly pause?: boolean;
  readonly drain?: boolean;
  readonly resume?: boolean;
  readonly lane?: string;
  readonly json?: boolean;
  readonly data?: string;
}

/** @throws AppError arguments.invalid, store.locked naming the process that holds the folder, and as openArchive */
export async function queueCommand(options: QueueOptions, terminal: Terminal): Promise<ExitCode> {
  const order = orderOf(options);
  const lanes = lanesOf(options);
  const { data } = options;
  await inArchive(data === undefined ? {} : { data }, terminal, async ({ db, now }) => {
    if (order) await setLaneState(db, lanes, order, now);
    const queue = await queueOverview(db, romeDay(now));
    terminal.out(options.json ? `${JSON.stringify(queue)}\n` : textOf(queue));
  });
  return EXIT.ok;
}

function orderOf({ pause, drain, resume }: QueueOptions): LaneState | null {
  if ([pause, drain, resume].filter(Boolean).length > 1) {
    throw new AppError('arguments.invalid', 'one of --pause, --drain and --resume');
  }
  if (pause) return 'paused';
  if (drain) return 'draining';
  return resume ? 'open' : null;
}

function lanesOf({ lane }: QueueOptions): readonly Lane[] {
  if (lane === undefined) return LANES;
  const known = LANES.find((each) => each === lane);
  if (!known) throw new AppError('arguments.invalid', '--lane is light or heavy');
  return [known];
}

const STATES: Readonly<Record<LaneState, string>> = {
  open: 'aperta',
  paused: 'in pausa',
  draining: 'in svuotamento',
};

function textOf(queue: QueueOverview): string {
  const lanes = queue.lanes.map((lane) => [
    lane.lane,
    lane.isDrained ? 'svuotata' : STATES[lane.state],
    ...[lane.waiting, lane.active, lane.delayed].map(String),
  ]);
  const bands = queue.bands.map(({ band, documents }) => [band, String(documents)]);
  const workers = queue.workers
    .filter(({ isAlive }) => isAlive)
    .map(({ host, pid, light, heavy, hold }) => [host, String(pid), String(light + heavy), hold ?? '']);
  const blocks = [
    textColumns(['Corsia', 'Stato', 'In attesa', 'In corso', 'Da ritentare'], lanes),
    bands.length > 0 ? textColumns(['Giorni rimasti', 'Documenti'], bands) : 'Nessun documento in attesa.\n',
    workers.length > 0
      ? textColumns(['Macchina', 'Processo', 'In corso', 'Fermo per'], workers)
      : 'Nessun processo al lavoro.\n',
  ];
  return `${blocks.join('\n')}\n`;
}
