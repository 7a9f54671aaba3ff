// What a person says of a notice, on a real store and queue with the real check, link and draft: it stands, it outlives
// every later reading, it can be taken back, and two people do not overwrite each other.
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Candidate } from '../../contract/candidate.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import type { Engine } from '../../pipeline/engine/engine-options.ts';
import type { Change } from '../../pipeline/office/corrections/change.ts';
import { correctNotice } from '../../pipeline/office/corrections/correct-notice.ts';
import { decideSplit } from '../../pipeline/office/corrections/decide-split.ts';
import { historyOfNotice } from '../../pipeline/office/corrections/history-of-notice.ts';
import { previewCorrection } from '../../pipeline/office/corrections/preview-correction.ts';
import { etagOfVersion, requireMatch } from '../../pipeline/server/http/etag.ts';
import { resultsOfDocument } from '../../pipeline/store/document-results.ts';
import { findNotices } from '../../pipeline/store/notice-lookup.ts';
import { noticeVersion } from '../../pipeline/store/notice-version.ts';
import { redraft } from '../../pipeline/store/redraft.ts';
import { document, notice, stageResult } from '../../pipeline/store/schema.ts';
import { candidate, reread } from '../validators/consistency/candidate-builder.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { type Paper, type PaperBook, paperStages } from './support/read-papers.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const NUMBER = '0012345625401';
const PERSON = 'RSSMRA85T10A562S';
const CARTELLA = '09720240012345663';
const CLOCK = { now: () => new Date('2026-11-22T09:00:00Z') };
const folder = new TempFolder();
const papers = new Map<string, readonly Paper[]>();
const book: PaperBook = {
  pagesOf: () => 4,
  papersOf: (sha256) => papers.get(sha256) ?? papers.get('') ?? [],
  reads: [],
};

/** Read alike by two engines. */
const sure = (field: FieldName, value: string): Candidate =>
  candidate({ field, value, rereads: [reread(value)] });
/** Read once only. */
const weak = (field: FieldName, value: string): Candidate => candidate({ field, value });

const LETTER: readonly Candidate[] = [
  weak('numeroComunicazione', NUMBER),
  sure('codiceFiscale', PERSON),
  weak('dataElaborazione', '2026-09-15'),
];

let engine: Engine;
let desk: { readonly engine: Engine; readonly clock: typeof CLOCK };
beforeAll(async () => {
  await useDatabaseTemplate();
  engine = await openTestEngine(folder.path('data'), { stages: paperStages(book), clock: CLOCK });
  await engine.start();
  desk = { engine, clock: CLOCK };
});
afterAll(async () => {
  await engine.close();
  folder.remove();
});

let batches = 0;
/** A document of its own that reads as these papers. */
async function received(read: readonly Paper[], receivedOn: string | null = '2026-10-01') {
  batches += 1;
  const batch = `batch-${batches}`;
  papers.set('', read);
  const path = folder.paper(`${batch}.pdf`);
  const facts = { channel: 'raccomandata' as const, receivedOn, receivedOnEvidence: 'user' as const };
  const [outcome] = await engine.receive([factsOfFile(path, facts)], batch);
  await engine.waitFor(batch, noProgress, never());
  if (outcome?.kind !== 'received') throw new Error('not received');
  const results = await resultsOfDocument(engine.db, outcome.documentId);
  const sha256 = results[0]?.source.sha256 ?? '';
  papers.set(sha256, read);
  return { documentId: outcome.documentId, sha256, id: results[0]?.id ?? '', path };
}

const now = async (id: string): Promise<Result> => {
  const [found] = await findNotices(engine.db, id);
  if (!found) throw new Error('no notice');
  return found.result;
};
const say = (id: string, ...changes: readonly Change[]) =>
  correctNotice(desk, id, changes, { by: 'user:ada' }, never());
const correct = (field: FieldName, value: string | number, insist = false): Change => ({
  ...{ of: 'field', field, do: 'correct', value, insist },
});
const confirm = (field: FieldName): Change => ({ of: 'field', field, do: 'confirm' });
const retract = (field: FieldName): Change => ({ of: 'field', field, do: 'retract' });

