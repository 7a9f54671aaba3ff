// Lists by page: an opaque cursor holds the sort keys of the last row shown. It carries no right to see anything, every
// page is asked for under the conditions of whoever asks; a cursor of another list, or a changed one, is refused.
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';

export { pageOf } from './page-of.ts';

export const MAX_PAGE = 200;
const DEFAULT_PAGE = 50;
const MAX_CURSOR_LENGTH = 1_000;

/** In a route's `querystring`: spread its shape, `z.object({ ...pageQuery.shape, status: … })`. */
export const pageQuery = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(MAX_PAGE)
    .default(DEFAULT_PAGE)
    .describe('How many entries at most'),
  cursor: z
    .string()
    .max(MAX_CURSOR_LENGTH)
    .optional()
    .describe('`nextCursor` of the page before; the first page without'),
});
export type PageQuery = z.infer<typeof pageQuery>;

export type CursorKeys = readonly (string | number | null)[];

/** @param list the list's own name: a cursor of one list means nothing to another */
export function cursorOf(list: string, keys: CursorKeys): string {
  return Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');
}

/**
 * The sort keys of a cursor, checked against their schema; null without a cursor.
 * @param keys `z.tuple([z.iso.datetime(), z.string()])`: whatever passes goes into the list's query
 * @throws AppError request.invalid
 */
export function keysOfCursor<Keys extends z.ZodType>(
  list: string,
  cursor: string | undefined,
  keys: Keys,
): z.infer<Keys> | null {
  if (cursor === undefined) return null;
  const parts = z.tuple([z.literal(list)], z.unknown()).safeParse(decoded(cursor));
  const parsed = parts.success ? keys.safeParse(parts.data.slice(1)) : null;
  if (!parsed?.success) throw new AppError('request.invalid', 'cursor');
  return parsed.data;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new AppError('request.invalid', 'cursor');
  }
}

export interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

/**
 * Ask the database for `limit + 1` rows: the one too many says that there is a next page.
 * @param cursorOfRow the cursor after this row
 */
export function cutPage<Row>(
  rows: readonly Row[],
  limit: number,
  cursorOfRow: (row: Row) => string,
): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? cursorOfRow(last) : null };
}
