// One part of a document, looked at by a sandbox job of its own and judged. Whatever goes wrong there is a finding of
// this part: it is never called clean, and its neighbours are looked at all the same.
import { AppError, asAppError } from '../../contract/app-error.ts';
import type { PartProblem, UnwrappedPart } from '../../contract/contained.ts';
import type { FileInspection } from '../../contract/inspection.ts';
import type { Finding } from '../../contract/result.schema.ts';
import type { Verdict } from '../../contract/words.ts';
import type { InspectionRequest } from '../../extractors/active-content/inspect-file.ts';
import { judgeFile, verdictOf } from '../../validators/active-content/index.ts';
import type { ScanFile } from '../virus-scan/scan-file.ts';

export interface InspectionTools {
  inspect(request: InspectionRequest): Promise<FileInspection>;
  pathOf(sha256: string): Promise<string>;
  /** Null: no virus scan is configured. */
  readonly scan: ScanFile | null;
}

export interface InspectedPart {
  readonly id: number;
  /** By content; finer than the opener's type where the inspector knows more. */
  readonly type: string;
  /** Of this file alone. */
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly isInfected: boolean;
}

const MAX_NAME_CHARS = 200;
/** What the opener opens not, or took for a plain archive, and its inspector has read. */
const READ_BY_INSPECTOR =
  /^image\/|openxmlformats|opendocument|^application\/vnd\.ms-|^application\/x-cfb|^application\/msword/;
/** A reader was lost or too slow: the file may be a made one, and is not checked. */
const LOSSES: ReadonlySet<string> = new Set(['sandbox.crashed', 'sandbox.memory_limit', 'page.time_limit']);

/** @param documentName the name the document itself came in under @throws AppError trouble with our disk, defects */
export async function inspectPart(
  part: UnwrappedPart,
  documentName: string,
  tools: InspectionTools,
): Promise<InspectedPart> {
  const { id, sha256, mediaType, problems } = part;
  if (sha256 === null) return { id, type: mediaType, isInfected: false, ...judged([], problems) };
  const path = await tools.pathOf(sha256);
  const seen = await look(part, documentName, path, tools);
  const virus = tools.scan && part.kind !== 'container' ? await tools.scan(path) : null;
  const own = judged(
    seen.observations,
    unique([...stillUnopened(problems, seen.mediaType), ...seen.problems]),
  );
  const findings = [...(virus?.findings ?? []), ...own.findings.map((each) => withStatedName(each, part))];
  return {
    id,
    type: seen.mediaType,
    verdict: verdictOf(findings),
    findings,
    isInfected: virus?.isInfected ?? false,
  };
}

async function look(part: UnwrappedPart, documentName: string, path: string, tools: InspectionTools) {
  const { kind, mediaType, role, name, statedName, problems } = part;
  const isOpened = kind === 'container' && !problems.some(({ code }) => code === 'container.unsupported');
  try {
    return await tools.inspect({
      path,
      name: part.parent === null ? documentName : name,
      statedName,
      isMailBody: role === 'body',
      openedAs: isOpened ? mediaType : null,
    });
  } catch (error) {
    const known = asAppError(error);
    if (!(error instanceof AppError) || !LOSSES.has(known.code)) throw error;
    return { mediaType, observations: [], problems: [{ code: known.code, detail: null }] };
  }
}

function judged(...[observations, problems]: [FileInspection['observations'], readonly PartProblem[]]) {
  return judgeFile({ observations, problems });
}

function stillUnopened(problems: readonly PartProblem[], seenType: string): readonly PartProblem[] {
  return READ_BY_INSPECTOR.test(seenType)
    ? problems.filter(({ code }) => code !== 'container.unsupported')
    : problems;
}

/** A person should see what was tried; observations themselves carry no names. */
function withStatedName(finding: Finding, { statedName }: UnwrappedPart): Finding {
  return finding.code === 'file.unsafe_name' && statedName !== null
    ? { ...finding, where: statedName.slice(0, MAX_NAME_CHARS) }
    : finding;
}

/** Opener and inspector may both say that a file is damaged; once is enough. */
function unique(problems: readonly PartProblem[]): readonly PartProblem[] {
  return problems.filter(({ code }, index) => problems.findIndex((each) => each.code === code) === index);
}
