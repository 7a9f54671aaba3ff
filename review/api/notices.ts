// A notice as the service shows it, and a place of its pages read on the spot.
import type { z } from 'zod';
import type { FollowState } from '../../contract/follow-up.schema.ts';
import type { Box } from '../../contract/geometry.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import type { pickedSchema } from '../../pipeline/server/routes/corrections.schemas.ts';
import { type Answer, ask } from './ask.ts';

/** What the pages need of GET /notices/{id}. */
export interface NoticeView {
  readonly result: Result;
  /** Null: nothing to follow. */
  readonly followUp: { readonly state: FollowState } | null;
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

export interface WarningWord {
  /** `confirm`: what it says is so; `dismiss` closes it. */
  readonly do: 'dismiss' | 'confirm' | 'retract';
  readonly code: string;
  /** Its own sentence. */
  readonly message: string;
}

/** @param etag of the notice as it was seen. @throws Problem */
export async function sayOfWarning(id: string, word: WarningWord, etag: string | null): Promise<void> {
  await ask(`/notices/${id}/warnings/dismiss`, { method: 'POST', json: word, etag });
}

/** Its deadline runs again. @param note why. @throws Problem */
export async function reopenDeadline(id: string, note: string, etag: string | null): Promise<void> {
  const json = { kind: 'reopened', note };
  await ask(`/notices/${id}/follow-up`, { method: 'POST', json, etag });
}

/** Its deadline is closed: there is nothing to pay or to ask. @param note why. @throws Problem */
export async function closeAsNotDue(id: string, note: string, etag: string | null): Promise<void> {
  const json = { kind: 'state_set', state: 'not_due', note };
  await ask(`/notices/${id}/follow-up`, { method: 'POST', json, etag });
}