describe('confirming and correcting', () => {
  it('makes a notice ready by its key fields, and says whose word it is', async () => {
    const { id } = await received([{ pages: [1, 2], candidates: LETTER }]);
    expect((await now(id)).status).toBe('needs_review');
    const outcome = await say(id, confirm('numeroComunicazione'), correct('dataElaborazione', '16/09/2026'));
    expect(outcome.kind).toBe('corrected');
    const { status, fields } = await now(id);
    expect(status).toBe('ready');
    expect(fields.numeroComunicazione).toMatchObject({
      ...{ value: NUMBER, state: 'confirmed', source: 'user', confidence: 1 },
    });
    expect(fields.numeroComunicazione.evidence[0]).toBe('user');
    expect(fields.dataElaborazione).toMatchObject({
      ...{ value: '2026-09-16', state: 'corrected', raw: '2026-09-15', alternatives: ['2026-09-15'] },
    });
  });

  it('moves the deadline with the day and the evidence a person gives', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    const before = (await now(id)).deadline;
    await say(id, { of: 'receivedOn', do: 'correct', day: '2026-10-15', evidence: 'ar' });
    const after = await now(id);
    expect(after.source).toMatchObject({ receivedOn: '2026-10-15', receivedOnEvidence: 'ar' });
    expect(after.deadline?.day0).toBe('2026-10-15');
    expect(after.deadline?.due).not.toBe(before?.due);
    expect((await previewCorrection(desk, id, [{ of: 'receivedOn', do: 'retract' }], never())).kind).toBe(
      'preview',
    );
    await say(id, { of: 'receivedOn', do: 'retract' });
    expect((await now(id)).deadline).toEqual(before);
  });

  it('lets the day of elaboration decide the regime, as the rules say', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    expect((await now(id)).deadline?.days).toBe(60);
    await say(id, correct('dataElaborazione', '2024-09-15'));
    expect((await now(id)).deadline?.days).toBe(30);
  });

  it('refuses what has not the form, and what does not check unless one insists', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    const before = await now(id);
    const refused = async (change: Change) => {
      const outcome = await say(id, change);
      return outcome.kind === 'refused'
        ? outcome.refusals.map(({ code, mayInsist }) => [code, mayInsist])
        : outcome.kind;
    };
    expect(await refused(correct('numeroComunicazione', '12345'))).toEqual([['correction.form', false]]);
    expect(await refused(correct('numeroComunicazione', '12345', true))).toEqual([
      ['correction.form', false],
    ]);
    expect(await refused(correct('dataElaborazione', '2026-02-30'))).toEqual([['correction.form', false]]);
    expect(await refused(correct('dataElaborazione', '2027-01-30'))).toEqual([['correction.check', true]]);
    expect(await refused(correct('importoTotale', '1234,56'))).toEqual([['correction.form', false]]);
    expect(await refused(correct('codiceFiscale', 'RSSMRA85T10A562T'))).toEqual([['correction.check', true]]);
    expect(await refused(correct('numeroCartella', '09720240012345664'))).toEqual([
      ['correction.check', true],
    ]);
    expect(await refused(confirm('numeroCartella'))).toEqual([['correction.nothing_to_confirm', false]]);
    expect(await refused(retract('codiceFiscale'))).toEqual([['correction.nothing_to_retract', false]]);
    expect(await now(id)).toEqual(before);
    expect(await historyOfNotice(engine.db, id)).toEqual([]);
    await say(id, correct('numeroCartella', '09720240012345664', true));
    const { fields, warnings } = await now(id);
    expect(fields.numeroCartella).toMatchObject({ value: '09720240012345664', state: 'corrected' });
    expect(fields.numeroCartella.doubts).toContain('cartella.check');
    expect(warnings.map(({ code }) => code)).toContain('correction.insisted');
  });

  it('does all changes or none', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    const outcome = await say(id, confirm('numeroComunicazione'), correct('annoImposta', 1066));
    expect(outcome.kind).toBe('refused');
    expect((await now(id)).fields.numeroComunicazione.state).toBe('needs_review');
  });

  it('keeps a cleared field empty and never calls it sure', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    await say(id, confirm('numeroComunicazione'), confirm('dataElaborazione'));
    expect((await now(id)).status).toBe('ready');
    await say(id, { of: 'field', field: 'dataElaborazione', do: 'clear' });
    const { fields, status } = await now(id);
    expect(fields.dataElaborazione).toMatchObject({ value: null, state: 'missing', source: 'user' });
    expect(fields.dataElaborazione.alternatives).toEqual(['2026-09-15']);
    expect(status).toBe('needs_review');
  });

  it('gives back exactly what was read when it is taken back', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    const before = JSON.stringify(await now(id));
    await say(id, correct('denominazione', 'Rossi  Mario'), correct('importoTotale', 123_456));
    expect((await now(id)).fields.denominazione.value).toBe('Rossi Mario');
    await say(id, retract('denominazione'), retract('importoTotale'));
    expect(JSON.stringify(await now(id))).toBe(before);
    const history = await historyOfNotice(engine.db, id);
    expect(history.map(({ kind, stands, by }) => [kind, stands, by])).toEqual([
      ['correct', false, 'user:ada'],
      ['correct', false, 'user:ada'],
      ['retract', false, 'user:ada'],
      ['retract', false, 'user:ada'],
    ]);
    expect(history[1]).toMatchObject({ machine: { value: null, state: 'missing' } });
  });
});

