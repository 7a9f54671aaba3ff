// Which of the waiting files is taken next: the one whose term runs out first as far as its name, its folders or its
// sidecar say when it came; among equals each folder in turn, so that thousands in one do not keep a letter in another
// waiting. What nobody dated stands in the middle.
import { dirname, join } from 'node:path';
import { asAppError } from '../../../contract/app-error.ts';
import type { CivilDate } from '../../../contract/civil-date.ts';
import { bandOf, isUrgent, urgentByOf } from '../../queue/urgency.ts';
import { claimOfFolders } from './folder-facts.ts';
import type { Track } from './inbox-book.ts';
import { claimOfName } from './name-facts.ts';
import { readSidecar, sidecarOf } from './sidecar.ts';

export interface OrderedFile {
  readonly path: string;
  /** Taken even while as many as may be are open already. */
  readonly isUrgent: boolean;
}

interface Dated {
  readonly path: string;
  readonly isUrgent: boolean;
  readonly band: number;
  /** How many of the same band come before it in its folder. */
  readonly turn: number;
}

/** @param tracks in the order of the folder. @returns all of them in the order in which to take them */
export async function takeOrder(
  tracks: readonly Track[],
  namesBeside: (path: string) => readonly string[],
  today: CivilDate,
): Promise<readonly OrderedFile[]> {
  const turns = new Map<string, number>();
  const dated: Dated[] = [];
  const sidecars = new SidecarFinder(namesBeside);
  for (const { seen } of tracks) {
    const day = await dayOf(seen, sidecars.of(seen.path), today);
    const order = { urgentBy: urgentByOf(day), turn: 0, isAwaited: false, isIdleReading: false };
    const band = bandOf(order, today);
    const place = `${band} ${seen.steps.slice(0, -1).join('/')}`;
    const turn = turns.get(place) ?? 0;
    turns.set(place, turn + 1);
    dated.push({ path: seen.path, isUrgent: isUrgent(order, today), band, turn });
  }
  dated.sort((a, b) => a.band - b.band || a.turn - b.turn);
  return dated.map(({ path, isUrgent: urgent }) => ({ path, isUrgent: urgent }));
}

/** The earliest day that anything says; null where nothing does, or says it wrong: taking it in tells what is wrong. */
async function dayOf(
  { steps }: Track['seen'],
  sidecar: string | null,
  today: CivilDate,
): Promise<CivilDate | null> {
  const claims = [
    await claimed(() => claimOfName(steps.at(-1) ?? '', today)),
    await claimed(() => claimOfFolders(steps.slice(0, -1), today)),
    sidecar === null ? null : await claimed(() => readSidecar(sidecar, today)),
  ];
  return claims.flatMap((claim) => claim?.receivedOn ?? []).sort()[0] ?? null;
}

async function claimed<Claim>(read: () => Claim | Promise<Claim>): Promise<Claim | null> {
  try {
    return await read();
  } catch (error) {
    const known = asAppError(error);
    if (known.kind === 'input' || known.kind === 'temporary') return null;
    throw error;
  }
}

/** Most folders have no sidecars at all: those are not searched once per file. */
class SidecarFinder {
  private readonly byFolder = new Map<string, readonly string[] | null>();
  private readonly namesBeside: (path: string) => readonly string[];

  constructor(namesBeside: (path: string) => readonly string[]) {
    this.namesBeside = namesBeside;
  }

  of(path: string): string | null {
    const folder = dirname(path);
    let names = this.byFolder.get(folder);
    if (names === undefined) {
      const all = this.namesBeside(path);
      names = all.some((name) => /\.json$/i.test(name)) ? all : null;
      this.byFolder.set(folder, names);
    }
    if (names === null) return null;
    const found = sidecarOf(path.slice(folder.length + 1), names);
    return found === null ? null : join(folder, found);
  }
}
