// What the service takes without a browser: lists, counts, and a save while the dearest figures are counted beside it.
import type { QueueHouse } from './house.ts';

export interface ServerTime {
  readonly what: string;
  /** Milliseconds. */
  readonly times: readonly number[];
}

const PAUSE_MS = 20;
/** Saves while the figures are counted; more are not needed to see the slowest. */
const MOST_SAVES = 200;

export async function serverTimes(house: QueueHouse, rounds: number): Promise<readonly ServerTime[]> {
  const ask = (path: string, init: RequestInit = {}) => asked(house, path, init);
  const { csrfToken: token } = (await (await ask('/me')).json()) as { csrfToken: string };
  // One of those that were made with a document.
  const known = (await (await ask('/notices?search=0012345600001')).json()) as { items: { id: string }[] };
  const first = known.items[0]?.id;
  const save = () =>
    ask(`/notices/${first}/lock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': token, origin: house.url },
      body: JSON.stringify({ do: 'take' }),
    });
  const found: ServerTime[] = [];
  for (const lane of ['all', 'urgent', 'sample'])
    found.push(await timed(`service: lane ${lane}`, rounds, () => ask(`/notices?lane=${lane}&limit=50`)));
  found.push(await timed('service: counts of the lanes', 1, () => ask('/notices/lanes')));
  found.push(await timed('service: the same, kept', rounds, () => ask('/notices/lanes')));
  found.push(await timed('service: counts of the archive', 1, () => ask('/notices/counts')));
  found.push(await timed('service: taking a notice', rounds, save));
  const saves: number[] = [];
  let isCounting = true;
  const from = performance.now();
  const counted = ask('/quality').finally(() => {
    isCounting = false;
  });
  while (isCounting && saves.length < MOST_SAVES) {
    saves.push(...(await timed('', 1, save)).times);
    await new Promise((next) => setTimeout(next, PAUSE_MS));
  }
  await counted;
  const tookMs = performance.now() - from;
  return [
    ...found,
    { what: 'figures of quality, with saves beside', times: [tookMs] },
    { what: 'taking a notice meanwhile', times: saves },
  ];
}

async function timed(what: string, rounds: number, work: () => Promise<Response>): Promise<ServerTime> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    await (await work()).arrayBuffer();
    times.push(performance.now() - from);
  }
  return { what, times };
}

async function asked({ url, secret }: QueueHouse, path: string, init: RequestInit): Promise<Response> {
  const headers = { cookie: `civis=${secret}`, ...(init.headers as Record<string, string> | undefined) };
  const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
