// `export` with clients and follow-up: who, in what state, and calendars that follow what people recorded.
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CivilDate, parseCivilDate } from '../../contract/civil-date.ts';
import { EXIT } from '../../pipeline/cli/exit-codes.ts';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import { addClient } from '../../pipeline/office/clients/change-client.ts';
import { type EventMaker, recordFollowUp } from '../../pipeline/office/follow-up/record-follow-up.ts';
import { parseCalendar } from '../pipeline/outputs/support/parse-calendar.ts';
import { codiceFiscaleOf } from '../support/client-lists.ts';
import { deadlineOn, fillArchive, fullNotice, idOf } from '../support/fill-archive.ts';
import { makeField, makeFields } from '../support/make-result.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const folder = new TempFolder();
const data = folder.path('data');
const [ADA, BRUNO] = [codiceFiscaleOf(1), codiceFiscaleOf(2)];
const NOW = new Date('2026-03-20T10:00:00Z');
const day = (text: string) => parseCivilDate(text) as CivilDate;
const common = { by: 'Carla', at: NOW.toISOString(), note: null };
const on = day('2026-03-20');

const set =
  (state: 'paid' | 'not_due' | 'appeal' | 'request_sent'): EventMaker =>
  (_, seen) => ({ ...common, kind: 'state_set', state, on, seen });
const plan: EventMaker = (_, seen) => ({
  ...{ ...common, kind: 'plan_made', on, rules: [], seen },
  instalments: ['2026-05-10', '2026-08-10'].map((due, at) => ({
    ...{ number: at + 1, due: day(due), forfeitedAfter: null, amountCents: 100 },
  })),
});
const pay: EventMaker = () => ({ ...common, kind: 'instalment_paid', number: 1, on });
const told: EventMaker = () => ({ ...common, kind: 'informed', on, how: 'PEC' });
const reopen: EventMaker = () => ({ ...common, kind: 'reopened' });

const record = (name: string, ...events: readonly EventMaker[]) =>
  withDatabase(data, async ({ db }) => {
    for (const event of events) await recordFollowUp(db, idOf(name), event, NOW);
  });
const of = (code: string) => ({
  ...fullNotice(1),
  fields: makeFields({ codiceFiscale: makeField(code) }),
  deadline: deadlineOn('2026-05-10'),
});

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const exit = await runCli(['export', ...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isOutTty: false,
    isErrTty: false,
    env: { CIVIS_DATA_DIR: data },
  });
  expect([exit, err.join('')]).toEqual([EXIT.ok, '']);
  return out.join('');
}
const rows = async (...args: string[]): Promise<Record<string, string>[]> =>
  parse(await run('--format', 'csv', ...args), { bom: true, delimiter: ';', columns: true });
const idsOf = async (...args: string[]) => (await rows(...args)).map((row) => row['id']).sort();
const ids = (...names: string[]) => names.map((name) => idOf(name)).sort();
const eventOf = async (name: string) => {
  const all = parseCalendar(await run('--format', 'ics'));
  const found = all.find(({ uid }) => uid === `${idOf(name)}@civis-intake`);
  return found && [found.status, found.sequence, found.day, found.summary];
};

beforeAll(async () => {
  await useDatabaseTemplate();
  await run('--format', 'csv');
  await withDatabase(data, async ({ db }) => {
    await fillArchive(db, [
      { name: 'ada', notices: [of(ADA)] },
      { name: 'ada-given', client: 'r7', notices: [{ deadline: deadlineOn('2026-05-10') }] },
      // Handed in for one, the paper is another's: the paper decides, and both find it.
      { name: 'mixed', client: 'R7', notices: [of(BRUNO)] },
      { name: 'nobody', notices: [{ deadline: deadlineOn('2026-05-10') }] },
      { name: 'letter', notices: [{ deadline: null, status: 'not_for_civis' }] },
    ]);
    const by = { by: 'Carla', now: NOW };
    const ada = { externalId: 'R7', name: 'PROVA ADA', codiceFiscale: ADA, inCharge: 'Bruno Finto' };
    await addClient(db, ada, by);
    await addClient(db, { name: 'FINTO BRUNO', codiceFiscale: BRUNO }, by);
    await db.execute("UPDATE civis.document SET status = 'done', next_stage = NULL");
  });
});
afterAll(() => folder.remove());

it('names client, owner and state in each row; what nobody knows is empty', async () => {
  await record('ada', told, set('request_sent'));
  const found = new Map((await rows()).map((row) => [row['id'], row]));
  expect(found.get(idOf('ada'))).toMatchObject({
    ...{ 'nome del cliente': 'PROVA ADA', responsabile: 'Bruno Finto' },
    ...{ 'stato della scadenza': 'richiesta inviata', 'cliente informato il': '20/03/2026' },
  });
  expect(found.get(idOf('nobody'))).toMatchObject({
    ...{ 'nome del cliente': '', responsabile: 'lo studio', 'stato della scadenza': 'aperta' },
  });
  expect(found.get(idOf('letter'))).toMatchObject({ responsabile: '', 'stato della scadenza': '' });
});

it('filters by person, and by a client of the register', async () => {
  expect(await idsOf('--person', 'bruno finto')).toEqual(ids('ada', 'ada-given'));
  expect(await idsOf('--client', 'R7')).toEqual(ids('ada', 'ada-given', 'mixed'));
  expect(await idsOf('--client', ADA)).toEqual(ids('ada', 'ada-given'));
  expect(await idsOf('--client', BRUNO)).toEqual(ids('mixed'));
  expect(await idsOf('--client', 'stranger')).toEqual([]);
});

it('calls off what is paid, brings it back reopened, and follows a plan', async () => {
  const standing = ['CONFIRMED', 0, '2026-05-10', 'Scadenza: comunicazione 36-bis'];
  expect(await eventOf('nobody')).toEqual(standing);
  await record('nobody', set('paid'));
  expect(await idsOf('--open')).toEqual(ids('ada', 'ada-given', 'mixed'));
  expect(await eventOf('nobody')).toEqual(['CANCELLED', 1, '2026-05-10', 'Scadenza non più in vigore']);
  expect(await eventOf('nobody')).toEqual(['CANCELLED', 1, '2026-05-10', 'Scadenza non più in vigore']);
  await record('nobody', reopen);
  expect(await eventOf('nobody')).toEqual(['CONFIRMED', 2, ...standing.slice(2)]);

  await record('nobody', plan, pay);
  expect(await eventOf('nobody')).toEqual([
    'CONFIRMED',
    3,
    '2026-08-10',
    'Rata 2 di 2: comunicazione 36-bis',
  ]);
  const row = (await rows()).find(({ id }) => id === idOf('nobody'));
  expect(row?.['stato della scadenza']).toBe('a rate: 2/2, 10/08/2026');
  expect(await idsOf('--open')).toContain(idOf('nobody'));
});

it('a request or an appeal calls no payment off, and a decision that its deadline outran neither', async () => {
  await record('mixed', set('appeal'));
  expect((await eventOf('mixed'))?.[0]).toBe('CONFIRMED');
  await record('ada-given', set('not_due'));
  expect((await eventOf('ada-given'))?.[0]).toBe('CANCELLED');
  await withDatabase(data, ({ db }) =>
    fillArchive(db, [{ name: 'ada-given', client: 'r7', notices: [{ deadline: deadlineOn('2026-05-20') }] }]),
  );
  expect(await eventOf('ada-given')).toEqual([
    'CONFIRMED',
    2,
    '2026-05-20',
    'Scadenza: comunicazione 36-bis',
  ]);
  expect(await idsOf('--open')).toContain(idOf('ada-given'));
});
