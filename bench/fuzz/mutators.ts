// Ways to spoil a file. Each is drawn from dice, so that a seed makes the same spoilt file again.
import type { Dice } from '../split/dice.ts';

export interface Mutator {
  readonly name: string;
  /** @param others a file of the same kind, to splice with, and one of another kind, to glue on */
  apply(bytes: Buffer, dice: Dice, others: Others): Buffer;
}

export interface Others {
  readonly sameKind: Buffer;
  readonly otherKind: Buffer;
}

/** Half of what is looked at by a length or a count, the rest by its neighbours. */
const TELLING_NUMBERS = [
  0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff,
];
const TELLING_DIGITS = ['0', '-1', '1', '65536', '2147483648', '4294967295', '99999999999999999999', '1e9'];
/** First octets of a DER length: short, indefinite, one to eight octets, reserved. */
const DER_LENGTHS = [0x00, 0x01, 0x7f, 0x80, 0x81, 0x82, 0x83, 0x84, 0x88, 0xff];
const DER_TAGS = new Set([0x02, 0x03, 0x04, 0x06, 0x24, 0x30, 0x31, 0xa0, 0xa1, 0xa3]);
const MAX_BLOCK = 4_096;
const MAX_FLIPS = 16;
/** A mutated file is not to grow without end by copies of itself. */
const MAX_BYTES = 600_000;
const MAX_STEPS = 4;

export const MUTATORS: readonly Mutator[] = [
  { name: 'flip-bits', apply: flipBits },
  { name: 'set-bytes', apply: setBytes },
  { name: 'cut-end', apply: (bytes, dice) => bytes.subarray(0, at(bytes, dice)) },
  { name: 'cut-start', apply: (bytes, dice) => bytes.subarray(Math.min(at(bytes, dice), 512)) },
  { name: 'copy-block', apply: copyBlock },
  { name: 'delete-block', apply: deleteBlock },
  { name: 'insert-block', apply: insertBlock },
  { name: 'edit-length', apply: editLength },
  { name: 'edit-der-length', apply: editDerLength },
  { name: 'edit-digits', apply: editDigits },
  { name: 'splice', apply: splice },
  { name: 'append-other', apply: (bytes, dice, { otherKind }) => join(bytes, block(otherKind, dice)) },
  { name: 'prepend-other', apply: (bytes, dice, { otherKind }) => join(block(otherKind, dice), bytes) },
];

export interface Mutated {
  readonly bytes: Buffer;
  readonly steps: readonly string[];
}

/** One to four mutations, one after the other; the file given is not changed. */
export function mutate(bytes: Buffer, dice: Dice, others: Others): Mutated {
  const steps: string[] = [];
  let mutated: Buffer = Buffer.from(bytes);
  for (let left = dice.int(1, MAX_STEPS); left > 0; left -= 1) {
    const { name, apply } = dice.pick(MUTATORS);
    mutated = Buffer.from(apply(mutated, dice, others).subarray(0, MAX_BYTES));
    steps.push(name);
  }
  return { bytes: mutated, steps };
}

/** A place in the bytes; in half of the cases in the first kilobyte, where headers are. */
function at(bytes: Buffer, dice: Dice): number {
  const last = Math.max(0, bytes.length - 1);
  return dice.int(0, dice.chance(0.5) ? Math.min(last, 1_024) : last);
}

function block(bytes: Buffer, dice: Dice): Buffer {
  const from = dice.chance(0.5) ? 0 : at(bytes, dice);
  return bytes.subarray(from, from + dice.int(1, MAX_BLOCK));
}

function join(...pieces: readonly Buffer[]): Buffer {
  return Buffer.concat(pieces);
}

function flipBits(bytes: Buffer, dice: Dice): Buffer {
  const flipped = Buffer.from(bytes);
  for (let left = dice.int(1, MAX_FLIPS); left > 0; left -= 1) {
    const place = at(bytes, dice);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << dice.int(0, 7));
  }
  return flipped;
}

function setBytes(bytes: Buffer, dice: Dice): Buffer {
  const place = at(bytes, dice);
  return Buffer.from(bytes).fill(dice.int(0, 255), place, Math.min(bytes.length, place + dice.int(1, 64)));
}

function copyBlock(bytes: Buffer, dice: Dice): Buffer {
  const [from, to] = [at(bytes, dice), at(bytes, dice)];
  const copies = dice.chance(0.1) ? dice.int(2, 64) : 1;
  const copied = bytes.subarray(from, from + dice.int(1, MAX_BLOCK));
  return join(bytes.subarray(0, to), ...Array.from({ length: copies }, () => copied), bytes.subarray(to));
}

function deleteBlock(bytes: Buffer, dice: Dice): Buffer {
  const from = at(bytes, dice);
  return join(bytes.subarray(0, from), bytes.subarray(from + dice.int(1, MAX_BLOCK)));
}

function insertBlock(bytes: Buffer, dice: Dice): Buffer {
  const place = at(bytes, dice);
  const inserted = Buffer.from(Array.from({ length: dice.int(1, 256) }, () => dice.int(0, 255)));
  return join(bytes.subarray(0, place), inserted, bytes.subarray(place));
}

function editLength(bytes: Buffer, dice: Dice): Buffer {
  const edited = Buffer.from(bytes);
  const number = dice.chance(0.2) ? bytes.length + dice.int(-2, 2) : dice.pick(TELLING_NUMBERS);
  const width = dice.pick([1, 2, 4]);
  const place = Math.min(at(bytes, dice), bytes.length - width);
  if (place < 0) return edited;
  const value = Math.max(0, number) % 2 ** (8 * width);
  if (dice.chance(0.5)) edited.writeUIntLE(value, place, width);
  else edited.writeUIntBE(value, place, width);
  return edited;
}

/** The length after a tag of the DER kind that comes next; without one, any length. */
function editDerLength(bytes: Buffer, dice: Dice): Buffer {
  const from = at(bytes, dice);
  const tag = bytes.subarray(from, -1).findIndex((byte) => DER_TAGS.has(byte));
  if (tag < 0) return editLength(bytes, dice);
  const edited = Buffer.from(bytes);
  edited[from + tag + 1] = dice.chance(0.3) ? dice.int(0, 255) : dice.pick(DER_LENGTHS);
  return edited;
}

/** A number written in digits, as PDF and mail headers state theirs. */
function editDigits(bytes: Buffer, dice: Dice): Buffer {
  const from = at(bytes, dice);
  // yes: `1024` in `/Length 1024`
  const found = /\d{1,12}/.exec(bytes.toString('latin1', from));
  if (!found) return editLength(bytes, dice);
  const place = from + found.index;
  const digits = Buffer.from(dice.pick(TELLING_DIGITS));
  return join(bytes.subarray(0, place), digits, bytes.subarray(place + found[0].length));
}

function splice(bytes: Buffer, dice: Dice, { sameKind }: Others): Buffer {
  return join(bytes.subarray(0, at(bytes, dice)), sameKind.subarray(at(sameKind, dice)));
}
