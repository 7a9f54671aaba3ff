// Every part of a document looked at: each by itself, the same bytes once. A container is worth what its worst part is.
import type { UnwrappedPart } from '../../contract/contained.ts';
import type { Verdict } from '../../contract/words.ts';
import { worstVerdict } from '../../validators/active-content/index.ts';
import { type InspectedPart, type InspectionTools, inspectPart } from './inspect-part.ts';

export interface InspectedTreePart extends InspectedPart {
  readonly part: UnwrappedPart;
  /** With everything inside. */
  readonly wholeVerdict: Verdict;
}

/** In flight at once: readers queue what they cannot take, and the list may be ten thousand long. */
const AT_ONCE = 8;

/** In the order of the tree, parents before children. @throws AppError trouble with our disk, defects */
export async function inspectTree(
  tree: readonly UnwrappedPart[],
  documentName: string,
  tools: InspectionTools,
): Promise<readonly InspectedTreePart[]> {
  const seen: InspectedPart[] = [];
  const firsts = tree.filter(({ sameAs }) => sameAs === null);
  for (let from = 0; from < firsts.length; from += AT_ONCE) {
    const some = firsts.slice(from, from + AT_ONCE);
    seen.push(...(await Promise.all(some.map((part) => inspectPart(part, documentName, tools)))));
  }
  const byId = new Map(seen.map((each) => [each.id, each]));
  const own = tree.map((part): InspectedPart => {
    const found = byId.get(part.sameAs ?? part.id);
    if (!found) throw new Error(`part ${part.id} was not looked at`);
    return { ...found, id: part.id };
  });
  const whole = wholeVerdicts(tree, own);
  return tree.map((part, index) => {
    const each = own[index];
    if (!each) throw new Error(`part ${part.id} was not looked at`);
    return { ...each, part, wholeVerdict: whole[index] ?? each.verdict };
  });
}

/** Children stand after their parents: from the end, each hands its verdict up. */
function wholeVerdicts(tree: readonly UnwrappedPart[], own: readonly InspectedPart[]): readonly Verdict[] {
  const whole = own.map(({ verdict }) => verdict);
  for (let index = tree.length - 1; index > 0; index--) {
    const part = tree[index];
    const parent = part?.parent;
    if (!part || parent === null || parent === undefined) continue;
    const inner = part.sameAs === null ? whole[index] : whole[part.sameAs];
    whole[parent] = worstVerdict([whole[parent] ?? 'ok', inner ?? 'ok']);
  }
  return whole;
}
