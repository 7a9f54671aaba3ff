// What becomes visible with a stage's result, in the same transaction: the pages counted and the mails found by
// `unpack`, the pages that `extract` left unread below their head, the notices delivered by `deliver`, what they are
// linked by, and what papers say of CIVIS requests. (Border file: outputs come back from the database as plain JSON.)
import type { Result } from '../../contract/result.schema.ts';
import { noticeId } from '../drafting/notice-id.ts';
import type {
  CheckOutput,
  DraftOutput,
  ExtractOutput,
  LinkOutput,
  UnpackOutput,
} from '../stages/stage-outputs.ts';
import type { LinkedNotice } from '../store/link-rows.ts';
import type { FoundMail } from '../store/mail-rows.ts';
import type { DeliveredPaper } from '../store/practice-papers.ts';
import type { RunState } from './run-state.ts';
import type { AnyStage } from './stage-list.ts';

export interface StageEffects {
  readonly pagesKnown: number | null;
  readonly pagesDeferred: number | null;
  readonly notices: readonly Result[] | null;
  readonly mails: readonly FoundMail[] | null;
  /** What the notices are linked by, with the links as they were drafted. */
  readonly links: readonly LinkedNotice[];
  /** What the document's papers say of CIVIS requests. */
  readonly papers: readonly DeliveredPaper[];
}

export function stageEffects(stage: AnyStage, state: RunState): StageEffects {
  return {
    pagesKnown: stage.name === 'unpack' ? pagesOf(state.outputOf('unpack') as UnpackOutput) : null,
    pagesDeferred: stage.name === 'extract' ? headsOf(state.outputOf('extract') as ExtractOutput) : null,
    mails: stage.name === 'unpack' ? mailsOf(state.outputOf('unpack') as UnpackOutput) : null,
    notices: stage.name === 'deliver' ? (state.outputOf('draft') as DraftOutput).results : null,
    links: stage.name === 'deliver' ? linksIn(state.outputOf('link') as LinkOutput | undefined) : [],
    papers: stage.name === 'deliver' ? papersIn(state) : [],
  };
}

function pagesOf(unpack: UnpackOutput): number {
  return unpack.parts.reduce((total, part) => total + part.pageCount, 0);
}

function mailsOf({ tree }: UnpackOutput): readonly FoundMail[] {
  return tree.flatMap(({ id, mail }) => (mail ? [{ partId: id, facts: mail }] : []));
}

/** Empty also for shorter lists of stages, which link nothing. */
function linksIn(link: LinkOutput | undefined): readonly LinkedNotice[] {
  return (link?.notices ?? []).flatMap(({ facts, ruolo: { linkedTo } }) =>
    facts ? [{ facts, linkedTo }] : [],
  );
}

/** Empty also for shorter lists of stages, which check nothing. */
function papersIn(state: RunState): readonly DeliveredPaper[] {
  const check = state.outputOf('check') as CheckOutput | undefined;
  return (check?.notices ?? []).flatMap(({ ordinal, practicePaper }) =>
    practicePaper ? [{ id: noticeId(state.facts.sha256, ordinal), paper: practicePaper }] : [],
  );
}

function headsOf({ notices }: ExtractOutput): number {
  return notices.flatMap((notice) => notice.pages).filter((page) => page.extent === 'top').length;
}
