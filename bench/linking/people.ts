// Invented taxpayers for the linking bench: families whose codes differ in a few characters, and companies with
// neighbouring numbers. No code is that of a person: months and towns are drawn, the last letter is computed.
import { companyCode, personalCode } from '../../samples/generator/identifiers.ts';
import type { Dice } from '../split/dice.ts';

const CONSONANTS = [...'BCDFGLMNPRSTVZ'];
const MONTHS = [...'ABCDEHLMPRST'];
const TOWNS = ['H501', 'F205', 'L219', 'G273', 'D612', 'A662'];

/** Twins and siblings share surname, year and town; every fifth taxpayer is a company. */
export function makePeople(dice: Dice, count: number): readonly string[] {
  const codes = new Set<string>();
  for (let serial = 0; codes.size < count; serial += 1) {
    if (dice.chance(0.2))
      codes.add(companyCode(9_990_000 + (serial % 10_000), dice.pick(['015', '058', '063', '082'])));
    else for (const code of family(dice, dice.chance(0.4) ? dice.int(2, 4) : 1)) codes.add(code);
  }
  return [...codes].slice(0, count);
}

function family(dice: Dice, size: number): readonly string[] {
  const three = () => Array.from({ length: 3 }, () => dice.pick(CONSONANTS)).join('');
  const surname = three();
  const name = three();
  const year = String(dice.int(30, 99));
  const month = dice.pick(MONTHS);
  const town = dice.pick(TOWNS);
  return Array.from({ length: size }, (_, at) => {
    const own = at === 0 ? name : `${name.slice(0, 2)}${dice.pick(CONSONANTS)}`;
    // Day of birth alike, or with the 40 that marks a woman.
    const day = String(dice.pick([10, 50]) + (at % 2));
    return personalCode(`${surname}${own}${year}${month}${day}${town}`);
  });
}
