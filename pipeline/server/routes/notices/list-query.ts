// What lists of notices may be asked for. (Border file: what strangers send.)
import { z } from 'zod';
import { addDays, romeDay } from '../../../../contract/civil-date.ts';
import { REVIEW_LANES, URGENT_DAYS } from '../../../../contract/review-lanes.ts';
import { NOTICE_KINDS, NOTICE_STATUSES } from '../../../../contract/words.ts';
import {
  isListDay,
  LIST_SORTS,
  type ListSort,
  type NoticeListFilter,
  UNDATED_CHOICES,
} from '../../../store/notice-list.ts';
import type { Principal } from '../../access/principal.ts';
import { pageQuery } from '../../http/cursor.ts';
import { civilDay, flag, oneOrMore, plainText } from '../../http/query.ts';
import { romeMidnight } from '../rome-midnight.ts';

const MAX_DAYS = 36_500;

const filters = z.object({
  status: oneOrMore(z.enum(NOTICE_STATUSES)).describe('Several may be given'),
  kind: oneOrMore(z.enum(NOTICE_KINDS)),
  client: plainText.optional().describe('Id in the register'),
  person: plainText.optional().describe('Whose deadlines they are, in any case'),
  cause: plainText.optional().describe('Code of a warning or doubt'),
  from: civilDay.optional().describe('First safe day'),
  to: civilDay.optional().describe('Last safe day'),
  undated: z
    .enum(UNDATED_CHOICES)
    .default('with')
    .describe('Notices without a safe day: with the others, alone, or left out'),
  search: plainText.optional().describe('A number, a codice fiscale or an id, or the beginning of one'),
  batch: plainText.optional().describe('Found in a file of this batch'),
  sample: flag.describe('Only what was drawn to be looked at although nothing is in doubt, and was not yet'),
  open: flag.describe('Only what is still to be done or looked at'),
  olderThan: z.coerce
    .number()
    .int()
    .min(0)
    .max(MAX_DAYS)
    .optional()
    .describe('Came in more than so many days ago'),
});
type Filters = z.infer<typeof filters>;

export const listQuery = z.object({
  ...pageQuery.shape,
  ...filters.shape,
  lane: z
    .enum(REVIEW_LANES)
    .optional()
    .describe(
      `A lane of the review queue, by day and within a day the least sure first: \`all\` that is to be looked at, \`urgent\` within ${URGENT_DAYS} days, \`undated\` to be read today, an expert \`asked\` or \`answered\`, in one’s own hand (\`mine\`), \`parked\`, the random \`sample\`. The first three leave out what is parked`,
    ),
  sort: z.enum(LIST_SORTS).default('urgency').describe('`urgency`: to be read today first, then by day'),
});
export type ListQuery = z.infer<typeof listQuery>;

const day = z.string().refine(isListDay);
const id = z.string().max(40);

export const SORT_KEYS: Readonly<Record<ListSort, z.ZodType<[string, string]>>> = {
  urgency: z.tuple([day, id]),
  newest: z.tuple([z.iso.datetime(), id]),
};
export const LANE_KEYS = z.tuple([day, z.number().int().min(0).max(1_000), id]);

export function filterOf(
  asked: Filters,
  principal: Principal,
  fallbackOwner: string,
  now: Date,
): NoticeListFilter {
  const { status, kind, client, person, cause, from, to, undated, search, open, olderThan, batch, sample } =
    asked;
  const isFallback = person?.trim().toLowerCase() === fallbackOwner.trim().toLowerCase();
  return {
    ...{ status, kind, undated, isOpenOnly: open, seenClients: principal.clientIds },
    ...{ clientId: client ?? null, cause: cause ?? null, from: from ?? null, to: to ?? null },
    owner: person === undefined ? null : { person, isFallback },
    search: search ?? null,
    batchId: batch ?? null,
    isSampleOnly: sample,
    cameBefore: olderThan === undefined ? null : romeMidnight(addDays(romeDay(now), -olderThan)),
  };
}
