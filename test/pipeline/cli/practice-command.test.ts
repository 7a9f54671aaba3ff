// The command `practice`: what it takes, what it refuses, what it prints.
import { describe, expect, it } from 'vitest';
import { listText, noticeText } from '../../../pipeline/cli/practices/practice-text.ts';
import { runCli } from '../../../pipeline/cli/run-cli.ts';
import type { NoticeView } from '../../../pipeline/office/practices/index.ts';

async function run(...args: string[]) {
  let [out, err] = ['', ''];
  const exit = await runCli(['practice', ...args, '--data', '/nowhere/civis-data'], {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ...{ isOutTty: false, isErrTty: false, env: {} },
  });
  return { exit, out, err };
}

describe('arguments', () => {
  it.each([
    [[]],
    [['abcd', '--all']],
    [['--all', '--state', 'chiusa']],
    [['abcd', '--outcome', 'annullata']],
    [['abcd', '--on', '2026-03-13']],
    [['abcd', '--sent', '2026-03-12']],
    [['abcd', '--second']],
    [['abcd', '--state', 'persa']],
    [['abcd', '--state', 'sent']],
    [['abcd', '--state', 'chiusa', '--second']],
    [['abcd', '--retract', '--state', 'chiusa']],
    [['abcd', '--on-roll', '2026-03-13', '--not-on-roll', '2026-03-13']],
    [['abcd', '--state', 'chiusa', '--note', 'x'.repeat(1_001)]],
  ])('refuses %j', async (args) => {
    const { exit, out } = await run(...args);
    expect(exit).toBe(1);
    expect(out).toBe('');
  });
});

const VIEW: NoticeView = {
  ...{ id: 'abcd-1', numeroComunicazione: '0041520725401', numeroCartella: null },
  ...{ due: '2026-05-11', safe: '2026-05-11', daysLeft: 59 },
  ruolo: { status: 'not_on_roll', asOf: '2026-03-12' },
  ...{ followUp: 'open', proposes: null },
  practices: [
    {
      ...{ number: '2026031200017', kind: 'first', previousNumber: null, sentOn: '2026-03-12' },
      ...{ state: 'scartata', outcome: null, changedOn: '2026-03-13', isOpen: true },
      nextStep: { code: 'practice.file_again', message: 'URGENTE.\u001b[2J', isUrgent: true },
      history: [
        { on: '2026-03-12', what: 'sent', outcome: null, note: null, paper: null, standing: 'applied' },
        {
          on: '2026-03-13',
          what: 'scartata',
          outcome: null,
          note: 'vista',
          paper: 'ffff-1',
          standing: 'applied',
        },
        {
          on: '2026-03-14',
          what: 'chiusa',
          outcome: 'annullata',
          note: null,
          paper: null,
          standing: 'withdrawn',
        },
      ],
    },
  ],
  warnings: [{ code: 'practice.discarded', message: 'Pratica da rifare' }],
};

describe('text', () => {
  it('shows term, history, state and next step, without control characters', () => {
    const text = noticeText(VIEW);
    expect(text).toContain('Scadenza: 11/05/2026, fra 59 giorni');
    expect(text).toContain('non risulta a ruolo, visto in CIVIS il 12/03/2026');
    expect(text).toContain('13/03/2026  SCARTATA (carta ffff-1): vista');
    expect(text).toContain('14/03/2026  CHIUSA, atto annullato (registrato a mano) [annullato]');
    expect(text).toContain('Che cosa fare: URGENTE.');
    expect(text).toContain('! Pratica da rifare');
    expect(text).not.toContain('\u001b');
  });

  it.each([
    [{ daysLeft: 0 }, 'OGGI'],
    [{ daysLeft: 1 }, 'fra 1 giorno'],
    [{ daysLeft: -3 }, 'passata da 3 giorni'],
    [{ due: null, daysLeft: null }, 'non nota'],
    [{ practices: [] }, 'Nessuna richiesta registrata'],
  ])('%j', (over, text) => {
    expect(noticeText({ ...VIEW, ...over })).toContain(text);
  });

  it('lists what nobody recorded first', () => {
    const practices = VIEW.practices.map(({ history: _, ...practice }) => ({ ...practice, notice: VIEW }));
    const text = listText({ practices, unrecorded: [{ number: '2026031600042', paper: 'eeee-1' }] });
    expect(text).toMatch(/^! Pratica 2026031600042.*eeee-1/);
    expect(text).toContain('Pratica 2026031200017, atto 0041520725401 (abcd-1): SCARTATA, dal 13/03/2026');
  });
});
