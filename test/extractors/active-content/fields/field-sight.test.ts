// What a field's code says, and how its pieces are joined.
import { describe, expect, it } from 'vitest';
import { FieldCollector } from '../../../../extractors/active-content/fields/field-collector.ts';
import { FIELD_CLASSES } from '../../../../extractors/active-content/fields/field-names.table.ts';
import { type Field, fieldSight } from '../../../../extractors/active-content/fields/field-sight.ts';

const sight = (code: string) => fieldSight({ code, isNameComputed: false });

describe('the code of a field', () => {
  it.each([
    [' DATE \\@ "d/M/yyyy" ', 'variable', 'DATE'],
    ['date\\@"d"', 'variable', 'DATE'],
    ['=SUM(ABOVE)', 'variable', '='],
    [' = 1+1', 'variable', '='],
    ['"DDE" a b', 'dde', 'DDE'],
    ['HYPERLINK "http://a.it" \\o "tip"', 'site_link', 'HYPERLINK'],
    ['HYPERLINK \\o "C:\\\\x" http://a.it', 'site_link', 'HYPERLINK'],
    ['HYPERLINK \\n javascript:x', 'script_link', 'HYPERLINK'],
    ['HYPERLINK "a\\\\b.doc', 'file_link', 'HYPERLINK'],
    ['', 'unknown', null],
    ['DATES', 'unknown', null],
    ['constructor', 'unknown', null],
  ])('%s → %s', (code, kind, name) => expect(sight(code)).toEqual({ sight: kind, name }));

  it.each(['PAGE', 'HYPERLINK \\l "x"', 'HYPERLINK \\l x \\o y', 'HYPERLINK'])('%s says nothing', (code) =>
    expect(sight(code)).toBeNull(),
  );

  it('every name of the table is upper case and read back', () => {
    for (const name of FIELD_CLASSES.keys()) {
      expect(name).toBe(name.toUpperCase());
      expect(sight(`${name} `)?.sight, name).not.toBe('unknown');
    }
  });
});

describe('the pieces of a field', () => {
  /** `{` begins, `|` separates, `}` ends. */
  function fields(marked: string): readonly Field[] {
    const found: Field[] = [];
    const collector = new FieldCollector((each) => found.push(each));
    for (const sign of marked) {
      if (sign === '{') collector.begin();
      else if (sign === '|') collector.separate();
      else if (sign === '}') collector.end();
      else collector.text(sign);
    }
    collector.finish();
    return found;
  }

  it.each([
    ['a{PAGE|1}b', [['PAGE', false]]],
    [
      '{A {B|x} c|y}',
      [
        ['B', false],
        ['A x c', false],
      ],
    ],
    [
      '{{B|DD}E|y}',
      [
        ['B', false],
        ['DDE', true],
      ],
    ],
    [
      '{={B|1}+1|2}',
      [
        ['B', false],
        ['=1+1', false],
      ],
    ],
    [
      '{A|{B|x}}',
      [
        ['B', false],
        ['A', false],
      ],
    ],
    [
      '{A {B',
      [
        ['B', false],
        ['A ', false],
      ],
    ],
    ['|}a', []],
  ] as const)('%s', (marked, expected) => {
    expect(fields(marked).map(({ code, isNameComputed }) => [code, isNameComputed])).toEqual(expected);
  });
});
