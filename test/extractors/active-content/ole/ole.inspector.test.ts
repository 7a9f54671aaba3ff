// The search for active content in OLE2 files: each rule on a small file that shows it, each trap on one that must stay
// clean, and every code of the format at least once.
import { describe, expect, it } from 'vitest';
import { OLE_FEATURES } from '../../../../contract/features/ole.features.ts';
import { inspectBytes } from '../../../../extractors/active-content/inspect-file.ts';
import { EXCEL_CASES } from './excel.cases.ts';
import type { OfficeCase } from './office-case.ts';
import { POWERPOINT_CASES } from './powerpoint.cases.ts';
import { STORAGE_CASES } from './storage.cases.ts';
import { WORD_CASES } from './word.cases.ts';

const GROUPS = {
  Word: WORD_CASES,
  Excel: EXCEL_CASES,
  PowerPoint: POWERPOINT_CASES,
  'storages and messages': STORAGE_CASES,
} as const;

async function look({ bytes }: OfficeCase) {
  const { observations, problems } = await inspectBytes(bytes, {
    name: null,
    statedName: null,
    isMailBody: false,
    openedAs: null,
  });
  return { codes: [...new Set(observations.map(({ code }) => code))].sort(), problems };
}

describe.each(Object.entries(GROUPS))('%s', (_name, cases) => {
  it.each(cases)('$what → $codes', async (each) => {
    expect(await look(each)).toEqual({ codes: [...each.codes].sort(), problems: [] });
  });
});

it('every code is seen in some file', () => {
  const seen = new Set(Object.values(GROUPS).flatMap((cases) => cases.flatMap(({ codes }) => codes)));
  expect(OLE_FEATURES.filter((code) => !seen.has(code))).toEqual([]);
});
