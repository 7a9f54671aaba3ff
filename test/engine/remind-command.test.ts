// `remind` and `doctor` on a data folder with notices in it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../contract/civil-date.ts';
import { type RemindOptions, remindCommand } from '../../pipeline/cli/commands/remind.command.ts';
import { EXIT } from '../../pipeline/cli/exit-codes.ts';
import { remindersCheck } from '../../pipeline/cli/reminders-check.ts';
import { runCli } from '../../pipeline/cli/run-cli.ts';
import type { Terminal } from '../../pipeline/cli/terminal.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import { defineStage } from '../../pipeline/stages/stage.ts';
import { reminderMail } from '../../pipeline/store/schema.ts';
import { computeDeadline } from '../../rules/deadlines/index.ts';
import { day, factsOf } from '../rules/deadlines/facts.ts';
import { deadPort, type FakeSmtp, startFakeSmtp } from '../support/fake-smtp.ts';
import { makeField, makeFields, makeResult } from '../support/make-result.ts';
import { fakeStages } from './support/fake-stages.ts';
import { factsOfFile, never, noProgress, openTestEngine } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';
import { withDatabase } from './support/with-database.ts';

const folder = new TempFolder();
const data = folder.path('data');
let server: FakeSmtp;
const NOW = new Date('2026-11-22T08:00:00Z');

const kind = {
  kind: 'comunicazione',
  subtype: '36-bis',
  forCivis: true,
  why: null,
  redeterminationOf: null,
} as const;
/** Five days before its sixty are over. */
const draft = defineStage({
  ...{ name: 'draft', version: 1, lane: 'light', about: '', needs: [] },
  async run({ document }) {
    const id = noticeId(document.sha256, 0);
    const fields = makeFields({ numeroComunicazione: makeField('0012345625401') });
    const day0 = addDays(day('2026-11-22'), -55);
    const deadline = computeDeadline(factsOf(addDays(day0, -10), day0));
    return { kind: 'done', output: { results: [makeResult({ id, notice: kind, fields, deadline })] } };
  },
});

beforeAll(async () => {
  await useDatabaseTemplate();
  server = await startFakeSmtp();
  const engine = await openTestEngine(data, {
    stages: fakeStages({ replace: [draft] }),
    clock: { now: () => NOW },
  });
  await engine.start();
  await engine.receive([factsOfFile(folder.paper('a.pdf'))], 'one');
  await engine.waitFor('one', noProgress, never());
  await engine.close();
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

const configured = (port: number): NodeJS.ProcessEnv => ({
  CIVIS_SMTP_URL: `smtp://127.0.0.1:${port}`,
  CIVIS_SMTP_FROM: 'civis@studio.example',
  CIVIS_REMINDERS_TO: 'studio@studio.example',
});
function terminalOf(env: NodeJS.ProcessEnv) {
  const said = { out: '', err: '' };
  const terminal: Terminal = {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isOutTty: false,
    isErrTty: false,
    env,
  };
  return { said, terminal };
}
async function remind(env: NodeJS.ProcessEnv, options: RemindOptions = {}, minutesLater = 0) {
  const { said, terminal } = terminalOf(env);
  const clock = { now: () => new Date(NOW.getTime() + minutesLater * 60_000) };
  const exit = await remindCommand({ data, ...options }, terminal, clock);
  return { exit, ...said };
}
const ledger = () => withDatabase(data, ({ db }) => db.select().from(reminderMail));
const doctorOf = async (env: NodeJS.ProcessEnv) => {
  const checks = await remindersCheck(loadConfig(env, { dataDir: data }, folder.root).config);
  return checks.map(({ name, ok, message }) => `${ok ? '✓' : '✗'} ${name}: ${message}`);
};

describe('remind', () => {
  it('writes and sends nothing where nobody set up mail, and says so', async () => {
    const { exit, out, err } = await remind({});
    expect([exit, out]).toEqual([EXIT.ok, '']);
    expect(err).toContain('Promemoria non configurati');
    expect(await ledger()).toEqual([]);
    expect(await doctorOf({})).toEqual([expect.stringContaining('✓ posta in uscita: non configurata')]);
  });

  it('shows what would go out, and leaves no trace', async () => {
    const { exit, out } = await remind(configured(server.settings.port), { dryRun: true });
    expect(exit).toBe(EXIT.ok);
    expect(out).toContain('A: studio@studio.example');
    expect(out).toContain('comunicazione 36-bis n. 0012345625401 · entro il 27/11/2026, fra 5 giorni');
    expect(await ledger()).toEqual([]);
    expect(server.taken).toEqual([]);
    expect((await remind({}, { dryRun: true })).out).toContain('A: (indirizzo da configurare)');
  });

  it('keeps what a dead server did not take, tells doctor, and sends it once the server is back', async () => {
    const port = await deadPort();
    const failed = await remind(configured(port));
    expect(failed.exit).toBe(EXIT.someFailed);
    expect(failed.out).toContain('1 scritti, 0 inviati, 1 non ancora inviati');
    expect(failed.out).toContain('[smtp.unreachable]');
    const again = await remind(configured(port), {}, 1);
    expect(again.exit).toBe(EXIT.someFailed);
    expect(again.out).toContain('0 scritti, 0 inviati, 1 non ancora inviati');
    const sick = await doctorOf(configured(port));
    expect(sick[0]).toContain('✗ posta in uscita: Il server della posta in uscita non risponde');
    expect(sick[1]).toMatch(/^✗ promemoria: 1 non inviati dal .*\[smtp\.unreachable\]$/);

    const sent = await remind(configured(server.settings.port), { retry: true, json: true });
    expect(sent.exit).toBe(EXIT.ok);
    expect(JSON.parse(sent.out)).toMatchObject({
      configured: true,
      written: [],
      tried: [{ outcome: 'sent' }],
    });
    expect(server.taken.map(({ to }) => to)).toEqual([['studio@studio.example']]);
    expect(JSON.parse(sent.out)).toMatchObject({ trouble: [] });
    const well = await doctorOf(configured(server.settings.port));
    expect(well).toEqual([
      `✓ posta in uscita: 127.0.0.1:${server.settings.port} risponde`,
      '✓ promemoria: nessuno rimasto indietro',
    ]);
    expect((await remind(configured(server.settings.port))).out).toContain('0 scritti, 0 inviati');
    expect(server.taken).toHaveLength(1);
  });

  it('is a command, and refuses a day to come and half a configuration', async () => {
    const { said, terminal } = terminalOf({ CIVIS_SMTP_URL: 'smtp://h.example' });
    expect(await runCli(['remind', '--data', data], terminal)).toBe(EXIT.badConfiguration);
    expect(said.err).toContain('CIVIS_SMTP_FROM');
    expect(await runCli(['remind', '--data', data, '--day', '2199-01-01'], terminal)).toBe(EXIT.badArguments);
    const checks = await doctorOf({ CIVIS_SMTP_URL: 'smtp://h.example' });
    expect(checks).toEqual([expect.stringMatching(/^✗ posta in uscita: La configurazione/)]);
  });
});