describe('a correction and later readings', () => {
  it('outlives a retry, a new reading, a new draft and the same file handed in again', async () => {
    const { id, documentId, path } = await received([{ pages: [1], candidates: LETTER }]);
    await say(id, correct('numeroComunicazione', '0099999925401'));
    const value = async () => (await now(id)).fields.numeroComunicazione;
    for (const stage of ['read', 'extract', 'check', 'draft'] as const) {
      await engine.retry(documentId, stage);
      await engine.settle([documentId], never());
      expect(await value()).toMatchObject({ value: '0099999925401', state: 'corrected' });
    }
    await engine.settle(await engine.db.transaction((tx) => redraft(tx, [id], new Date())), never());
    expect(await value()).toMatchObject({ value: '0099999925401' });
    const facts = {
      channel: 'posta' as const,
      receivedOn: '2026-09-30',
      receivedOnEvidence: 'user' as const,
    };
    await engine.receive([factsOfFile(path, facts)], 'again');
    await engine.waitFor('again', noProgress, never());
    expect(await value()).toMatchObject({ value: '0099999925401' });
    expect((await now(id)).source.receivedOn).toBe('2026-09-30');
  });

  it('stays with its pages: another division keeps it, does not apply it and says so', async () => {
    const { id, documentId, sha256 } = await received([{ pages: [1, 2], candidates: LETTER }]);
    await say(id, confirm('dataElaborazione'), correct('numeroComunicazione', '0099999925401'));
    papers.set(sha256, [
      { pages: [1], candidates: LETTER },
      { pages: [2], candidates: [] },
    ]);
    await engine.retry(documentId, 'read');
    await engine.settle([documentId], never());
    const [first] = await resultsOfDocument(engine.db, documentId);
    expect(first?.fields.numeroComunicazione).toMatchObject({ value: NUMBER, state: 'needs_review' });
    expect(first?.status).toBe('needs_review');
    const codes = async () => (await now(id)).warnings.map(({ code }) => code);
    expect(await codes()).toContain('correction.not_applied');
    // Said again of the paper as it is now, it is settled.
    await say(id, confirm('dataElaborazione'), correct('numeroComunicazione', '0099999925401'));
    expect(await codes()).not.toContain('correction.not_applied');
    expect((await now(id)).status).toBe('ready');
    papers.set(sha256, [{ pages: [1, 2], candidates: LETTER }]);
    await engine.retry(documentId, 'read');
    await engine.settle([documentId], never());
    expect((await now(id)).fields.numeroComunicazione.value).toBe('0099999925401');
  });

  it('follows its pages to another place in the document', async () => {
    const other = { pages: [3], candidates: [] };
    const { documentId, sha256 } = await received([
      { pages: [1, 2], candidates: [] },
      { ...other, candidates: LETTER },
    ]);
    const id = `${sha256.slice(0, 16)}-2`;
    await say(id, correct('numeroComunicazione', '0099999925401'));
    papers.set(sha256, [
      { pages: [1], candidates: [] },
      { pages: [2], candidates: [] },
      { ...other, candidates: LETTER },
    ]);
    await engine.retry(documentId, 'read');
    await engine.settle([documentId], never());
    const results = await resultsOfDocument(engine.db, documentId);
    expect(results.map(({ fields }) => fields.numeroComunicazione.value)).toEqual([
      null,
      null,
      '0099999925401',
    ]);
  });

  it('leaves its history when the notice and the document are gone', async () => {
    const { id, documentId } = await received([{ pages: [1], candidates: LETTER }]);
    await say(id, confirm('numeroComunicazione'));
    await engine.db.delete(notice).where(eq(notice.documentId, documentId));
    await engine.db.delete(stageResult).where(eq(stageResult.documentId, documentId));
    await engine.db.delete(document).where(eq(document.id, documentId));
    expect(await historyOfNotice(engine.db, id)).toMatchObject([{ kind: 'confirm', stands: true }]);
    await expect(historyOfNotice(engine.db, 'ffffffffffffffff-1')).rejects.toMatchObject({
      code: 'notice.not_found',
    });
  });
});

