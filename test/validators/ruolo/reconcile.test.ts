import { describe, expect, it } from 'vitest';
import type { PrintedSums, RuoloEntry } from '../../../contract/ruolo.schema.ts';
import { reconcileRoll } from '../../../validators/ruolo/index.ts';

const entry = (numero: string, ...sums: number[]): RuoloEntry => ({
  ...{ numero, anno: 2025, specie: null, ente: null, causa: numero === '2' ? 'altro' : '36-bis' },
  ...{ esecutivoDal: null, consegnatoIl: null, partita: null, codiceAtto: null, priorAct: null },
  ...{ unreadRows: 0, pages: [1] },
  tributi: sums.map((importo) => ({ codice: '1401', anno: 2023, descrizione: 'IRPEF', importo })),
});
const NONE: PrintedSums = { sections: [], enti: [], creditors: null, costs: [], unreadCosts: 0 };
const check = (entries: readonly RuoloEntry[], sums: Partial<PrintedSums>, totalDue: number | null = null) =>
  reconcileRoll(entries, {
    sums: { ...NONE, ...sums },
    totalDue,
    isForCivis: ({ causa }) => causa === '36-bis',
  });

describe('sums of a cartella', () => {
  it('come out: per ruolo, all enti, total with costs', () => {
    const totals = check(
      [entry('1', 1000, 300), entry('2', 500)],
      {
        sections: [
          { entry: 0, kind: 'ruolo', importo: 1300 },
          { entry: 1, kind: 'ruolo', importo: 500 },
        ],
        enti: [{ name: 'Comune di Prova', of: 'ente', entries: [1], importo: 500 }],
        creditors: 1800,
        costs: [{ kind: 'diritti-notifica', importo: 588 }],
      },
      2388,
    );
    expect(totals).toMatchObject({ rows: 1800, rowsForCivis: 1300 });
    expect(totals?.checks.map(({ of, matches }) => [of, matches])).toEqual([
      ['ruolo', true],
      ['ruolo', true],
      ['ente', true],
      ['enti', true],
      ['total', true],
    ]);
  });

  it('a lost row shows in every sum it is part of, with both figures', () => {
    const totals = check(
      [entry('1', 1000)],
      { sections: [{ entry: 0, kind: 'ruolo', importo: 1300 }], creditors: 1300 },
      1300,
    );
    expect(totals?.checks).toEqual([
      { of: 'ruolo', name: '2025/1', printed: 1300, computed: 1000, matches: false },
      { of: 'enti', name: '', printed: 1300, computed: 1000, matches: false },
      { of: 'total', name: '', printed: 1300, computed: 1000, matches: false },
    ]);
  });

  it('an ente of the summary without a section differs by all of it', () => {
    const enti = [{ name: '2025/9', of: 'ruolo' as const, entries: [], importo: 700 }];
    expect(check([entry('1', 10)], { enti })?.checks).toEqual([
      { of: 'ruolo', name: '2025/9', printed: 700, computed: 0, matches: false },
    ]);
  });

  it('two partite of one ruolo: a sum for each, one for both, or either', () => {
    const two = [entry('1', 1000), entry('1', 200)];
    const each = [
      { entry: 0, kind: 'partita' as const, importo: 1000 },
      { entry: 1, kind: 'partita' as const, importo: 200 },
    ];
    const both = { entry: 1, kind: 'ruolo' as const, importo: 1200 };
    for (const sections of [each, [both], [...each, both]]) {
      expect(check(two, { sections })?.checks).toEqual([
        { of: 'ruolo', name: '2025/1', printed: 1200, computed: 1200, matches: true },
      ]);
    }
    expect(check(two, { sections: [{ ...both, importo: 1201 }] })?.checks[0]).toMatchObject({
      matches: false,
    });
  });

  it('the total to pay below the last section is the cartella’s, not the section’s', () => {
    const sections = [{ entry: 0, kind: 'due' as const, importo: 1588 }];
    const costs = [{ kind: 'diritti-notifica' as const, importo: 588 }];
    expect(check([entry('1', 1000)], { sections, costs }, 1588)?.checks).toEqual([
      { of: 'total', name: '', printed: 1588, computed: 1588, matches: true },
    ]);
  });

  it('with nothing printed nothing is checked, and a paper without entries has no sums', () => {
    expect(check([entry('1', 10)], {})?.checks).toEqual([]);
    expect(check([], { creditors: 10 })).toBeNull();
  });
});
