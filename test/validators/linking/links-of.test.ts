// Which notices belong together, and how surely: every strength with the near-miss beside it that must not link.
import { describe, expect, it } from 'vitest';
import { luhn11CheckDigit } from '../../../validators/identifiers/luhn11.ts';
import {
  type CommunicationFacts,
  type EntryFacts,
  isOnRoll,
  type LinkFacts,
  linkKeys,
  linksOf,
  type RollFacts,
} from '../../../validators/linking/index.ts';

const sure = <V extends string | number>(value: V) => ({ value, isSure: true });
const once = (value: string) => ({ value, isSure: false, isDoubted: false });
const doubted = (value: string) => ({ value, isSure: false, isDoubted: true });
const known = (value: string) => ({ value, isSure: true, isDoubted: false });
const unsure = <V extends string | number>(value: V) => ({ value, isSure: false });
const act = (ten: string) => `${ten}${luhn11CheckDigit(ten)}`;
const ACT = act('1234567251');
const OTHER_ACT = act('1234568251');
const CF = 'RSSMRA85T10A562S';

const letter = (over: Partial<CommunicationFacts> = {}): CommunicationFacts => ({
  id: 'letter-1',
  role: 'communication',
  kind: 'comunicazione',
  taxpayer: sure(CF),
  number: sure('0012345625401'),
  codiceAtto: sure(ACT),
  year: sure(2024),
  elaborated: sure('2025-03-01'),
  total: 300_033,
  amounts: [214_051, 83_317, 21_405],
  redetermination: null,
  ...over,
});
const entry = (over: Partial<EntryFacts> = {}): EntryFacts => ({
  ruolo: '2026/550123',
  codiceAtto: known(ACT),
  prior: null,
  priorDay: null,
  executiveFrom: '2026-01-10',
  rows: [
    { anno: 2024, importo: 214_051, is: 'tax' },
    { anno: 2024, importo: 64_215, is: 'sanction' },
  ],
  ...over,
});
const cartella = (entries: readonly EntryFacts[], over: Partial<RollFacts> = {}): RollFacts => ({
  id: 'cartella-1',
  role: 'cartella',
  kind: 'cartella',
  taxpayer: sure(CF),
  number: sure('09720240012345663'),
  entries,
  ...over,
});
const strength = (own: LinkFacts, ...others: LinkFacts[]) =>
  linksOf(own, others).map((link) => [link.id, link.relation, link.strength]);
const NO_ACT = { codiceAtto: null };
/** Two sums of tax, so that they prove more than one. */
const TWO_TAXES = entry({
  ...NO_ACT,
  rows: [
    { anno: 2024, importo: 214_051, is: 'tax' },
    { anno: 2024, importo: 83_317, is: 'tax' },
    { anno: 2024, importo: 64_215, is: 'sanction' },
  ],
});

