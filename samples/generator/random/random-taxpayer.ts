// Invented people and companies. Codes hold by their arithmetic; a person's town code is any letter and three digits,
// a company's serial is from 999xxxx, which no office has reached.
import { companyCode, personalCode } from '../identifiers.ts';
import type { Random } from '../random.ts';
import type { Taxpayer } from '../taxpayers.table.ts';
import { chance, dayBetween, digits, integer, pick } from './draw.ts';
import { BRANDS, FORMS, MEN, STREETS, SURNAMES, TOWNS, TRADES, WOMEN } from './names.table.ts';

const MONTH_LETTERS = 'ABCDEHLMPRST';
const TOWN_LETTERS = 'ABCDEFGHILMZ';
const OMOCODIA_LETTERS = 'LMNPQRSTUV';
/** Places that hold digits, in the order in which the registry turns them into letters. */
const DIGIT_PLACES = [14, 13, 12, 10, 9, 7, 6] as const;
const OMOCODIA_SHARE = 0.04;
const WOMAN_DAY = 40;

export function randomPerson(random: Random): Taxpayer {
  const isWoman = chance(random, 0.5);
  const surname = pick(random, SURNAMES);
  const first = pick(random, isWoman ? WOMEN : MEN);
  const [year = '', month = '', day = ''] = dayBetween(random, '1931-01-01', '2005-12-31').split('-');
  const dayDigits = String(Number(day) + (isWoman ? WOMAN_DAY : 0)).padStart(2, '0');
  const born = `${year.slice(2)}${MONTH_LETTERS[Number(month) - 1]}${dayDigits}`;
  const town = pick(random, [...TOWN_LETTERS]) + digits(random, 3);
  const plain = surnameCode(surname) + firstNameCode(first) + born + town;
  return {
    ...address(random).place,
    name: `${surname} ${first}`,
    code: personalCode(omocodia(random, plain)),
  };
}

export function randomCompany(random: Random): Taxpayer {
  const { place, office } = address(random);
  const name = `${pick(random, TRADES)} ${pick(random, BRANDS)} ${pick(random, FORMS)}`;
  return { ...place, name, code: companyCode(integer(random, 9_990_000, 9_999_999), office) };
}

export function randomTaxpayer(random: Random, companyShare: number): Taxpayer {
  return chance(random, companyShare) ? randomCompany(random) : randomPerson(random);
}

function address(random: Random) {
  const [town, office] = pick(random, TOWNS);
  return { place: { street: `${pick(random, STREETS)} ${integer(random, 1, 240)}`, town }, office };
}

/** A small share gets letters for its last digits, as the registry does for two people with one code. */
function omocodia(random: Random, fifteen: string): string {
  if (!chance(random, OMOCODIA_SHARE)) return fifteen;
  const chars = [...fifteen];
  for (const place of DIGIT_PLACES.slice(0, integer(random, 1, 3))) {
    chars[place] = OMOCODIA_LETTERS[Number(chars[place])] ?? '';
  }
  return chars.join('');
}

function surnameCode(name: string): string {
  const { consonants, vowels } = lettersOf(name);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** With four consonants or more the second is left out. */
function firstNameCode(name: string): string {
  const { consonants, vowels } = lettersOf(name);
  const kept = consonants.length > 3 ? consonants.slice(0, 1) + consonants.slice(2) : consonants;
  return `${kept}${vowels}XXX`.slice(0, 3);
}

function lettersOf(name: string) {
  const letters = name.replace(/[^A-Z]/g, '');
  return { consonants: letters.replace(/[AEIOU]/g, ''), vowels: letters.replace(/[^AEIOU]/g, '') };
}
