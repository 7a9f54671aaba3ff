// The register and its notices on a real engine, embedded and on PostgreSQL: joined, drafted again, followed.
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, romeDay } from '../../contract/civil-date.ts';
import type { Result } from '../../contract/result.schema.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { AnyStage } from '../../pipeline/engine/stage-list.ts';
import { findClient, removeClient, setClient } from '../../pipeline/office/clients/change-client.ts';
import { exportClients } from '../../pipeline/office/clients/export-clients.ts';
import { importClients } from '../../pipeline/office/clients/import-clients.ts';
import { recordFollowUp } from '../../pipeline/office/follow-up/record-follow-up.ts';
import { type NoticeStanding, standings } from '../../pipeline/office/follow-up/standings.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { historyOfClient, loadRegister } from '../../pipeline/store/client-register.ts';
import { historiesOf, historiesWithoutNotice } from '../../pipeline/store/follow-up-rows.ts';
import { notice } from '../../pipeline/store/schema.ts';
import { computeDeadline } from '../../rules/deadlines/index.ts';
import { codiceFiscaleOf, partitaIvaOf } from '../support/client-lists.ts';
import { makeField, makeFields } from '../support/make-result.ts';
import { fakeResult } from './support/fake-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { type TestPostgres, tryPostgres } from './support/postgres.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const [ADA, FIRM, BRUNO] = [codiceFiscaleOf(1), partitaIvaOf(123_456), codiceFiscaleOf(2)];
const NOW = new Date('2026-03-20T10:00:00Z');
const TODAY = romeDay(NOW);
const BY = { by: 'Carla', now: NOW };

let receivedDaysAgo = 9;
let drafts = 0;
let beforeDraftEnds: (() => Promise<void>) | null = null;
/** The paper's name is the code on it; its warnings are what the register says. */
const draft: AnyStage = defineStage({
  ...{ name: 'draft', version: 1, lane: 'light', about: '', needs: [] },
  async run({ document }, ctx) {
    drafts += 1;
    const [intake] = document.intakes;
    const code = /(\w+)\.pdf$/.exec(intake?.path ?? '')?.[1] ?? '';
    const isRead = code.length >= 11;
    const found = await ctx.clients.clientOf({
      given: document.intakes.flatMap(({ client }) => client ?? []),
      codiceFiscale: isRead ? code : null,
    });
    await beforeDraftEnds?.();
    const id = noticeId(document.sha256, 0);
    const fields = isRead ? makeFields({ codiceFiscale: makeField(code) }) : makeFields();
    const warnings = found === null ? [] : 'unknown' in found ? [...found.unknown] : [...found.warnings];
    const contact = found !== null && 'contact' in found ? found.contact.email : null;
    const result: Result = {
      ...fakeResult(document, id),
      fields,
      deadline: deadlineNow(),
      warnings: contact === null ? warnings : [...warnings, { code: 'contact', message: contact }],
    };
    return { kind: 'done', output: { results: [result] } };
  },
});
function deadlineNow() {
  return computeDeadline({
    ...{
      act: '36-bis',
      channel: 'pec',
      actIsAccepted: true,
      isTelematicProved: false,
      printedTermDays: null,
    },
    elaborated: { date: addDays(TODAY, -30), isAccepted: true },
    day0: { date: addDays(TODAY, -receivedDaysAgo), evidence: 'pec-receipt' },
  });
}

const folder = new TempFolder();
let postgres: TestPostgres | null = null;
beforeAll(async () => {
  await useDatabaseTemplate();
});
afterAll(async () => {
  await postgres?.drop();
  folder.remove();
});

let lists = 0;
function list(text: string): string {
  lists += 1;
  const path = folder.path(`clients-${lists}.csv`);
  writeFileSync(path, text);
  return path;
}

