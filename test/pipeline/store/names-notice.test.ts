import { expect, it } from 'vitest';
import { warning } from '../../../pipeline/messages/warnings.table.ts';
import { namesNotice } from '../../../pipeline/store/same-notice.ts';

const ID = '0123456789abcdef-1';
const naming = (id: string) => ({ warnings: [warning('notice.duplicate', { id })] });

it('knows the notice that a warning names, and no other whose id begins so', () => {
  expect(namesNotice(naming(ID), ID)).toBe(true);
  expect(namesNotice(naming(`${ID}2`), ID)).toBe(false);
  expect(namesNotice({ warnings: [] }, ID)).toBe(false);
});
