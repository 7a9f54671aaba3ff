// `tsx bench/reading/check-strength.ts`: what the check letter of a codice fiscale and the two digits of a cartella let
// pass, by trying all changes on made-up numbers. The figures stand in docs/confidence.md.
import { pathToFileURL } from 'node:url';
import {
  checkCartella,
  checkCodiceFiscale,
  codiceFiscaleLetter,
  mod93,
} from '../../validators/identifiers/index.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** Pairs that engines take for one another, in both directions. */
export const CONFUSIONS: readonly (readonly [string, string])[] = [
  ...[
    '0O',
    '0D',
    '0Q',
    '1I',
    '1L',
    '8B',
    '5S',
    '6G',
    '2Z',
    '7T',
    '4A',
    'OD',
    'OQ',
    'CG',
    'EF',
    'MN',
    'UV',
    'PR',
  ],
  ...['38', '56', '17', '08', '69', '49', '14', '27', '35', '89', '68', '23', '06', '09'],
].flatMap((pair): [string, string][] => [
  [pair[0] ?? '', pair[1] ?? ''],
  [pair[1] ?? '', pair[0] ?? ''],
]);

export interface Passing {
  readonly tried: number;
  /** Changed numbers that still pass shape and check. */
  readonly passed: number;
}

/** Every character of every place by every other letter and digit. */
export function singleChanges(code: string, holds: (code: string) => boolean): Passing {
  let [tried, passed] = [0, 0];
  for (let place = 0; place < code.length; place++) {
    for (const other of LETTERS + DIGITS) {
      if (other === code[place]) continue;
      tried += 1;
      if (holds(withCharacter(code, place, other))) passed += 1;
    }
  }
  return { tried, passed };
}

/** Every two places by a confusion each; `isSame`: by one and the same confusion only. */
export function doubleConfusions(code: string, holds: (code: string) => boolean, isSame: boolean): Passing {
  let [tried, passed] = [0, 0];
  for (const first of confusionsOf(code)) {
    for (const second of confusionsOf(code)) {
      if (second.place <= first.place) continue;
      if (isSame && (code[first.place] !== code[second.place] || first.to !== second.to)) continue;
      tried += 1;
      if (holds(withCharacter(withCharacter(code, first.place, first.to), second.place, second.to)))
        passed += 1;
    }
  }
  return { tried, passed };
}

function confusionsOf(code: string): readonly { place: number; to: string }[] {
  return [...code].flatMap((character, place) =>
    CONFUSIONS.filter(([from]) => from === character).map(([, to]) => ({ place, to })),
  );
}

function withCharacter(code: string, place: number, other: string): string {
  return code.slice(0, place) + other + code.slice(place + 1);
}

/** A small repeatable stream of numbers in [0, 1). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

export function madeUpPersons(count: number): readonly string[] {
  const next = stream(7);
  const from = (text: string) => text[Math.floor(next() * text.length)] ?? '';
  const many = (text: string, length: number) => Array.from({ length }, () => from(text)).join('');
  return Array.from({ length: count }, () => {
    const day = 1 + Math.floor(next() * 28) + (next() < 0.5 ? 40 : 0);
    const first15 = `${many(LETTERS, 6)}${many(DIGITS, 2)}${from('ABCDEHLMPRST')}${String(day).padStart(2, '0')}${from('ABCDEFGHILMZ')}${many(DIGITS, 3)}`;
    return first15 + codiceFiscaleLetter(first15);
  });
}

export function madeUpCartelle(count: number): readonly string[] {
  const next = stream(11);
  return Array.from({ length: count }, () => {
    const digits = (length: number) => Array.from({ length }, () => Math.floor(next() * 10)).join('');
    const body = `${digits(3)}20${String(5 + Math.floor(next() * 21)).padStart(2, '0')}${digits(8)}`;
    return body + String(mod93(body)).padStart(2, '0');
  });
}

export const holdsPerson = (code: string) => code.length === 16 && checkCodiceFiscale(code).ok;
export const holdsCartella = (number: string) => checkCartella(number, { latestYear: 2026 }).ok;

function sum(all: readonly Passing[]): string {
  const tried = all.reduce((total, one) => total + one.tried, 0);
  const passed = all.reduce((total, one) => total + one.passed, 0);
  const odds = passed === 0 ? '' : `, 1 in ${(tried / passed).toFixed(1)}`;
  return `${passed} of ${tried}${odds}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const persons = madeUpPersons(2_000);
  const cartelle = madeUpCartelle(2_000);
  const print = (text: string) => process.stdout.write(`${text}\n`);
  const rows = [
    ['codice fiscale', persons, holdsPerson],
    ['cartella', cartelle, holdsCartella],
  ] as const;
  for (const [name, codes, holds] of rows) {
    print(
      `${name}: one character changed: ${sum(codes.slice(0, 500).map((c) => singleChanges(c, holds)))} pass`,
    );
    print(`${name}: two confusions: ${sum(codes.map((c) => doubleConfusions(c, holds, false)))} pass`);
    print(
      `${name}: the same confusion twice: ${sum(codes.map((c) => doubleConfusions(c, holds, true)))} pass`,
    );
    for (const [from, to] of CONFUSIONS) {
      const same = codes.map((code) => samePairTwice(code, from, to, holds));
      const passed = same.reduce((total, one) => total + one.passed, 0);
      if (passed > 0) print(`  ${from}→${to} twice: ${sum(same)} pass`);
    }
  }
}

/** Two places that hold `from`, both taken for `to`. */
export function samePairTwice(
  code: string,
  from: string,
  to: string,
  holds: (code: string) => boolean,
): Passing {
  const places = [...code].flatMap((character, place) => (character === from ? [place] : []));
  let [tried, passed] = [0, 0];
  for (const [index, first] of places.entries()) {
    for (const second of places.slice(index + 1)) {
      tried += 1;
      if (holds(withCharacter(withCharacter(code, first, to), second, to))) passed += 1;
    }
  }
  return { tried, passed };
}
