// What of the database and the blobs goes into a notice's bundle, and what never may: a file in which a virus was found.
import { basename } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { Finding, Result } from '../../../contract/result.schema.ts';
import type { StageOutputs } from '../../stages/stage-outputs.ts';
import type { RequestChoices } from '../../store/choice-index.ts';
import { databaseChoiceIndex } from '../../store/choice-rows.ts';
import type { Db } from '../../store/database.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import { outputsByStage, stageResultsOf } from '../../store/stage-results.ts';
import { type DocumentRow, findDocument } from '../../store/stored-document.ts';

const VIRUS = 'virus.found';

export interface BundleFacts {
  readonly result: Result;
  readonly document: DocumentRow;
  readonly outputs: Partial<StageOutputs>;
  readonly documents: RequestChoices['documents'];
  /** Notices of the same original beside this one. */
  readonly others: number;
  /** What the virus scan said of the original or of anything in it; null where it found nothing. */
  readonly virus: string | null;
}

/** @throws AppError notice.not_found, notice.ambiguous (also for an id that means several notices of one document) */
export async function bundleFacts(db: Db, id: string): Promise<BundleFacts> {
  const found = await findNotices(db, id);
  const [one] = found;
  if (!one || found.length > 1) throw new AppError('notice.ambiguous', id.slice(0, 80));
  const document = await findDocument(db, one.documentId);
  if (!document) throw new AppError('notice.not_found', one.documentId);
  const outputs = outputsByStage(await stageResultsOf(db, one.documentId));
  const choices = await databaseChoiceIndex(db).choicesOf([one.result.id]);
  const siblings = await findNotices(db, document.sha256);
  return {
    result: one.result,
    document,
    outputs,
    documents: choices.get(one.result.id)?.documents ?? [],
    others:
      siblings.filter(({ result }) => result.notice.kind !== 'altro').length - (isNotice(one.result) ? 1 : 0),
    virus: virusOf(
      document,
      outputs,
      siblings.map(({ result }) => result),
    ),
  };
}

const isNotice = ({ notice }: Result) => notice.kind !== 'altro';

/** Asked of everything that speaks of the original: one voice is enough. */
function virusOf(
  { errorCode }: DocumentRow,
  { inspect }: Partial<StageOutputs>,
  results: readonly Result[],
): string | null {
  const findings = [...(inspect?.attachments ?? []), ...results.flatMap(({ attachments }) => attachments)];
  const named = virusIn(findings.flatMap((each) => each.findings));
  const isInfected =
    errorCode === VIRUS ||
    (inspect?.infected.length ?? 0) > 0 ||
    results.some(({ error }) => error?.code === VIRUS);
  return named ?? (isInfected ? VIRUS : null);
}

/** The signature's name. */
export function virusIn(findings: readonly Finding[]): string | null {
  return findings.find(({ code }) => code === VIRUS)?.where ?? null;
}

/** The PDF that the notice lies in, when it may not be sent on as it is. */
export function rejectedPaper({ result, outputs }: BundleFacts): {
  readonly sha256: string;
  readonly mediaType: string;
  readonly name: string;
} | null {
  const { part, path } = result.source;
  const node = outputs.unpack?.tree.find(({ way }) => way === part);
  const shown = part ?? basename(path);
  const verdict = result.attachments.find((each) => each.part === shown)?.verdict;
  if (!node || node.sha256 === null || verdict !== 'reject') return null;
  return { sha256: node.sha256, mediaType: node.mediaType, name: basename(shown) };
}
