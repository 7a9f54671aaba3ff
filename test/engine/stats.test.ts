// `stats` over an archive: by arrival, with the register's names, times only where they are the first draft's.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import type { Relation } from '../../contract/ruolo.schema.ts';
import { EXIT } from '../../pipeline/cli/exit-codes.ts';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import { addClient } from '../../pipeline/office/clients/change-client.ts';
import { document, intake } from '../../pipeline/store/schema.ts';
import { documentIdOf } from '../../pipeline/store/stored-document.ts';
import { codiceFiscaleOf } from '../support/client-lists.ts';
import { deadlineOn, fillArchive, fullNotice, idOf, sha256Of } from '../support/fill-archive.ts';
import { makeField, makeFields, makeResult } from '../support/make-result.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const folder = new TempFolder();
const data = folder.path('data');
const ADA = codiceFiscaleOf(1);

const notice = (cents: number, code: string, over: Partial<Result> = {}): Partial<Result> => ({
  ...fullNotice(1),
  fields: makeFields({ importoTotale: makeField(cents), codiceFiscale: makeField(code) }),
  deadline: deadlineOn('2026-03-20'),
  ...over,
});
const annulled: Result['practices'] = [
  {
    ...{ number: '2026030200001', kind: 'first', previousNumber: null, sentOn: '2026-03-02' },
    ...{ state: 'chiusa', outcome: 'annullata', changedOn: '2026-03-05', nextStep: null },
  },
];
const goesOnFrom = (id: string, relation: Relation): Result['ruolo'] => ({
  ...makeResult().ruolo,
  linkedTo: [{ id, relation, strength: 'strong', why: '', kind: 'comunicazione', evidence: [] }],
});

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const exit = await runCli(['stats', ...args], {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isOutTty: false,
    isErrTty: false,
    env: { CIVIS_DATA_DIR: data },
  });
  return { exit, out: out.join(''), err: err.join('') };
}
const jsonOf = async (...args: string[]): Promise<Record<string, unknown>[]> =>
  (await run('--json', ...args)).out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  await useDatabaseTemplate();
  await run();
  await withDatabase(data, async ({ db }) => {
    await fillArchive(db, [
      { name: 'january', notices: [notice(100_000, ADA, { practices: annulled })] },
      {
        name: 'march',
        notices: [notice(50_000, ADA, { ruolo: goesOnFrom(idOf('january'), 'redetermines') })],
      },
      { name: 'given', client: 'R7', notices: [{ deadline: null }] },
      { name: 'redrafted', notices: [notice(1_234_567, codiceFiscaleOf(2))] },
      { name: 'waiting', notices: [] },
    ]);
    const by = { by: 'Carla', now: new Date('2026-01-01T08:00:00Z') };
    const typed = { externalId: 'R7', name: 'Prova Ada; S.r.l.', codiceFiscale: ADA };
    await addClient(db, typed, by);
    const come = async (name: string, takenAt: string, draftedAt: string, revision = 0) => {
      const id = documentIdOf(sha256Of(name));
      await db
        .update(intake)
        .set({ takenAt: new Date(takenAt) })
        .where(eq(intake.documentId, id));
      await db
        .update(document)
        .set({ finishedAt: new Date(draftedAt), revision })
        .where(eq(document.id, id));
    };
    await come('january', '2026-01-31T22:30:00Z', '2026-01-31T22:34:00Z');
    // Half past midnight of the first in Rome.
    await come('march', '2026-02-28T23:30:00Z', '2026-02-28T23:32:00Z');
    await come('given', '2026-03-31T10:00:00Z', '2026-03-31T10:01:00Z');
    await come('redrafted', '2026-03-25T10:00:00Z', '2026-06-01T10:00:00Z', 3);
  });
});
afterAll(() => folder.remove());

it('counts each sum once, in the month in which it was first claimed', async () => {
  const [all] = await jsonOf('--by', 'all');
  expect(all).toMatchObject({
    notices: 4,
    claimedCents: 1_334_567,
    claimedUnknown: 1,
    annulledCents: 100_000,
  });
  // The redetermined notice claims nothing anew though the first is outside the period.
  const months = await jsonOf('--by', 'month');
  expect(months.map(({ value, notices, claimedCents }) => [value, notices, claimedCents])).toEqual([
    ['2026-01', 1, 100_000],
    ['2026-03', 3, 1_234_567],
  ]);
  const [march] = await jsonOf('--by', 'all', '--from', '2026-03-01', '--to', '2026-03-31');
  expect(march).toMatchObject({ notices: 3, claimedCents: 1_234_567, annulledCents: 0, lateAtIntake: 1 });
  expect(await jsonOf('--by', 'all', '--to', '2026-01-31')).toMatchObject([{ notices: 1 }]);
});

it('names the client by the register, from the paper or from what was given', async () => {
  const rows = await jsonOf('--by', 'client');
  expect(rows.map(({ value, notices }) => [value, notices])).toEqual([
    ['Prova Ada; S.r.l.', 3],
    [null, 1],
  ]);
});

it('takes no later draft for the first', async () => {
  const [all] = await jsonOf('--by', 'all');
  // 4, 2 and 1 minutes; the one that went its way again months later is not among them.
  expect(all?.['minutesToDraftMedian']).toBe(2);
  const rows = await jsonOf('--by', 'client');
  expect(rows.find(({ value }) => value === null)?.['minutesToDraftMedian']).toBe(null);
});

it('writes a CSV as the register is written, outcomes in Italian', async () => {
  const out = folder.path('figures.csv');
  const { exit, out: text, err } = await run('--out', out);
  expect([exit, text, err]).toEqual([EXIT.ok, '', `8 righe in ${out}\n`]);
  const bytes = readFileSync(out, 'utf8');
  expect(bytes.startsWith('\uFEFFper;voce;atti;')).toBe(true);
  const rows: Record<string, string>[] = parse(bytes, { bom: true, delimiter: ';', columns: true });
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatchObject({ per: 'in tutto', atti: '4', 'importo richiesto': '13345,67' });
  const outcomes = rows.filter(({ per }) => per === 'esito della pratica').map(({ voce }) => voce);
  expect(outcomes).toEqual(['irregolarità annullata', 'ancora nessun esito']);
  expect(rows.find(({ per }) => per === 'mese di arrivo')?.['voce']).toBe("'2026-01");
});

it('shows a table, and says when there is nothing to count', async () => {
  const { out } = await run('--by', 'client');
  expect(out.split('\n')[0]).toMatch(/^cliente +atti +per CIVIS/);
  expect(out).toMatch(/^cliente non noto +1 /m);
  expect((await run('--from', '2030-01-01')).out).toBe('Nessun atto in questo periodo.\n');
  expect((await run('--from', '2026-02-01', '--to', '2026-01-01')).exit).toBe(EXIT.badArguments);
});
