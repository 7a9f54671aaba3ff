// A history of notices as `check` would leave them, with the truth of which belong together. Seeded. It is full of
// near-misses: neighbouring numbers of one taxpayer, the same sums another year or another quarter, the sums of somebody
// else, families, misread digits (some of which hit the neighbour's number), copies, numbers that need review.
import type { FieldResult } from '../../contract/result.schema.ts';
import type { RuoloEntry } from '../../contract/ruolo.schema.ts';
import type { CheckedNotice } from '../../pipeline/stages/stage-outputs.ts';
import { actCode, communicationNumber } from '../../samples/generator/identifiers.ts';
import { makeField, makeFields } from '../../test/support/make-result.ts';
import { type Dice, diceOf } from '../split/dice.ts';
import { makePeople } from './people.ts';

export interface MadeNotice {
  readonly notice: CheckedNotice;
  /** Letters and rolls of one act share it; a redetermined letter has an act of its own and names its parent's. */
  readonly acts: readonly string[];
  readonly replaces: string | null;
  /** What was done to it. */
  readonly harm: string;
}

interface Act {
  readonly name: string;
  readonly person: string;
  readonly year: number;
  readonly number: string;
  readonly code: string;
  readonly taxes: readonly number[];
  readonly elaborated: string;
  readonly isSeparate: boolean;
}

const HARMS = [
  'none', 'none', 'none', 'none', 'none', 'none', 'none', 'none',
  'act to review', 'act misread', 'act missing', 'taxpayer to review', 'taxpayer misread', 'taxpayer missing',
  'year to review',
] as const; // biome-ignore format: a short list
type Harm = (typeof HARMS)[number];

/** @returns at least `count` notices, shuffled: either side of a link may come in first */
export function makeHistory(seed: string, count: number): readonly MadeNotice[] {
  const dice = diceOf(`linking ${seed}`);
  const people = makePeople(dice, Math.max(20, Math.ceil(count / 6)));
  const made: MadeNotice[] = [];
  let serial = 100_000;
  let last: Act | null = null;
  while (made.length < count) {
    const person = dice.pick(people);
    const year = dice.int(2018, 2024);
    const act = makeAct(dice, person, year, serial);
    // Issued the same day, with the next number: same year or another, same sums or not.
    const neighbour: Act = {
      ...makeAct(dice, person, dice.chance(0.5) ? year : year - 1, serial + 1),
      ...(dice.chance(0.3) ? { taxes: act.taxes } : {}),
    };
    // Somebody else with the sums of the one before.
    const first: Act = last && dice.chance(0.1) ? { ...act, taxes: last.taxes } : act;
    made.push(...storyOf(dice, first, neighbour, serial));
    last = first;
    serial += 4;
  }
  return dice.shuffle(made);
}

function makeAct(dice: Dice, person: string, year: number, serial: number): Act {
  const isSeparate = dice.chance(0.1);
  const sums = Array.from({ length: dice.int(1, 3) }, () => sumOf(dice));
  return {
    name: `act-${serial}`,
    person,
    year,
    number: communicationNumber(serial, year, dice.chance(0.5) ? 3 : 4),
    code: actCode(serial, year),
    taxes: isSeparate ? [...sums, sumOf(dice)] : sums,
    elaborated: `${year + 2}-${String(dice.int(1, 9)).padStart(2, '0')}-15`,
    isSeparate,
  };
}

/** Some sums are round, as quarterly payments are. */
function sumOf(dice: Dice): number {
  return dice.chance(0.15) ? dice.int(1, 50) * 10_000 : dice.int(5_000, 2_000_000);
}

