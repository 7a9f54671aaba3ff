// What is said of each file of a document before its active content is looked for: its type against its name, and why
// a part could not be opened. No verdict here is ever `ok`, so nothing unchecked is called clean.
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { AttachmentVerdict, Finding } from '../../contract/result.schema.ts';
import { endingAgrees, endingOf } from '../../extractors/containers/name-ending.ts';
import { isMailOrnament } from './readable-parts.ts';

/** Parts that are the container's own workings, not files somebody sent: named only when something is wrong. */
const WORKINGS: ReadonlySet<string> = new Set(['body', 'certification', 'signature']);

/**
 * A verdict for every file in the tree, in its order; containers only when they could not be opened whole.
 * @param documentName the name the document itself came in under
 */
export function partVerdicts(tree: readonly UnwrappedPart[], documentName: string): AttachmentVerdict[] {
  return tree.filter(isShown).map((part) => verdictOf(part, part.name ?? documentName, tree));
}

function isShown({ kind, role, problems }: UnwrappedPart): boolean {
  return problems.length > 0 || (kind !== 'container' && !(role !== null && WORKINGS.has(role)));
}

/** `warn` at best; `unreadable` when it, or something in it, could not be had. */
function verdictOf(part: UnwrappedPart, name: string, tree: readonly UnwrappedPart[]): AttachmentVerdict {
  const where = part.way ?? name;
  const unopened = part.problems.map(({ code }): Finding => {
    return { code, kind: 'unopened', where, severity: 'unreadable' };
  });
  const findings = [...unopened, ...typeFindings(part, name), ...nameFindings(part)];
  if (isMailOrnament(part, tree)) findings.push(finding('image.too_small_for_page', 'not-read', where));
  const verdict = unopened.length > 0 ? 'unreadable' : 'warn';
  return { part: part.way ?? name.split(/[\\/]/).at(-1) ?? name, type: part.mediaType, verdict, findings };
}

function typeFindings({ mediaType }: UnwrappedPart, name: string): Finding[] {
  const ending = endingOf(name);
  const isMismatch = ending !== null && !endingAgrees(ending, mediaType);
  return [
    finding('inspection.type_only', 'not-inspected', mediaType),
    ...(isMismatch ? [finding('type.mismatch', 'type-mismatch', `.${ending}`)] : []),
  ];
}

/** A name that had to be cleaned was made to mislead somebody. */
function nameFindings({ statedName }: UnwrappedPart): Finding[] {
  return statedName === null ? [] : [finding('name.unsafe', 'unsafe-name', statedName)];
}

function finding(code: string, kind: string, where: string): Finding {
  return { code, kind, where, severity: 'warn' };
}
