// What the result of a notice says of the files it came with: one verdict for each that somebody sent.
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { AttachmentVerdict, Finding } from '../../contract/result.schema.ts';
import { isMailOrnament } from '../stages/readable-parts.ts';
import type { InspectedTreePart } from './inspect-tree.ts';

/** Parts that are the container's own workings, not files somebody sent: named only when something is wrong. */
const WORKINGS: ReadonlySet<string> = new Set(['body', 'certification', 'signature']);

/** In the order of the tree; containers only when something is wrong with themselves. */
export function attachmentVerdicts(
  inspected: readonly InspectedTreePart[],
  documentName: string,
): AttachmentVerdict[] {
  const tree = inspected.map(({ part }) => part);
  return inspected.filter(isShown).map(({ part, type, verdict, findings }) => ({
    part: nameOf(part, documentName),
    type,
    verdict,
    findings: [...findings, ...ornamentFindings(part, tree)],
  }));
}

function isShown({ part: { kind, role }, verdict }: InspectedTreePart): boolean {
  const isWrong = verdict === 'reject' || verdict === 'unreadable';
  return isWrong || (kind !== 'container' && !(role !== null && WORKINGS.has(role)));
}

function nameOf({ way, name }: UnwrappedPart, documentName: string): string {
  return way ?? name ?? documentName.split(/[\\/]/).at(-1) ?? documentName;
}

function ornamentFindings(part: UnwrappedPart, tree: readonly UnwrappedPart[]): Finding[] {
  if (!isMailOrnament(part, tree)) return [];
  return [{ code: 'image.too_small_for_page', kind: 'not-read', where: nameOf(part, ''), severity: 'info' }];
}
