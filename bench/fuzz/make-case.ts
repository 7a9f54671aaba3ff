// One spoilt file out of its seed and number: the same on every machine with the same inputs.
import { diceOf } from '../split/dice.ts';
import { type FuzzInput, PARSERS, type Parser } from './fuzz-input.ts';
import { mutate } from './mutators.ts';

export interface FuzzCase {
  readonly id: string;
  readonly parser: Parser;
  /** As the file is called when it is opened. */
  readonly name: string;
  readonly steps: readonly string[];
  readonly bytes: Buffer;
}

/** Parsers take turns, whatever the number of inputs each has. */
export function makeCase(inputs: readonly FuzzInput[], seed: string, index: number): FuzzCase {
  const id = `${seed}-${index}`;
  const dice = diceOf(`fuzz ${id}`);
  const parser = PARSERS[index % PARSERS.length] ?? 'eml';
  const same = inputs.filter((input) => input.parser === parser);
  const input = dice.pick(same);
  const other = dice.pick(inputs.filter((each) => each.parser !== parser));
  const others = { sameKind: dice.pick(same).bytes, otherKind: other.bytes };
  const { bytes, steps } = mutate(input.bytes, dice, others);
  return { id, parser, name: input.name, steps, bytes: input.wrap(bytes) };
}
