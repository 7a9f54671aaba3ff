// Would CIVIS take these files: number, size, names, format, and what the inspection said. Pure; the rules stand in
// rules/civis/attachment-rules.table.ts, the formats in rules/formats.
import { type Facts, saySentence } from '../../contract/sentence.ts';
import type { Verdict } from '../../contract/words.ts';
import {
  ATTACHMENT_NAME_MAX_CHARS,
  ATTACHMENT_RULES,
  type AttachmentRuleCode,
  CIVIS_LIMITS,
} from '../../rules/civis/index.ts';
import { type AcceptedFormats, acceptanceOf } from '../../rules/formats/index.ts';
import { alreadyHeld, type HeldDocument } from './already-held.ts';

export interface CandidateFile {
  /** As it would be attached, without its folder. */
  readonly name: string;
  readonly sizeBytes: number;
  readonly sha256: string;
  /** By content. */
  readonly mediaType: string;
  /** Of the inspection. */
  readonly verdict: Verdict;
  /** Of its first page; null where it was not read. */
  readonly text: string | null;
  /** What it was found to be when its text was at hand. */
  readonly held?: HeldDocument | null;
}

export interface AttachmentProblem {
  readonly code: AttachmentRuleCode;
  readonly effect: 'forbids' | 'warns';
  /** Italian, filled in. */
  readonly message: string;
  readonly messageEn: string;
}

export interface CheckedAttachments {
  /** Of the set as a whole. */
  readonly problems: readonly AttachmentProblem[];
  /** One list for each file, in the order given. */
  readonly files: readonly (readonly AttachmentProblem[])[];
  /** Nothing forbids sending. */
  readonly isSendable: boolean;
}

export interface AttachmentSituation {
  readonly request: 'first' | 'second';
  readonly act: 'comunicazione' | 'cartella';
  readonly formats: AcceptedFormats;
}

const BYTES_PER_MB = 1024 * 1024;
// yes: `Quietanza_2026-03.pdf`   no: `fattura n° 3/2026.pdf`, `a%b.pdf`
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{N} ._()-]*$/u;

export function checkAttachments(
  candidates: readonly CandidateFile[],
  { request, act, formats }: AttachmentSituation,
): CheckedAttachments {
  const files = candidates.map((file) => [
    ...fileProblems(file, formats),
    ...repeats(file, candidates).map((code) => problem(code)),
  ]);
  const problems = candidates.length === 0 ? [] : setProblems(candidates.length, request, act);
  const all = [...problems, ...files.flat()];
  return { problems, files, isSendable: all.every(({ effect }) => effect !== 'forbids') };
}

function setProblems(count: number, request: 'first' | 'second', act: 'comunicazione' | 'cartella') {
  const max = CIVIS_LIMITS.secondRequestMaxFiles;
  if (act === 'cartella') return [problem('attachment.not_for_cartella')];
  return [
    ...(request === 'first' ? [problem('attachment.first_request')] : []),
    ...(count > max ? [problem('attachment.too_many', { count, max })] : []),
  ];
}

function fileProblems(file: CandidateFile, formats: AcceptedFormats): AttachmentProblem[] {
  const maxBytes = CIVIS_LIMITS.secondRequestMaxFileBytes;
  const acceptance = acceptanceOf(file.mediaType, formats);
  const held = file.held ?? alreadyHeld(file.name, file.text);
  return [
    ...(file.sizeBytes === 0 ? [problem('attachment.empty')] : []),
    ...(file.sizeBytes > maxBytes ? [problem('attachment.too_large', { max: maxBytes / BYTES_PER_MB })] : []),
    ...(file.verdict === 'reject' ? [problem('attachment.active')] : []),
    ...(file.verdict === 'unreadable' ? [problem('attachment.not_checkable')] : []),
    ...(acceptance === 'not_accepted'
      ? [problem('attachment.format_not_accepted', { type: file.mediaType })]
      : []),
    ...(acceptance === 'doubtful' ? [problem('attachment.format_doubtful', { type: file.mediaType })] : []),
    ...nameProblems(file, formats),
    ...(held === 'f24' ? [problem('attachment.held_f24')] : []),
    ...(held === 'return' ? [problem('attachment.held_return')] : []),
  ];
}

function nameProblems({ name, mediaType }: CandidateFile, { formats }: AcceptedFormats): AttachmentProblem[] {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const own = formats.find((format) => format.mediaType === mediaType)?.endings;
  return [
    ...(own && !own.includes(ending) ? [problem('attachment.ending_differs')] : []),
    ...([...name].length > ATTACHMENT_NAME_MAX_CHARS
      ? [problem('attachment.name_too_long', { max: ATTACHMENT_NAME_MAX_CHARS })]
      : []),
    ...(PLAIN_NAME.test(name) ? [] : [problem('attachment.name_characters')]),
  ];
}

/** Said of the later one. */
function repeats(file: CandidateFile, all: readonly CandidateFile[]): AttachmentRuleCode[] {
  const before = all.slice(0, all.indexOf(file));
  if (before.some(({ sha256 }) => sha256 === file.sha256)) return ['attachment.same_content'];
  const isNamed = before.some(({ name }) => name.toLowerCase() === file.name.toLowerCase());
  return isNamed ? ['attachment.same_name'] : [];
}

function problem(code: AttachmentRuleCode, facts: Facts = {}): AttachmentProblem {
  const entry = ATTACHMENT_RULES[code];
  return { code, effect: entry.effect, ...saySentence(entry, facts) };
}
