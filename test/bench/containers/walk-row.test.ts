// What the containers table says of a walk, and how it adds up.
import { describe, expect, it } from 'vitest';
import { countedCodes, walkRow, walkTotals } from '../../../bench/containers/walk-row.ts';
import { AppError } from '../../../contract/app-error.ts';
import type { UnwrappedPart } from '../../../contract/contained.ts';
import { at, ordinary } from '../../support/mail-facts.ts';

const part = (over: Partial<UnwrappedPart> = {}): UnwrappedPart => ({
  id: 0,
  parent: null,
  sameAs: null,
  depth: 0,
  role: null,
  name: null,
  statedName: null,
  statedType: null,
  way: null,
  sha256: 'ab',
  sizeBytes: 1,
  kind: 'container',
  mediaType: 'message/rfc822',
  pageCount: null,
  picture: null,
  mail: null,
  signers: [],
  problems: [],
  ...over,
});
const pdf = part({ id: 1, parent: 0, kind: 'pdf', mediaType: 'application/pdf', pageCount: 1, way: 'a.pdf' });

describe('a row', () => {
  it('of a mail says kind, signature, sender and the days', () => {
    const mail = ordinary({
      kind: 'posta-certificata',
      certifiedSender: 'a@b.example',
      topReceived: at('2026-09-14 09:03:21'),
    });
    const parts = [part({ mail }), part({ id: 2, mail: ordinary() }), pdf];
    expect(walkRow('a.eml', { parts, error: null, ms: 3, sha256: 'a', sizeBytes: 1 }, 'what')).toMatchObject({
      type: 'message/rfc822',
      mail: 'posta-certificata +1',
      certifiedSender: 'a@b.example',
      delivery: 'Received 2026-09-14',
      parts: 3,
      readable: 1,
      problems: [],
      what: 'what',
    });
  });

  it('of a file that stayed shut says its code, once', () => {
    const row = walkRow(
      'a.rar',
      { parts: [], error: new AppError('container.needs_tool'), ms: 1, sha256: 'a', sizeBytes: 1 },
      '',
    );
    expect(row).toMatchObject({
      type: 'container.needs_tool',
      isTyped: true,
      problems: ['container.needs_tool'],
    });
  });

  it('without type and without code is counted as untyped', () => {
    const row = walkRow(
      'a',
      { parts: [part({ mediaType: '' })], error: null, ms: 1, sha256: 'a', sizeBytes: 1 },
      '',
    );
    expect(walkTotals([row])).toMatchObject({ files: 1, untyped: 1, opened: 1 });
  });
});

it('totals count codes over all files', () => {
  const refused = walkRow(
    'a',
    { parts: [], error: new AppError('container.ratio'), ms: 1, sha256: 'a', sizeBytes: 1 },
    '',
  );
  const held = part({ problems: [{ code: 'container.ratio', detail: null }] });
  const opened = walkRow('b', { parts: [held, pdf], error: null, ms: 4, sha256: 'a', sizeBytes: 1 }, '');
  expect(walkTotals([refused, opened])).toMatchObject({ refused: 1, opened: 1, parts: 2, slowestMs: 4 });
  expect(walkTotals([refused, opened]).problems.get('container.ratio')).toBe(2);
});

it('codes that come again are counted', () => {
  expect(countedCodes(['a', 'b', 'a'])).toBe('a ×2, b');
});
