// A plain archive is looked at as its files; one that cannot be opened whole is never clean.
import { expect, it } from 'vitest';
import { inspectBytes } from '../../../../extractors/active-content/inspect-file.ts';
import { judgeFile } from '../../../../validators/active-content/index.ts';
import { buildZip } from '../../../support/zip-builder.ts';

const whole = buildZip([{ name: 'a.txt', content: 'a' }]);
const verdictOf = async (bytes: Buffer) =>
  judgeFile(await inspectBytes(bytes, { name: 'a.zip', statedName: null, isMailBody: false, openedAs: null }))
    .verdict;

it('says nothing of an archive that opens', async () => {
  expect(await verdictOf(whole)).toBe('ok');
});

it('does not call a cut-off archive clean', async () => {
  expect(await verdictOf(whole.subarray(0, -8))).toBe('unreadable');
});

it('takes a document without its list of types for a broken document', async () => {
  const bytes = buildZip([{ name: '_rels/.rels', content: '<Relationships/>' }]);
  expect(await verdictOf(bytes)).toBe('unreadable');
});
