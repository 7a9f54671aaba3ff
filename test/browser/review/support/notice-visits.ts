// What tests of the page of one notice share: the read samples by their numbers, opening one, and asking the service of it.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Result } from '../../../../contract/result.schema.ts';
import type { ReviewHouse, Visit } from './open-review.ts';

export const IDS = {
  '001': 'e9e1b3033493573c-1',
  '002': '1434d29a39fdb3ce-1',
  '003': 'b03702cba3f0b6da-1',
  '007': 'ac327e435ff4891f-1',
  '012': '557a4feaf78ca108-1',
  '014': 'd05f07ac40eb07dd-1',
} as const;
export type Sample = keyof typeof IDS;
export const WIDE = { viewport: { width: 1440, height: 900 } };

/** The machine may have other things to do: a save takes what it takes. */
export const eventually = <Seen>(look: () => Promise<Seen>) => expect.poll(look, { timeout: 40_000 });

export const stateOf = (page: Page, slot: string) =>
  page.locator(`.slot[data-slot="${slot}"] .slot-head .tag`).textContent();

/** @param house of the tests of a file */
export function noticeVisits(house: () => ReviewHouse) {
  const visits: Visit[] = [];
  const visitOf = async (...of: Parameters<ReviewHouse['visit']>): Promise<Visit> => {
    const visit = await house().visit(...of);
    visits.push(visit);
    return visit;
  };
  return {
    visitOf,
    async open(sample: Sample, role: 'reviewer' | 'expert' = 'reviewer'): Promise<Visit> {
      const visit = await visitOf(role, `/app/notices/${IDS[sample]}`, WIDE);
      await visit.page.locator('.slot').first().waitFor();
      return visit;
    },
    async resultOf(page: Page, sample: Sample): Promise<Result> {
      const answer = await page.request.get(`${house().url}/api/v1/notices/${IDS[sample]}`);
      return (await answer.json()).result;
    },
    /** After each test, also where it failed: an open page keeps its notice in hand. */
    closeAll: async () => {
      await Promise.all(visits.splice(0).map(({ close }) => close()));
    },
  };
}