describe('by number', () => {
  it('same codice atto and taxpayer, all sure: strong, on both sides', () => {
    expect(strength(letter(), cartella([entry()]))).toEqual([['cartella-1', 'cartella', 'strong']]);
    expect(strength(cartella([entry()]), letter())).toEqual([['letter-1', 'earlier_notice', 'strong']]);
    expect(linksOf(letter(), [cartella([entry()])])[0]?.evidence).toEqual([
      'codice-atto',
      'taxpayer',
      'ruolo:2026/550123',
    ]);
  });

  it.each([
    ['another taxpayer', letter({ taxpayer: sure('VRDLGI70A01H501X') }), entry()],
    ['another codice atto, another year', letter({ codiceAtto: sure(OTHER_ACT), year: sure(2023) }), entry()],
    ['another codice atto, same year and sums', letter({ codiceAtto: sure(OTHER_ACT) }), entry()],
    [
      'a misread codice atto that hits the neighbour, by the sums',
      letter({ amounts: [99_917] }),
      entry({ codiceAtto: once(ACT) }),
    ],
    [
      'a misread codice atto that hits the neighbour, by the year',
      letter({ year: sure(2023) }),
      entry({ codiceAtto: once(ACT) }),
    ],
    ['a quite other taxpayer, not sure', letter({ taxpayer: unsure('VRDLGI70A01H501X') }), entry()],
  ])('none: %s', (_why, own, printed) => {
    expect(strength(own, cartella([printed]))).toEqual([]);
  });

  it.each([
    ['taxpayer not sure', 'medium', letter({ taxpayer: unsure(CF) }), entry()],
    ['another year', 'medium', letter({ year: sure(2023) }), entry()],
    ['taxpayer missing', 'weak', letter({ taxpayer: null }), entry()],
    ['taxpayer misread', 'weak', letter({ taxpayer: unsure('RSSMRA85T10A56ZS') }), entry()],
    ['codice atto not sure on the letter', 'weak', letter({ codiceAtto: unsure(ACT) }), entry()],
    ['codice atto doubted on the roll', 'weak', letter(), entry({ codiceAtto: doubted(ACT) })],
    ['codice atto not sure, no sums', 'weak', letter({ codiceAtto: unsure(ACT), amounts: [] }), entry()],
    ['read once on the roll, sums agree', 'medium', letter(), entry({ codiceAtto: once(ACT) })],
    ['read once on the roll, no rows', 'weak', letter(), entry({ codiceAtto: once(ACT), rows: [] })],
    ['number named only, sums agree', 'medium', letter(), entry({ ...NO_ACT, prior: '0012345625401' })],
    ['sums differ, codice atto sure', 'strong', letter({ amounts: [1_111] }), entry()],
    [
      'number named and codice atto read',
      'strong',
      letter(),
      entry({ codiceAtto: once(ACT), prior: '0012345625401' }),
    ],
    ['another number named', 'medium', letter(), entry({ prior: '0012345725401' })],
  ])('%s: %s', (_why, expected, own, printed) => {
    expect(strength(own, cartella([printed]))).toEqual([['cartella-1', 'cartella', expected]]);
  });
});

describe('by sums', () => {
  it('the sums of tax, the year and the taxpayer: weak, and changes no status', () => {
    const links = linksOf(letter(NO_ACT), [cartella([TWO_TAXES])]);
    expect(links.map((link) => link.strength)).toEqual(['weak']);
    expect(isOnRoll(links)).toBe(false);
  });

  it.each([
    ['another year', letter({ ...NO_ACT, year: sure(2023) }), TWO_TAXES],
    ['year not sure', letter({ ...NO_ACT, year: unsure(2024) }), TWO_TAXES],
    ['another taxpayer', letter({ ...NO_ACT, taxpayer: sure('VRDLGI70A01H501X') }), TWO_TAXES],
    ['taxpayer not sure', letter({ ...NO_ACT, taxpayer: unsure(CF) }), TWO_TAXES],
    ['one sum is not there', letter({ ...NO_ACT, amounts: [214_051] }), TWO_TAXES],
    ['a cent off', letter({ ...NO_ACT, amounts: [214_052, 83_317] }), TWO_TAXES],
    ['two numbers that both hold', letter(), { ...TWO_TAXES, codiceAtto: known(OTHER_ACT) }],
    ['a letter of later', letter({ ...NO_ACT, elaborated: sure('2026-03-01') }), TWO_TAXES],
    ['another letter is named', letter(NO_ACT), { ...TWO_TAXES, prior: '0099999925401' }],
    [
      'a round sum only',
      letter({ ...NO_ACT, amounts: [120_000] }),
      entry({ ...NO_ACT, rows: [{ anno: 2024, importo: 120_000, is: 'tax' }] }),
    ],
    [
      'the sanction only',
      letter({ ...NO_ACT, amounts: [64_215] }),
      entry({ ...NO_ACT, rows: [{ anno: 2024, importo: 64_215, is: 'sanction' }] }),
    ],
  ])('none: %s', (_why, own, printed) => {
    expect(strength(own, cartella([printed]))).toEqual([]);
  });

  it('what fits two letters is neither’s, on every side; nor is a number read once then', () => {
    const number = sure('0012345725401');
    const [first, second] = [letter(NO_ACT), letter({ ...NO_ACT, id: 'letter-2', number })];
    const roll = cartella([TWO_TAXES]);
    expect(strength(roll, first, second)).toEqual([]);
    expect(strength(first, roll, second)).toEqual([]);
    const hit = cartella([{ ...TWO_TAXES, codiceAtto: once(ACT) }]);
    const neighbour = letter({ id: 'letter-2', number, codiceAtto: sure(OTHER_ACT) });
    expect(strength(letter(), hit)).toEqual([['cartella-1', 'cartella', 'medium']]);
    expect(strength(letter(), hit, neighbour)).toEqual([]);
  });

  it('a copy of the same letter makes nothing doubtful', () => {
    const copy = letter({ ...NO_ACT, id: 'letter-2' });
    expect(strength(cartella([TWO_TAXES]), letter(NO_ACT), copy).map(([, , s]) => s)).toEqual([
      'weak',
      'weak',
    ]);
  });

  it('an entry that a number ties to one letter is no other’s', () => {
    const tied = { ...TWO_TAXES, codiceAtto: known(ACT) };
    const other = letter({ ...NO_ACT, id: 'letter-2', number: sure('0012345725401') });
    expect(strength(cartella([tied]), letter(), other)).toEqual([['letter-1', 'earlier_notice', 'strong']]);
    expect(strength(other, cartella([tied]), letter())).toEqual([]);
  });
});

