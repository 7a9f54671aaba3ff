// `deadline` on the command line: the object alone, what is asked for beside it, and what is refused.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deadlineSchema } from '../../../contract/result.schema.ts';
import { runCli } from '../../../pipeline/cli/run-cli.ts';

async function run(line: string, env: NodeJS.ProcessEnv = {}) {
  const said = { out: '', err: '' };
  const exit = await runCli(line.split(' '), {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    isOutTty: false,
    isErrTty: false,
    env,
  });
  return { exit, ...said };
}
const LETTER = 'deadline --act 36-bis --channel raccomandata --elaborated 2025-01-20 --day0 2025-02-03';

describe('deadline', () => {
  it('prints the object of the contract and nothing else', async () => {
    const { exit, out } = await run(`${LETTER} --json`);
    expect(exit).toBe(0);
    const deadline = deadlineSchema.parse(JSON.parse(out));
    expect(deadline).toMatchObject({ purpose: 'pay', due: '2025-04-04', confidence: 'certain' });
    expect(deadline.others.map(({ purpose }) => purpose)).toEqual(['clarify']);
  });

  it('takes another evidence than that of the channel', async () => {
    const { out } = await run(`${LETTER} --evidence giacenza --json`);
    expect(JSON.parse(out)).toMatchObject({ day0Evidence: 'giacenza', confidence: 'to_check' });
    expect((await run(`${LETTER} --evidence hearsay`)).exit).toBe(1);
  });

  it('counts a redetermined notice safely', async () => {
    const { out } = await run(
      'deadline --act 36-bis --channel raccomandata --elaborated 2026-04-10 --day0 2026-04-15 --redetermination-of 2024-11-04 --json',
    );
    expect(JSON.parse(out)).toMatchObject({ ruleId: 'A9', due: '2026-06-15', safe: '2026-05-15' });
  });

  it('works out plan, payment, sanction and limit beside it', async () => {
    const { out } = await run(
      `${LETTER} --instalments 5 --amount 2.500,00 --paid 2500 --paid-on 2025-04-11 --violation 2024-09-02 --json`,
    );
    const beside = JSON.parse(out);
    expect(beside.plan.instalments[1]).toMatchObject({ due: '2025-07-31', interestCents: 729 });
    expect(beside.payment).toMatchObject({ verdict: 'slight', daysLate: 7 });
    expect(beside.sanction.ruleIds).toEqual(['S-25', 'R-AUTO']);
    const cartella = await run(
      'deadline --act cartella --channel messo --day0 2026-02-02 --filed 2020 --json',
    );
    expect(JSON.parse(cartella.out).notifyLimit).toMatchObject({ limit: '2024-12-31' });
  });

  it('says the same in words', async () => {
    const { out } = await run(`${LETTER} --instalments 3 --amount 1500,00 --violation 2024-08-31`);
    expect(out).toContain('Pagare: entro il 04/04/2025 (certa)');
    expect(out).toContain('31/07/2025  500,00 € + interessi 7,29 €–7,34 €; decadenza dopo il 31/10/2025');
    expect(out).toContain('Sanzione 30 %, ridotta 10 %');
  });

  it.each([
    [`${LETTER} --instalments 5`, '--amount'],
    [`${LETTER} --instalments 21 --amount 9000`, '1 to 20'],
    [`${LETTER} --instalments 2 --amount 1,234.50`, '--amount'],
    [`${LETTER} --paid 100 --amount 100`, '--paid-on'],
    [`${LETTER} --filed 20`, '--filed'],
    ['deadline --act bollo --channel pec --day0 2026-03-12 --instalments 2 --amount 100', 'no source grants'],
  ])('refuses %s', async (line, named) => {
    const { exit, err } = await run(line);
    expect(exit).toBe(1);
    expect(err).toContain(named);
  });

  it('knows the office’s own windows, and stops at a wrong file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'civis-cli-rules-')), 'rules.json');
    const window = {
      ...{ id: 'o-1', name: 'prova', territory: 'x', from: '2025-03-01', to: '2025-03-31', law: 'prova' },
      ...{ effect: { kind: 'freeze' }, clients: ['c-1'] },
    };
    writeFileSync(path, JSON.stringify({ windows: [window] }));
    const own = await run(`${LETTER} --client c-1 --json`, { CIVIS_RULES_FILE: path });
    expect(JSON.parse(own.out)).toMatchObject({
      due: '2025-05-05',
      safe: '2025-04-04',
      confidence: 'to_check',
    });
    writeFileSync(path, '{"windows": [{}]}');
    expect((await run(LETTER, { CIVIS_RULES_FILE: path })).exit).toBe(9);
  });
});
