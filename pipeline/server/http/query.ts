// Parts of requests that several routes take. (Border file: what strangers send.)
import { z } from 'zod';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import { NOTICE_ID_PATTERN } from '../../drafting/notice-id.ts';

const MAX_TEXT = 200;

/** No U+0000, which no database takes. */
export const plainText = z
  .string()
  .max(MAX_TEXT)
  .refine((text) => !text.includes('\u0000'), 'U+0000 is not allowed');

export const civilDay = z.string().transform((text, context) => {
  const day = parseCivilDate(text);
  if (day) return day;
  context.addIssue({ code: 'custom', message: 'not a day YYYY-MM-DD' });
  return z.NEVER;
});

/** `?status=a&status=b` or `?status=a`. */
export function oneOrMore<Item extends z.ZodType>(item: Item) {
  return z
    .union([item, z.array(item).max(20)])
    .optional()
    .transform((given): z.infer<Item>[] =>
      given === undefined ? [] : Array.isArray(given) ? given : [given],
    );
}

/** `true`, `1`; absent is false. */
export const flag = z
  .enum(['true', 'false', '1', '0'])
  .default('false')
  .transform((text) => text === 'true' || text === '1');

/** The whole id of a notice: `d05f07ac40eb07dd-1`. */
export const noticeIdParam = z.object({ id: z.string().regex(new RegExp(`^${NOTICE_ID_PATTERN}$`)) });
