// What `--out` needs beside the results of a run: what calendars are told, whose the notices are, today.
import type { Config } from '../config/settings.ts';
import { calendarStyleOf } from '../office/papers/calendar-style.ts';
import type { OutFacts } from '../outputs/write-out.ts';
import { calendarsOf } from '../store/calendar-rows.ts';
import type { Office } from './open-office.ts';
import type { BatchRun } from './run-batch.ts';

export async function outFacts(
  run: BatchRun,
  { engine, clock }: Pick<Office, 'engine' | 'clock'>,
  config: Config,
): Promise<OutFacts> {
  const now = clock.now();
  const calendarStyle = calendarStyleOf(config);
  const ids = run.results.map(({ id }) => id);
  return {
    calendars: await calendarsOf(engine.db, ids, calendarStyle, now),
    calendarStyle,
    clients: clientsOf(run),
    now,
  };
}

function clientsOf({ intakes }: BatchRun): ReadonlyMap<string, readonly string[]> {
  const clients = new Map<string, readonly string[]>();
  for (const { facts, results } of intakes) {
    if (facts.client === null) continue;
    for (const { id } of results) clients.set(id, [...new Set([...(clients.get(id) ?? []), facts.client])]);
  }
  return clients;
}
