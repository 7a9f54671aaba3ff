// The PDF as an independent reader sees it: every value there, tagged, titled, the same bytes each time, nothing lost in silence.
import { describe, expect, it } from 'vitest';
import { sheetPdf } from '../../../../pipeline/outputs/sheet/index.ts';
import { makeField, makeFields } from '../../../support/make-result.ts';
import { pdfWords } from '../../../support/pdf-words.ts';
import { INFORMATION, PICTURE, richResult } from '../../../support/rich-result.ts';

const MADE = new Date('2026-11-22T09:00:00Z');
const PICTURES = new Map([['codiceFiscale', PICTURE] as const]);
const wordsOf = async (over = {}, language: 'it' | 'en' = 'it') =>
  pdfWords(await sheetPdf(richResult(over), PICTURES, language, MADE));
const dense = (text: string) => text.replace(/\s+/g, '');

describe('the PDF', () => {
  it('has every value, accents and signs included', async () => {
    const { text } = await wordsOf();
    const whole = dense(text);
    for (const value of [
      'RSSMRA85T10A562S',
      '0012345625401',
      '29014472418',
      '2026041212345',
      '11/05/2026',
      '€ 1.234,56',
      'perché è già stato',
      'BrunoFinto',
      'A1-NEW',
      'DA NON INVIARE',
    ])
      expect(whole).toContain(dense(value));
    expect(whole).toContain(dense(INFORMATION));
  });

  it('is tagged, titled, in its language, with its pages numbered and its pictures described', async () => {
    const pdf = await wordsOf();
    expect(pdf).toMatchObject({
      isTagged: true,
      language: 'it-IT',
      title: 'Comunicazione 36-bis – abababababababab-1',
    });
    expect(pdf.roles).toEqual(expect.arrayContaining(['H1', 'H2', 'P', 'Figure']));
    expect(pdf.pictures).toBe(2);
    expect(pdf.alts).toContain('Codice fiscale del contribuente, come sta sul documento');
    for (const [index, page] of pdf.pages.entries())
      expect(page).toContain(`pagina ${index + 1} di ${pdf.pages.length}`);
  });

  it('shows the day and the form on page one', async () => {
    const [first = ''] = (await wordsOf()).pages;
    for (const text of ['11/05/2026', '0012345625401', 'Bruno Finto']) expect(first).toContain(text);
  });

  it('speaks English where asked', async () => {
    const pdf = await wordsOf({}, 'en');
    expect(pdf.language).toBe('en-GB');
    expect(pdf.text).toContain('Look at this first');
  });

  it('is the same bytes for the same notice', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => sheetPdf(richResult(), PICTURES, 'it', MADE)));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('text that cannot be drawn', () => {
  it.each([
    ['an emoji', 'PAGATO 😀', 'U+1F600'],
    ['Chinese', '付款', 'U+4ED8'],
  ])('%s stands as □ and is named', async (_what, value, code) => {
    const { text } = await wordsOf({ fields: makeFields({ denominazione: makeField(value) }) });
    expect(text).toContain('□');
    expect(text).toContain(code);
  });

  it('says nothing where all was drawn', async () => {
    const { text } = await wordsOf({
      fields: makeFields({ denominazione: makeField('ČEŠKÁ Ωμέγα Żółw àèéìòù') }),
    });
    expect(text).not.toContain('□');
    expect(text).toContain('ČEŠKÁ Ωμέγα Żółw àèéìòù');
  });

  it('shows characters that hide or turn text round', async () => {
    const { text } = await wordsOf({ fields: makeFields({ denominazione: makeField('a\u202eb\u0007c') }) });
    expect(text).toContain('a\ufffdb\ufffdc');
  });
});

describe('much text', () => {
  it('breaks a word longer than a line and loses none of it', async () => {
    const long = 'X'.repeat(700);
    const { text } = await wordsOf({ fields: makeFields({ denominazione: makeField(long) }) });
    expect(dense(text)).toContain(long);
  });

  it('runs on over pages', async () => {
    const information = Array.from({ length: 400 }, (_, index) => `riga ${index} [spazio ${index}]`).join(
      '\n',
    );
    const request = { ...richResult().request, information };
    const { pages, text } = await wordsOf({ request });
    expect(pages.length).toBeGreaterThan(5);
    for (let index = 0; index < 400; index += 1) expect(text).toContain(`riga ${index} [spazio ${index}]`);
  });

  it('runs on where one value is taller than a page', async () => {
    const value = Array.from({ length: 300 }, (_, index) => `voce${index}`).join('\n');
    const { text } = await wordsOf({ fields: makeFields({ denominazione: makeField(value) }) });
    expect(text).toContain('voce0');
    expect(text).toContain('voce299');
  });
});
