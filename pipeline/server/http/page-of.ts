// The shape of a page of a list. By itself, so that a browser's code may know the shape without the server's.
import { z } from 'zod';

/** A page of a list: its entries, and the cursor of the next page, null at the end. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