describe('two people', () => {
  it('who change the same version: one of them is told', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    const tag = etagOfVersion(await noticeVersion(engine.db, id, undefined));
    const expects = async (tx: Parameters<typeof noticeVersion>[0]) =>
      requireMatch(tag, etagOfVersion(await noticeVersion(tx, id, undefined)));
    const made = await Promise.allSettled([
      correctNotice(desk, id, [correct('annoImposta', 2023)], { by: 'user:ada', expects }, never()),
      correctNotice(desk, id, [correct('annoImposta', 2022)], { by: 'user:bea', expects }, never()),
    ]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(made.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      code: 'request.precondition_failed',
    });
    expect(await historyOfNotice(engine.db, id)).toHaveLength(1);
  });

  it('who name no version change it one after the other, and both words are kept', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    await Promise.all([say(id, correct('annoImposta', 2023)), say(id, confirm('numeroComunicazione'))]);
    const { fields } = await now(id);
    expect([fields.annoImposta.value, fields.numeroComunicazione.state]).toEqual([2023, 'confirmed']);
  });
});

describe('kind, entries, warnings', () => {
  const ENTRY: RuoloEntryOf = {
    ...{ numero: '250123', anno: 2025, specie: 'ordinario', ente: 'Agenzia delle Entrate', causa: null },
    ...{ esecutivoDal: null, consegnatoIl: null, partita: null, codiceAtto: null },
    ...{ tributi: [], priorAct: null, unreadRows: 0, pages: [1] },
  };
  type RuoloEntryOf = NonNullable<Paper['ruoli']>[number];

  it('names the kind of a doubtful letter, and what follows from it', async () => {
    const type = { certainty: 'doubtful', subtype: null } as const;
    const { id } = await received([{ pages: [1], candidates: LETTER, type }]);
    expect((await now(id)).request).toBeNull();
    await say(id, confirm('numeroComunicazione'), confirm('dataElaborazione'), {
      ...{ of: 'type', do: 'correct', kind: 'comunicazione', subtype: '54-bis' },
    });
    expect(await now(id)).toMatchObject({ status: 'ready', notice: { subtype: '54-bis', forCivis: true } });
    await say(id, { of: 'type', do: 'correct', kind: 'comunicazione', subtype: '36-ter' });
    expect(await now(id)).toMatchObject({
      status: 'not_for_civis',
      notice: { why: 'notice.36-ter' },
      request: null,
    });
    expect(await say(id, { of: 'type', do: 'correct', kind: 'cartella', subtype: '36-bis' })).toMatchObject({
      kind: 'refused',
    });
  });

  it('takes the cause and the partita of an entry from a person', async () => {
    const type = { kind: 'cartella', subtype: null, certainty: 'clear' } as const;
    const candidates = [sure('numeroCartella', CARTELLA), sure('codiceFiscale', PERSON)];
    const { id } = await received([{ pages: [1], candidates, type, ruoli: [ENTRY] }]);
    await say(
      id,
      { of: 'entry', entry: 0, field: 'causa', do: 'correct', value: '36-bis' },
      { of: 'entry', entry: 0, field: 'partita', do: 'correct', value: 'T25093010153012345/A' },
    );
    const after = await now(id);
    expect(after.ruolo.entries[0]).toMatchObject({ causa: '36-bis', partita: 'T25093010153012345/A' });
    expect(after.warnings.map(({ code }) => code)).not.toContain('ruolo.cause_unread');
    expect(
      await say(id, { of: 'entry', entry: 0, field: 'causa', do: 'correct', value: 'pizza' }),
    ).toMatchObject({
      kind: 'refused',
    });
    expect(await say(id, { of: 'entry', entry: 3, field: 'causa', do: 'confirm' })).toMatchObject({
      kind: 'refused',
    });
    await say(id, { of: 'entry', entry: 0, field: 'causa', do: 'retract' });
    expect((await now(id)).ruolo.entries[0]?.causa).toBeNull();
  });

  it('closes a warning that wants a look, by its sentence, and shows that it was closed', async () => {
    const type = { kind: 'altro', subtype: null, forCivis: false, why: 'notice.enforcement' } as const;
    const { id } = await received([{ pages: [1], candidates: [], type }]);
    const codes = async () => (await now(id)).warnings.map(({ code }) => code);
    expect(await codes()).toContain('term.not_computed');
    expect(await say(id, { of: 'warning', do: 'dismiss', code: 'notice.why' })).toMatchObject({
      kind: 'refused',
    });
    // That it is so is said of copies alone: of others it would settle nothing.
    expect(await say(id, { of: 'warning', do: 'confirm', code: 'term.not_computed' })).toMatchObject({
      kind: 'refused',
    });
    await say(id, { of: 'warning', do: 'dismiss', code: 'term.not_computed' });
    expect(await codes()).not.toContain('term.not_computed');
    expect(await codes()).toContain('warning.dismissed');
    await say(id, { of: 'warning', do: 'retract', code: 'term.not_computed' });
    expect(await codes()).toContain('term.not_computed');
  });

  it('lets a doubt about the split go when a person closes it', async () => {
    const proposals = [{ pages: [2], kept: 'with-before' as const, mayBelongTo: [] }];
    const { id } = await received([{ pages: [1, 2], candidates: LETTER, proposals }]);
    await say(id, confirm('numeroComunicazione'), confirm('dataElaborazione'));
    expect((await now(id)).status).toBe('needs_review');
    await say(id, { of: 'warning', do: 'dismiss', code: 'split.proposed_with_before' });
    expect((await now(id)).status).toBe('ready');
  });

  it('links a communication by the number a person put right', async () => {
    const type = { kind: 'cartella', subtype: null, certainty: 'clear' } as const;
    const candidates = [sure('numeroCartella', CARTELLA), sure('codiceFiscale', PERSON)];
    const prior = { numero: '0077777725401', elaborataIl: null, ricevutaIl: null };
    await received([
      { pages: [1], candidates, type, ruoli: [{ ...ENTRY, causa: '36-bis', priorAct: prior }] },
    ]);
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    expect((await now(id)).ruolo.linkedTo).toEqual([]);
    await say(id, correct('numeroComunicazione', '0077777725401'));
    expect((await now(id)).ruolo).toMatchObject({ linkedTo: [{ relation: 'cartella' }] });
  });
});

