// `watch` refuses before anything is opened, with the exit code and the Italian sentence of each cause.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import { runCli } from '../../../pipeline/cli/run-cli.ts';
import { resultsOf, WatchReport } from '../../../pipeline/cli/watch/watch-report.ts';
import { WATCH_TEXTS, watchText } from '../../../pipeline/messages/watch.table.ts';
import { TempFolder } from '../../engine/support/temp-folder.ts';
import { makeResult } from '../../support/make-result.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

function terminal() {
  const said = { out: '', err: '' };
  return {
    said,
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    isOutTty: false,
    isErrTty: false,
    env: { CIVIS_DATA_DIR: folder.path('data') },
  };
}

describe('refusals', () => {
  mkdirSync(folder.path('inbox'));
  writeFileSync(folder.path('file'), '');
  it.each<[string, readonly string[], number, string]>([
    ['no folder', ['none'], 2, 'non si può aprire'],
    ['a file', ['file'], 9, 'non è una cartella'],
    ['done inside', ['inbox', '--done', 'inbox/done'], 9, 'una dentro l’altra'],
    ['data inside', ['inbox', '--data', 'inbox/data'], 9, 'una dentro l’altra'],
    ['case', ['inbox', '--done', 'Inbox'], 9, 'maiuscole'],
    ['no seconds', ['inbox', '--settle', 'presto'], 1, 'argomenti'],
    ['too many seconds', ['inbox', '--settle', '9999'], 9, 'configurazione'],
    ['no argument', [], 1, 'missing required argument'],
  ])('%s', async (_, args, exit, sentence) => {
    const term = terminal();
    const paths = args.map((arg) => (/^(?:-|\d|presto)/.test(arg) ? arg : join(folder.root, arg)));
    expect(await runCli(['watch', ...paths], term)).toBe(exit);
    expect(term.said.err).toContain(sentence);
    expect(term.said.out).toBe('');
  });
});

describe('the report', () => {
  const report = (isJson: boolean) => {
    const term = terminal();
    return { term, report: new WatchReport(term, { inbox: '/in', isJson, writeOut: async () => undefined }) };
  };
  const facts = { channel: null, receivedOn: null, receivedOnEvidence: 'unknown' as const, client: null };
  const endOf = (results: ReturnType<typeof makeResult>[], isDuplicate = false) => ({
    path: '/in/a.pdf',
    steps: ['a.pdf'],
    intakes: [{ intakeId: '', documentId: '', facts: { ...facts, path: '/in/a.pdf' }, results }],
    isDuplicate,
    isLateSidecar: false,
    isStored: true,
  });
  const own = makeResult();
  const same = { ...own, source: { ...own.source, path: '/in/a.pdf' } };

  it('one Italian line a file; with --json the objects alone on standard output', async () => {
    const moved = { kind: 'moved' as const, to: '/done/a.pdf', hasNote: false };
    const plain = report(false);
    await plain.report.results(endOf([same]));
    plain.report.leftInbox(endOf([same]), moved);
    expect(plain.term.said).toEqual({ out: 'a.pdf: altro, pronta → /done/a.pdf\n', err: '' });
    // Received before under another name, by this process or an earlier one.
    plain.report.leftInbox(endOf([own]), moved);
    expect(plain.term.said.out).toContain('a.pdf: altro, pronta; identico a uno già ricevuto →');
    const json = report(true);
    await json.report.results(endOf([same]));
    json.report.leftInbox(endOf([same]), moved);
    expect(JSON.parse(json.term.said.out)).toEqual(same);
    expect(json.term.said.err).toContain('→ /done/a.pdf');
  });

  it('the exit code is that of the worst file', async () => {
    const { report: watch } = report(false);
    expect(watch.exit).toBe(0);
    await watch.results(endOf([{ ...same, status: 'needs_review' }]));
    expect(watch.exit).toBe(10);
    await watch.results(endOf([same]));
    expect(watch.exit).toBe(10);
    watch.refused('/in/b.pdf', new AppError('watch.day_future'), null);
    await watch.results(endOf([{ ...same, status: 'needs_review' }]));
    expect(watch.exit).toBe(11);
  });

  it('a duplicate says so once, whether its path or its bytes show it', () => {
    const codes = (path: string, isDuplicate: boolean) =>
      resultsOf(endOf([{ ...same, source: { ...same.source, path } }], isDuplicate))[0]?.warnings.map(
        (w) => w.code,
      );
    expect(codes('/in/a.pdf', false)).toEqual([]);
    expect(codes('/in/a.pdf', true)).toEqual(['document.duplicate']);
    expect(codes('/in/first.pdf', true)).toEqual(['document.duplicate']);
  });
});

it('every text fills its blanks in both languages alike', () => {
  for (const { it: italian, en } of Object.values(WATCH_TEXTS)) {
    const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([blank]) => blank).sort();
    expect(blanks(italian)).toEqual(blanks(en));
  }
  expect(watchText('watch.to_done', { to: 'x' })).toBe('→ x');
});
