// Whatever lies in a pile: every page is in exactly one group, groups are told of every doubt, numbers that
// contradict each other never meet, and the same pages split the same way every time.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../contract/page-reading.ts';
import { splitNotices } from '../../../extractors/notices/index.ts';
import { pageOf } from '../../support/page-builder.ts';

const NUMBERS = ['0012345625401', '0012345725401', '0098765425301'];
const CODES = ['RSSMRA85T10A562S', 'FNZGDN64S03F205G'];
const ACTS = ['12345672518', '98765432510'];
const pieces = fc.constantFrom(
  'Agenzia delle Entrate',
  'AVVISO TELEMATICO',
  'CARTELLA DI PAGAMENTO N. 097 2024 00123456 63 000',
  'FATTURA N. 12/2026',
  'Prospetto di dettaglio',
  'MODELLO DI PAGAMENTO UNIFICATO F24',
  'RUOLO N. 2025/550123',
  'Gentile Contribuente,',
  'Poste Italiane',
  'SEPARATORE',
  'TOTALE 1.640,20',
  'TOTALE 987,65',
  'pag. 1',
  'pag. 2 di 3',
  'pag. 3 di 3',
  ...NUMBERS.map((number) => `Comunicazione n. ${number}`),
  ...CODES.map((code) => `C.F. ${code}`),
  ...ACTS.map((act) => `Codice atto n. ${act}`),
);
const page = fc.record({
  lines: fc.array(pieces, { maxLength: 6 }),
  state: fc.constantFrom('read', 'read', 'read', 'read', 'blank', 'unreadable'),
  source: fc.constantFrom('text', 'ocr'),
});
const pile = fc.array(page, { maxLength: 9 }).map((pages) =>
  pages.map(({ lines, state, source }, index) =>
    state === 'read' && lines.length > 0
      ? pageOf(lines.join('\n'), { page: index + 1, source: source as 'text' | 'ocr' })
      : pageOf('', {
          page: index + 1,
          state: state === 'read' ? 'blank' : (state as 'blank' | 'unreadable'),
        }),
  ),
);

describe('splitNotices', { timeout: 60_000 }, () => {
  it('puts every page in exactly one group', () => {
    fc.assert(
      fc.property(pile, (pages) => {
        const seen = splitNotices(pages).flatMap((group) => group.pages);
        expect([...seen].sort((a, b) => a - b)).toEqual(pages.map((each) => each.page));
      }),
      { numRuns: 120 },
    );
  });

  it('gives no empty group, and orders groups by their first page in the scan', () => {
    fc.assert(
      fc.property(pile, (pages) => {
        const firsts = splitNotices(pages).map((group) => Math.min(...group.pages));
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
        expect(firsts.every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  it('tells the group that holds a page in doubt, and every group it may belong to', () => {
    fc.assert(
      fc.property(pile, (pages) => {
        const groups = splitNotices(pages);
        for (const proposal of groups.flatMap((group) => group.proposals)) {
          const concerned = [...proposal.pages, ...proposal.mayBelongTo.flatMap((option) => option.pages)];
          const told = groups.filter((group) => group.pages.some((each) => concerned.includes(each)));
          for (const group of told) {
            const known = group.proposals.map((each) => each.pages.join());
            expect(known).toContain(proposal.pages.join());
          }
        }
      }),
      { numRuns: 80 },
    );
  });

  it('never joins a born-digital page to a letter with another number or taxpayer', () => {
    const born = pile.map((pages) => pages.map((each) => asText(each)));
    fc.assert(
      fc.property(born, (pages) => {
        for (const group of splitNotices(pages)) {
          const own = group.pages.map((number) => textOf(pages, number));
          // A page that names two by itself contradicts nobody else.
          const single = (pattern: RegExp) =>
            own.map((text) => new Set(text.match(pattern) ?? [])).filter((found) => found.size === 1);
          const codes = new Set(
            single(/[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]/g).flatMap((found) => [...found]),
          );
          const hasTwoOnOnePage = own.some((text) => CODES.every((code) => text.includes(code)));
          if (!hasTwoOnOnePage) expect(codes.size).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('splits the same way every time', () => {
    fc.assert(
      fc.property(pile, (pages) => {
        const again = pages.map((each) => structuredClone(each));
        expect(splitNotices(again)).toEqual(splitNotices(pages));
      }),
      { numRuns: 40 },
    );
  });
});

function asText(reading: PageReading): PageReading {
  const readings = reading.readings.map((each) => ({ ...each, source: 'text' as const }));
  return { ...reading, source: 'text', readings };
}

function textOf(pages: readonly PageReading[], number: number): string {
  const reading = pages.find((each) => each.page === number);
  return (reading?.readings[0]?.lines ?? []).map((line) => line.text).join('\n');
}