describe.each(['the embedded database', 'PostgreSQL'])('on %s', (kind) => {
  let engine: Engine;
  let isThere = true;
  beforeAll(async () => {
    if (kind === 'PostgreSQL') {
      postgres = await tryPostgres();
      isThere = postgres !== null;
      if (!isThere) return;
    }
    engine = await openTestEngine(folder.path(kind), {
      ...{
        stages: fakeStages({ replace: [draft] }),
        databaseUrl: kind === 'PostgreSQL' ? (postgres?.url ?? null) : null,
      },
      clock: { now: () => NOW },
    });
    await engine.start();
  });
  afterAll(() => (isThere ? engine.close() : undefined));

  const importing = async (text: string, over: { isStrict?: boolean; isDryRun?: boolean } = {}) => {
    const asked = { officeId: 'principale', isStrict: false, isDryRun: false, ...BY, ...over };
    const { report, documentIds } = await importClients(engine.db, list(text), asked);
    if (documentIds.length > 0) await engine.settle(documentIds, never());
    return { ...report, redrafted: documentIds.length };
  };
  const take = async (name: string, client: string | null = null) => {
    const batch = `${kind} ${name} ${client}`;
    await engine.receive([factsOfFile(folder.paper(`${name}.pdf`), { client })], batch);
    await engine.waitFor(batch, noProgress, never());
    return async () => {
      const [result] = (await engine.resultsOf(batch))[0]?.results ?? [];
      return { id: result?.id ?? '', codes: result?.warnings.map(({ code }) => code) ?? [] };
    };
  };
  const allStandings = async (over: object = {}) => {
    const found: NoticeStanding[] = [];
    for await (const page of standings(engine.db, { today: TODAY, fallbackOwner: 'Ada Fallback', ...over }))
      found.push(...page);
    return found;
  };

  it('joins, drafts again what an import or an edit concerns, and nothing else', async ({ skip }) => {
    if (!isThere) skip();
    const ofAda = await take(ADA);
    const ofFirm = await take(FIRM);
    const ofBruno = await take(BRUNO);
    const unread = await take('unread', 'A1');
    expect((await ofAda()).codes).toEqual([]);

    // The register begins: everybody is asked about anew.
    const first = await importing(
      `Id;Cliente;CF;P.IVA;Responsabile;Email\nA1;Ada Prova;${ADA};${FIRM};Bruno Finto;ada@example.com\nA2;;X;;;\n`,
    );
    expect(first).toMatchObject({ rows: 2, added: 1, refusedRows: 1, isWritten: true, redrafted: 4 });
    expect((await ofAda()).codes).toEqual(['contact']);
    expect((await ofFirm()).codes).toEqual(['contact']);
    expect((await unread()).codes).toEqual(['contact']);
    expect((await ofBruno()).codes).toEqual(['client.unknown']);

    const drafted = drafts;
    expect(await importing(`Id;Cliente;CF\nA1;Ada Prova;${ADA}\n`)).toMatchObject({
      unchanged: 1,
      redrafted: 0,
      isWritten: false,
    });
    expect(await importing(`Cliente;CF\nBruno;${BRUNO}\n`, { isDryRun: true })).toMatchObject({
      added: 1,
      isWritten: false,
    });
    expect(await importing(`Cliente;CF\nBruno;${BRUNO}\nX;Y\n`, { isStrict: true })).toMatchObject({
      added: 1,
      isWritten: false,
    });
    expect(drafts).toBe(drafted);
    expect((await ofBruno()).codes).toEqual(['client.unknown']);

    const second = await importing(`Id;Cliente;CF\nB;Bruno Finto;${BRUNO}\n`);
    expect(second).toMatchObject({ added: 1, redrafted: 1 });
    expect((await ofBruno()).codes).toEqual([]);
    expect(drafts).toBe(drafted + 1);

    const edited = await setClient(engine.db, ADA.toLowerCase(), { contactEmail: '' }, BY);
    await engine.settle(edited.documentIds, never());
    expect(edited.documentIds).toHaveLength(3);
    expect((await ofFirm()).codes).toEqual([]);

    const removed = await removeClient(engine.db, 'b', BY);
    await engine.settle(removed.documentIds, never());
    expect((await ofBruno()).codes).toEqual(['client.unknown']);
    const gone = await findClient(engine.db, 'B');
    expect(gone.isRemoved).toBe(true);
    expect((await historyOfClient(engine.db, gone.id)).map((entry) => entry.kind)).toEqual([
      'added',
      'removed',
    ]);
    await expect(setClient(engine.db, 'A1', { codiceFiscale: 'X' }, BY)).rejects.toThrow('client.invalid');
    await expect(setClient(engine.db, 'A9', { name: 'X' }, BY)).rejects.toThrow('client.not_found');
  });

  it('drafts again what was on its way by the old register', async ({ skip }) => {
    if (!isThere) skip();
    const code = codiceFiscaleOf(40);
    let hasImported = false;
    beforeDraftEnds = async () => {
      if (hasImported) return;
      hasImported = true;
      await importClients(engine.db, list(`Id;Cliente;CF\nD;Dario Prova;${code}\n`), {
        officeId: 'principale',
        isStrict: false,
        isDryRun: false,
        ...BY,
      });
    };
    const late = await take(code);
    beforeDraftEnds = null;
    expect(hasImported).toBe(true);
    expect((await late()).codes).toEqual([]);
  });

  it('follows each deadline with an owner, and shows a closed one whose day changed', async ({ skip }) => {
    if (!isThere) skip();
    const all = await allStandings();
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(new Set(all.map(({ standing }) => standing.owner.person))).toEqual(
      new Set(['Bruno Finto', 'Ada Fallback']),
    );
    const ada = await findClient(engine.db, 'A1');
    const hers = await allStandings({ client: ada });
    expect(hers.map(({ client }) => client?.id)).toEqual([ada.id, ada.id, ada.id]);
    expect(hers.every(({ standing }) => standing.nextDay !== null)).toBe(true);

    const [one] = hers;
    if (!one) throw new Error('no notice');
    const id = one.result.id;
    const said = { by: 'Carla', at: NOW.toISOString(), note: null };
    const after = await recordFollowUp(
      engine.db,
      id,
      (_, seen) => ({ ...said, kind: 'state_set', state: 'paid', on: TODAY, seen }),
      NOW,
    );
    expect(after.state).toBe('paid');
    expect((await allStandings()).map(({ result }) => result.id)).not.toContain(id);
    const again = recordFollowUp(
      engine.db,
      id,
      (_, seen) => ({ ...said, kind: 'state_set', state: 'appeal', on: TODAY, seen }),
      NOW,
    );
    await expect(again).rejects.toThrow('follow.not_allowed');
    expect((await historiesOf(engine.db, [id])).get(id)).toHaveLength(1);

    // Read anew with another day: it stays paid and comes back into sight.
    receivedDaysAgo = 20;
    const edited = await setClient(engine.db, 'A1', { notes: 'riletto' }, BY);
    await engine.settle(edited.documentIds, never());
    receivedDaysAgo = 9;
    const changed = (await allStandings()).find(({ result }) => result.id === id);
    expect(changed?.standing).toMatchObject({
      state: 'paid',
      isClosed: true,
      flags: ['follow_up.deadline_changed'],
    });
    expect(await historiesWithoutNotice(engine.db)).toEqual([]);
    await engine.db.delete(notice);
    expect(await historiesWithoutNotice(engine.db)).toEqual([{ noticeId: id, state: 'paid' }]);
  });

  it('exports what it imports', async ({ skip }) => {
    if (!isThere) skip();
    await importing(
      `Id;Cliente;CF;P.IVA;Altri codici;Tel;Delega;Scadenza delega;Note\nZ;=Prova;${codiceFiscaleOf(9)};${partitaIvaOf(99)};${codiceFiscaleOf(10)};+39 06 1234567;unica;31/12/2030;"a\nb"\n`,
    );
    const before = (await loadRegister(engine.db)).filter((one) => !one.isRemoved);
    for (const name of ['out.csv', 'out.xlsx']) {
      const path = folder.path(`${kind} ${name}`);
      await exportClients(path, before);
      await expect(exportClients(path, before)).rejects.toThrow('output.exists');
      const asked = { officeId: 'principale', isStrict: true, isDryRun: true, ...BY };
      const { report } = await importClients(engine.db, path, asked);
      expect(report).toMatchObject({
        rows: before.length,
        unchanged: before.length,
        refused: [],
        warnings: [],
        unknownColumns: [],
      });
    }
  });
});
