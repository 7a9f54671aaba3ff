// `explain` on a data folder: a notice by its id, the beginning of it, or the document's hash.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../pipeline/cli/exit-codes.ts';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import type { Terminal } from '../../pipeline/cli/terminal.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import type { ExtractedNotice, SplitNotice } from '../../pipeline/stages/stage-outputs.ts';
import { chooseFields } from '../../validators/consistency/index.ts';
import { makeResult, NO_SUMS } from '../support/make-result.ts';
import { candidate, reread, TODAY } from '../validators/consistency/candidate-builder.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
const data = folder.path('data');
const NUMBERS = ['0012345625401', '0098765425401'];
let ids: readonly string[] = [];

const notices = NUMBERS.map(
  (value, ordinal): ExtractedNotice => ({
    ordinal,
    type: {
      kind: 'comunicazione',
      subtype: '36-bis',
      forCivis: true,
      why: null,
      certainty: 'clear',
      cues: ['title.comunicazione'],
    },
    candidates: [candidate({ field: 'numeroComunicazione', value, rereads: [reread(value)] })],
    ruoli: [],
    ...NO_SUMS,
    printedTermDays: null,
    stampedDays: [],
    details: { progressivo: null, modello: null },
    pages: [],
    unreadablePages: [],
  }),
);
const places = notices.map(
  ({ ordinal }): SplitNotice => ({ ordinal, part: null, pages: [], why: 'single-page', proposals: [] }),
);
const stage = { version: 1, lane: 'light' as const, about: '', needs: [] };
const stages = fakeStages({
  replace: [
    defineStage({
      ...stage,
      name: 'split',
      run: async () => ({ kind: 'done', output: { notices: places } }),
    }),
    defineStage({ ...stage, name: 'extract', run: async () => ({ kind: 'done', output: { notices } }) }),
    defineStage({
      ...stage,
      name: 'draft',
      async run({ document }) {
        const results = notices.map(({ ordinal, type, candidates }) =>
          makeResult({
            id: noticeId(document.sha256, ordinal),
            source: { ...makeResult({}).source, sha256: document.sha256 },
            fields: chooseFields(candidates, type, TODAY),
          }),
        );
        return { kind: 'done', output: { results } };
      },
    }),
  ],
});

async function explain(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    isOutTty: false,
    isErrTty: false,
    env: { CIVIS_DATA_DIR: data },
  };
  const exit = await runCli(['explain', ...args], terminal);
  return { exit, out: out.join(''), err: err.join('') };
}

beforeAll(async () => {
  await useDatabaseTemplate();
  const engine = await openTestEngine(data, { stages });
  await engine.start();
  await engine.receive(
    [folder.paper('a.pdf', 'one'), folder.paper('b.pdf', 'two')].map((p) => factsOfFile(p)),
    'b',
  );
  await engine.waitFor('b', noProgress, never());
  ids = (await engine.resultsOf('b')).flatMap(({ results }) => results.map((result) => result.id));
  await engine.close();
});
afterAll(() => folder.remove());

describe('explain', () => {
  it('explains one notice by its id, from its own candidates', async () => {
    const { exit, out } = await explain(ids[1] ?? '');
    expect(exit).toBe(EXIT.ok);
    expect(out).toContain(`Atto ${ids[1]}`);
    expect(out).toContain(NUMBERS[1]);
    expect(out).not.toContain(NUMBERS[0]);
    expect(out).toContain('titolo di una comunicazione');
  });

  it('explains all notices of a document by the beginning of its hash, a JSON object a line', async () => {
    const { exit, out } = await explain((ids[0] ?? '').slice(0, 8).toUpperCase(), '--json');
    expect(exit).toBe(EXIT.ok);
    const traces = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(traces.map((trace) => trace.id)).toEqual(ids.slice(0, 2));
    expect(traces[0].fields).toHaveLength(14);
  });

  it('explains one field', async () => {
    const { out } = await explain(ids[0] ?? '', '--field', 'numeroComunicazione', '--json');
    expect(JSON.parse(out).fields).toMatchObject([
      { field: 'numeroComunicazione', evidenceClass: { name: 'accepted.two_engines' } },
    ]);
  });

  it.each([
    ['ffff0000', 'notice.not_found'],
    ['%', 'notice.not_found'],
    ['avviso.pdf', 'notice.not_found'],
  ])('%s is refused in Italian with %s', async (id, code) => {
    const { exit, out, err } = await explain(id);
    expect([exit, out]).toEqual([EXIT.badArguments, '']);
    expect(err).toContain('Nessun atto');
    expect(err).toContain(code);
  });

  it('a place that the document does not have is no notice', async () => {
    expect((await explain(`${(ids[0] ?? '').slice(0, 16)}-9`)).err).toContain('notice.not_found');
  });

  it('refuses a field that does not exist', async () => {
    expect((await explain(ids[0] ?? '', '--field', 'targa')).exit).toBe(EXIT.badArguments);
  });
});
