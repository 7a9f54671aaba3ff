// Reading by headers: lengths that lie and values never closed are marked, never followed.
import { describe, expect, it } from 'vitest';
import { childrenOf, contentOf, readBer } from '../../../extractors/cms/ber.ts';
import { isBounded } from '../../../extractors/cms/ber-bounds.ts';
import { oidText } from '../../../extractors/cms/oid.ts';
import { indefinite, integer, octets, oid, sequence } from '../../../samples/generator/mail/der.ts';

const bounds = { maxDepth: 10 };
const read = (bytes: Uint8Array) => readBer(bytes, 0, bytes.length, bounds);
const hex = (text: string) => Buffer.from(text, 'hex');

describe('readBer', () => {
  it.each([
    ['short length', octets(Buffer.alloc(5)), { contentStart: 2, contentEnd: 7, end: 7, isComplete: true }],
    [
      'long length',
      octets(Buffer.alloc(300)),
      { contentStart: 4, contentEnd: 304, end: 304, isComplete: true },
    ],
    [
      'indefinite length',
      indefinite(0x30, integer(1)),
      { contentStart: 2, contentEnd: 5, end: 7, isComplete: true },
    ],
    [
      'zeros inside a value of stated length',
      indefinite(0x30, octets(Buffer.alloc(4))),
      { contentEnd: 8, end: 10, isComplete: true },
    ],
    ['long tag', hex('bf8101020500'), { contentStart: 4, contentEnd: 6, isComplete: true }],
    ['longer than the bytes', hex('3084ffffffff0500'), { contentStart: 6, contentEnd: 8, isComplete: false }],
    ['never closed', hex('30800500'), { contentEnd: 4, isComplete: false }],
    ['closed once of twice', hex('3080308005000000'), { isComplete: false }],
  ])('%s', (_, bytes, expected) => {
    expect(read(bytes)).toMatchObject(expected);
  });

  it.each([
    ['nothing', ''],
    ['no length', '30'],
    ['length octets cut off', '3082ff'],
    ['indefinite length of a value in one piece', '048000000000'],
    ['more length octets than any file needs', `30fe${'ff'.repeat(126)}`],
  ])('gives nothing for %s', (_, bytes) => {
    expect(read(hex(bytes))).toBeNull();
  });

  it('does not follow values deeper than allowed', () => {
    const nested = (levels: number) => hex(`${'3080'.repeat(levels)}${'0000'.repeat(levels)}`);
    expect(read(nested(10))).toMatchObject({ isComplete: true });
    expect(read(nested(11))).toMatchObject({ isComplete: false });
  });
});

describe('childrenOf', () => {
  it('gives the values inside, the last one marked when it is cut off', () => {
    const bytes = sequence(integer(1), hex('0409aabb'));
    const value = read(bytes);
    const children = value ? [...childrenOf(bytes, value, bounds)] : [];
    expect(children).toMatchObject([
      { tag: 0x02, isComplete: true },
      { tag: 0x04, isComplete: false, end: bytes.length },
    ]);
  });
});

describe('isBounded', () => {
  const deep = (levels: number): Buffer => (levels === 0 ? integer(1) : sequence(deep(levels - 1)));
  const check = (bytes: Uint8Array, maxValues = 100) => isBounded(bytes, { maxDepth: 10, maxValues });
  it.each([
    ['a flat value', sequence(integer(1), octets(Buffer.alloc(3))), true],
    ['an indefinite value', indefinite(0x30, indefinite(0x30, integer(1)), integer(2)), true],
    ['nine deep', deep(9), true],
    ['ten deep', deep(10), false],
    ['a length that lies inside', sequence(hex('0409aabb')), false],
    [
      'an inner value longer than its parent',
      Buffer.concat([sequence(hex('0404aabb')), Buffer.alloc(9)]),
      false,
    ],
    ['never closed', hex('30800500'), false],
    ['a closing where none is due', sequence(hex('0000')), true],
    ['a hundred and one values', sequence(...Array.from({ length: 101 }, () => integer(1))), false],
  ])('%s → %s', (_, bytes, expected) => {
    expect(check(bytes)).toBe(expected);
  });
});

describe('oidText', () => {
  it.each(['1.2.840.113549.1.7.2', '2.16.840.1.101.3.4.2.1', '1.3.101.112', '2.5.4.3'])('%s', (dotted) => {
    const bytes = oid(dotted);
    const value = read(bytes);
    expect(value && oidText(contentOf(bytes, value))).toBe(dotted);
  });
});