function storyOf(dice: Dice, act: Act, neighbour: Act, serial: number): readonly MadeNotice[] {
  const harm = () => dice.pick(HARMS);
  const own = letter(dice, act, harm());
  const copies = dice.chance(0.05) ? [{ ...own }] : [];
  const story = dice.int(1, 100);
  if (story <= 30) return [own, ...copies];
  if (story <= 45) return [own, letter(dice, neighbour, harm())];
  if (story <= 55) return [roll(dice, [act], harm(), neighbour)];
  if (story <= 63) return redetermined(dice, act, serial, own, harm);
  if (story <= 70) return [own, letter(dice, neighbour, harm()), roll(dice, [act, neighbour], harm(), act)];
  if (story <= 73) return [own, foreignRoll(dice, act)];
  // The letter itself never came in, its neighbour did.
  if (story <= 78) return [letter(dice, neighbour, harm()), roll(dice, [act], harm(), neighbour)];
  return [
    own,
    ...copies,
    ...(dice.chance(0.5) ? [letter(dice, neighbour, harm())] : []),
    roll(dice, [act], harm(), neighbour),
  ];
}

/** The office took a part back: a new letter with a new number, smaller sums, and perhaps a cartella of that. */
function redetermined(dice: Dice, act: Act, serial: number, own: MadeNotice, harm: () => Harm) {
  const child: Act = {
    ...act,
    name: `${act.name}-again`,
    number: communicationNumber(serial + 2, act.year, 3),
    code: actCode(serial + 2, act.year),
    taxes: act.taxes.map((cents) => Math.round(cents * 0.6) + 7),
    elaborated: `${act.year + 2}-11-20`,
  };
  const made = letter(dice, child, harm(), act);
  return [own, made, ...(dice.chance(0.5) ? [roll(dice, [child], harm(), act)] : [])];
}

function letter(dice: Dice, act: Act, harm: Harm, parent: Act | null = null): MadeNotice {
  const sanctions = act.isSeparate ? [] : act.taxes.map((cents) => Math.round(cents / 10));
  const interest = act.isSeparate ? [] : act.taxes.map((cents) => Math.round(cents * 0.04));
  const amounts = [...act.taxes, ...sanctions, ...interest];
  const total = amounts.reduce((sum, cents) => sum + cents, 0);
  const code = codeField(dice, act.code, harm);
  const year = makeField(act.year, harm === 'year to review' ? { state: 'needs_review' } : {});
  return {
    acts: [act.name],
    replaces: parent?.name ?? null,
    harm,
    notice: {
      ...noticeOf('comunicazione'),
      fields: makeFields({
        ...personField(dice, act.person, harm),
        ...(code ? { codiceAtto: code } : {}),
        numeroComunicazione: makeField(act.number, dice.chance(0.05) ? { state: 'needs_review' } : {}),
        annoImposta: year,
        dataElaborazione: makeField(act.elaborated),
        importoTotale: makeField(total),
      }),
      // Pages whose table did not read give no sums.
      amounts: dice.chance(0.1) ? [] : [...amounts, total],
      redetermination: parent
        ? { numero: parent.number, elaborataIl: dice.chance(0.7) ? parent.elaborated : null }
        : null,
    },
  };
}

/** @param near an act whose number a misread may hit */
function roll(dice: Dice, acts: readonly Act[], harm: Harm, near: Act): MadeNotice {
  const [first] = acts;
  if (!first) throw new Error('a roll of nothing');
  const hits = harm === 'act misread' && dice.chance(0.5);
  const codes = acts.map((act) =>
    hits ? makeField(near.code, { state: 'needs_review' }) : codeField(dice, act.code, harm),
  );
  // With several entries the field names one of them, if any.
  const field = acts.length === 1 ? codes[0] : dice.chance(0.5) ? codes[0] : null;
  return {
    acts: acts.map((act) => act.name),
    replaces: null,
    harm: hits ? 'act misread as the neighbour’s' : harm,
    notice: {
      ...noticeOf('cartella'),
      fields: makeFields({
        ...personField(dice, first.person, harm),
        ...(field ? { codiceAtto: field } : {}),
        numeroCartella: makeField(`097${first.year + 3}${dice.digits(10)}`),
      }),
      ruoli: acts.map((act, at) => entryOf(dice, act, codes[at] ?? null)),
    },
  };
}