describe('redetermination', () => {
  const child = letter({
    id: 'letter-2',
    number: sure('0099999925401'),
    elaborated: sure('2025-06-01'),
    redetermination: { numero: '0012345625401', elaborataIl: '2025-03-01' },
  });

  it('number and day of the earlier letter: strong, seen from both', () => {
    expect(strength(child, letter())).toEqual([['letter-1', 'redetermines', 'strong']]);
    expect(strength(letter(), child)).toEqual([['letter-2', 'redetermined_by', 'strong']]);
  });

  it.each([
    ['the number only', 'medium', { numero: '0012345625401', elaborataIl: null }],
    ['another day', 'weak', { numero: '0012345625401', elaborataIl: '2025-03-02' }],
  ])('%s: %s', (_why, expected, redetermination) => {
    expect(strength({ ...child, redetermination }, letter())[0]?.[2]).toBe(expected);
  });

  it('none with another taxpayer’s letter, nor with a later one', () => {
    expect(strength(child, letter({ taxpayer: sure('VRDLGI70A01H501X') }))).toEqual([]);
    expect(strength(child, letter({ elaborated: sure('2025-07-01') }))).toEqual([]);
  });
});

it('an estratto puts on the roll as a cartella does; several entries of one make one link', () => {
  const roll = cartella([entry(), entry({ ruolo: '2026/9' })], { role: 'estratto', kind: 'altro' });
  const links = linksOf(letter(), [roll]);
  expect(links).toHaveLength(1);
  expect(links[0]).toMatchObject({ relation: 'estratto', strength: 'strong' });
  expect(links[0]?.evidence).toEqual(['codice-atto', 'taxpayer', 'ruolo:2026/550123', 'ruolo:2026/9']);
  expect(isOnRoll(links)).toBe(true);
});

it('keys: no taxpayer’s year while the taxpayer is not sure', () => {
  expect(linkKeys(letter())).toEqual([`act:${ACT}`, 'com:0012345625401', `year:${CF}:2024`]);
  expect(linkKeys(letter({ taxpayer: unsure(CF) }))).toEqual([`act:${ACT}`, 'com:0012345625401']);
});
