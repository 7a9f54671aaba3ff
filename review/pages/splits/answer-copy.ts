// Answering whether a notice is the same as one that was there before. The answer is a word about the warning, the deadline a
// record of its own: they go in the order in which a break between the two leaves the deadline running, never closed unsaid.
import type { Answer } from '../../api/ask.ts';
import {
  askNotice,
  closeAsNotDue,
  type NoticeView,
  reopenDeadline,
  sayOfWarning,
  type WarningWord,
} from '../../api/notices.ts';
import type { PageGroup } from '../../api/splits.ts';

export type Copy = PageGroup['copies'][number];
export type CopyAnswer = NonNullable<Copy['answer']>;

const LOOKS_FOR_DRAFT = 30;
const LOOK_AGAIN_MS = 300;
const CLOSED: readonly string[] = ['paid', 'appeal', 'not_due'];

export interface CopyQuestion {
  /** The notice that was asked about, as it was seen. */
  readonly here: Answer<NoticeView>;
  readonly copy: Copy;
  /** All of the notice. */
  readonly copies: readonly Copy[];
}

/** @param note why its deadline is closed. @throws Problem */
export async function saySame({ here, copy }: CopyQuestion, note: string): Promise<void> {
  const { id } = here.body.result;
  await sayOfWarning(id, wordOf('confirm', copy), here.etag);
  if (isClosed(here.body)) return;
  const now = await askDrafted(id);
  await closeAsNotDue(id, note, now.etag);
}

/** @throws Problem */
export async function sayDifferent({ here, copy }: CopyQuestion): Promise<void> {
  await sayOfWarning(here.body.result.id, wordOf('dismiss', copy), here.etag);
}

/** The question is open again; a deadline that only this answer had closed runs again first. @param note why. @throws Problem */
export async function takeBack({ here, copy, copies }: CopyQuestion, note: string): Promise<void> {
  const { id } = here.body.result;
  let { etag } = here;
  const isOnly = copies.filter(({ answer }) => answer === 'same').length === 1;
  if (copy.answer === 'same' && isOnly && here.body.followUp?.state === 'not_due') {
    await reopenDeadline(id, note, etag);
    ({ etag } = await askDrafted(id));
  }
  await sayOfWarning(id, wordOf('retract', copy), etag);
}

export function isClosed({ followUp }: NoticeView): boolean {
  return CLOSED.includes(followUp?.state ?? 'open');
}

/**
 * Once what was recorded last is in its draft: an answer given before would rest on a version that is about to go.
 * After that many looks as it is; a refusal then says so.
 */
export async function askDrafted(
  id: string,
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer<NoticeView>> {
  for (let look = 1; ; look += 1) {
    const notice = await askNotice(id, signal);
    if (!notice.body.isDrafting || look === LOOKS_FOR_DRAFT) return notice;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

function wordOf(doing: WarningWord['do'], { message }: Copy): WarningWord {
  return { do: doing, code: 'notice.duplicate', message: message ?? '' };
}