function entryOf(dice: Dice, act: Act, code: FieldResult | null): RuoloEntry {
  // A part may have been paid: then the row is what is left.
  const paid = dice.chance(0.1) ? dice.int(1_000, 4_000) : 0;
  const taxes = act.taxes.map((cents) => cents - paid);
  const rows = [
    ...taxes.map((importo) => ['1401', 'IRPEF', importo] as const),
    ...(act.isSeparate
      ? []
      : taxes.map((cents) => ['5101', 'Sanzione pecuniaria', Math.round(cents * 0.3)] as const)),
    ...(act.isSeparate ? [] : [['0009', 'Interessi', Math.round((taxes[0] ?? 0) * 0.06)] as const]),
  ];
  return {
    ...{ numero: dice.digits(6), anno: act.year + 3, specie: 'ordinario' },
    ...{
      ente: 'Agenzia delle Entrate',
      causa: '36-bis',
      consegnatoIl: null,
      partita: `T${dice.digits(20)}/A`,
    },
    esecutivoDal: `${act.year + 3}-02-10`,
    codiceAtto: code?.value ? String(code.value) : null,
    tributi: rows.map(([codice, descrizione, importo]) => ({ codice, anno: act.year, descrizione, importo })),
    priorAct: dice.chance(0.3) ? { numero: act.number, elaborataIl: act.elaborated, ricevutaIl: null } : null,
    unreadRows: 0,
    pages: [1],
  };
}

/** A town's cartella with the same taxpayer, year and sums: it belongs to no letter. */
function foreignRoll(dice: Dice, act: Act): MadeNotice {
  const made = roll(dice, [act], 'none', act);
  const ruoli = made.notice.ruoli.map((entry) => ({
    ...entry,
    ente: 'Comune di Vattelappesca',
    causa: 'altro' as const,
  }));
  return { ...made, acts: [], harm: 'another ente', notice: { ...made.notice, ruoli } };
}

function codeField(dice: Dice, code: string, harm: Harm): FieldResult | null {
  if (harm === 'act missing') return null;
  if (harm === 'act misread') return makeField(misread(dice, code), { state: 'needs_review' });
  return makeField(code, harm === 'act to review' ? { state: 'needs_review' } : {});
}

function personField(dice: Dice, person: string, harm: Harm) {
  if (harm === 'taxpayer missing') return {};
  const isSpoilt = harm === 'taxpayer misread';
  const isUnsure = isSpoilt || harm === 'taxpayer to review';
  const value = isSpoilt ? misread(dice, person) : person;
  return { codiceFiscale: makeField(value, isUnsure ? { state: 'needs_review' } : {}) };
}

/** One digit wrong, or two neighbours exchanged. */
function misread(dice: Dice, text: string): string {
  const at = dice.pick([...text].flatMap((each, place) => (/\d/.test(each) ? [place] : [])));
  const [one = '', two = ''] = [text[at], text[at + 1]];
  if (dice.chance(0.4) && /\d/.test(two) && one !== two)
    return text.slice(0, at) + two + one + text.slice(at + 2);
  return text.slice(0, at) + String((Number(one) + dice.int(1, 9)) % 10) + text.slice(at + 1);
}

function noticeOf(kind: 'comunicazione' | 'cartella'): CheckedNotice {
  return {
    ordinal: 0,
    type: {
      kind,
      subtype: kind === 'cartella' ? null : '36-bis',
      forCivis: true,
      why: null,
      certainty: 'clear',
      cues: [],
    },
    fields: makeFields(),
    ruoli: [],
    totals: null,
    amounts: [],
    redetermination: null,
    printedTermDays: null,
    stampedDays: [],
    warnings: [],
  };
}