describe('preview', () => {
  it('shows what storing would show, and stores nothing', async () => {
    const { id } = await received([{ pages: [1], candidates: LETTER }]);
    const before = await now(id);
    const changes = [confirm('numeroComunicazione'), correct('dataElaborazione', '2024-09-15')];
    const preview = await previewCorrection(desk, id, changes, never());
    expect(await now(id)).toEqual(before);
    expect(await historyOfNotice(engine.db, id)).toEqual([]);
    await say(id, ...changes);
    const { status, source, notice: kind, fields, deadline, request, ruolo, warnings } = await now(id);
    expect(preview).toEqual({
      kind: 'preview',
      status,
      source,
      notice: kind,
      fields,
      deadline,
      request,
      ruolo,
      warnings,
    });
  });
});

describe('split decisions', () => {
  it('cut, join and gather pages; what is said of the others stays with them; undone by retracting', async () => {
    const { id, documentId, sha256 } = await received([
      { pages: [1, 2], candidates: LETTER },
      { pages: [3, 4], candidates: LETTER },
    ]);
    const other = `${sha256.slice(0, 16)}-2`;
    await say(other, correct('numeroComunicazione', '0099999925401'));
    const decide = (
      decision: Parameters<typeof decideSplit>[2]['decision'],
      doing: 'decide' | 'retract' = 'decide',
    ) => decideSplit(desk, documentId, { part: null, decision, do: doing }, 'user:ada', never());
    const pagesOf = (results: readonly Result[]) => results.map(({ source }) => source.pages);
    const cut = await decide({ as: 'cut', before: 2 });
    expect(pagesOf(cut.results)).toEqual([[1], [2], [3, 4]]);
    expect(cut.results.map((result) => result.id)).toEqual([id, `${sha256.slice(0, 16)}-300003`, other]);
    expect((await now(other)).fields.numeroComunicazione.value).toBe('0099999925401');
    expect(pagesOf((await decide({ as: 'join', pages: [1, 2] })).results)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    await decide({ as: 'join', pages: [1, 2] }, 'retract');
    expect(pagesOf((await decide({ as: 'cut', before: 2 }, 'retract')).results)).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(pagesOf((await decide({ as: 'one', pages: [2, 3] })).results)).toEqual([[1], [2, 3], [4]]);
    await engine.retry(documentId, 'read');
    await engine.settle([documentId], never());
    expect(pagesOf(await resultsOfDocument(engine.db, documentId))).toEqual([[1], [2, 3], [4]]);
    await expect(decide({ as: 'cut', before: 9 })).rejects.toMatchObject({ code: 'split.pages_unknown' });
    await expect(decide({ as: 'cut', before: 3 }, 'retract')).rejects.toMatchObject({
      code: 'correction.nothing_to_retract',
    });
  });
});

describe('any sequence of words and readings', () => {
  type Step =
    | { readonly do: 'correct'; readonly year: number }
    | { readonly do: 'confirm' | 'retract' | 'reread' };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ do: fc.constant('correct' as const), year: fc.integer({ min: 2015, max: 2024 }) }),
    fc.record({ do: fc.constantFrom('confirm' as const, 'retract' as const, 'reread' as const) }),
  );

  it('shows the last standing word of a person, else what was read', async () => {
    const { id, documentId, sha256 } = await received([{ pages: [1], candidates: LETTER }]);
    const read = (year: number | null) => {
      const own = year === null ? [] : [weak('annoImposta', String(year))];
      papers.set(sha256, [{ pages: [1], candidates: [...LETTER, ...own] }]);
    };
    const stack: number[] = [];
    let machine: number | null = null;
    let rereads = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        for (const each of steps) {
          const shown = stack.at(-1) ?? machine;
          if (each.do === 'reread') {
            rereads += 1;
            machine = rereads % 3 === 0 ? null : 2015 + (rereads % 9);
            read(machine);
            await engine.retry(documentId, 'extract');
            await engine.settle([documentId], never());
          } else if (each.do === 'correct') {
            stack.push(each.year);
            await say(id, correct('annoImposta', each.year));
          } else {
            const outcome = await say(
              id,
              each.do === 'confirm' ? confirm('annoImposta') : retract('annoImposta'),
            );
            const isPossible = each.do === 'confirm' ? shown !== null : stack.length > 0;
            expect(outcome.kind).toBe(isPossible ? 'corrected' : 'refused');
            if (each.do === 'retract') stack.pop();
            else if (shown !== null) stack.push(shown);
          }
          const { value, source } = (await now(id)).fields.annoImposta;
          expect(value).toBe(stack.at(-1) ?? machine);
          expect(source === 'user').toBe(stack.length > 0);
        }
      }),
      { numRuns: 6, seed: 417 },
    );
  }, 120_000);
});
