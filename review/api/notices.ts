// A notice as the service shows it, and a place of its pages read on the spot.
import type { z } from 'zod';
import type { Box } from '../../contract/geometry.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import type { pickedSchema } from '../../pipeline/server/routes/corrections.schemas.ts';
import { type Answer, ask } from './ask.ts';

/** What the pages need of GET /notices/{id}. */
export interface NoticeView {
  readonly result: Result;
  readonly isDrafting: boolean;
  readonly pictures: readonly { readonly page: number; readonly href: string }[];
}
export type PickedText = z.infer<typeof pickedSchema>;

/** @throws Problem */
export function askNotice(id: string, signal: AbortSignal): Promise<Answer<NoticeView>> {
  return ask<NoticeView>(`/notices/${id}`, { signal });
}

/** What stands in a box of a page, in pixels of the page. @throws Problem page.not_in_notice for one too large or too small */
export async function readPlace(
  id: string,
  page: number,
  box: Box,
  field: FieldName | null = null,
): Promise<PickedText> {
  const request = { method: 'POST', json: { box, field } } as const;
  const { body } = await ask<PickedText>(`/notices/${id}/pages/${page}/read`, request);
  return body;
}
