// The relationships of a part: what it names, inside the package and outside. ECMA-376 part 2.
import type { PartProblem } from '../../../../contract/contained.ts';
import { partProblem } from '../../../containers/part-problem.ts';
import { isOutside } from '../../links/target-place.ts';
import { walkXml } from '../../xml/xml-walk.ts';
import { resolveTarget } from './part-names.ts';

const NAMESPACES: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
  'http://purl.oclc.org/ooxml/package/relationships',
]);
/** Ids are names of the format's own making; anything longer is not shown. */
const SHOWN_ID = /^[\w.-]{1,40}$/;

export interface Relationship {
  readonly id: string;
  /** Lower case, what follows `/relationships/`: `oleobject`, `ui/extensibility`; the whole where it has none. */
  readonly type: string;
  readonly target: string;
  /** Key of the part named; null when the target lies outside of the package. */
  readonly part: string | null;
  /** Key of the part it belongs to, '' for the package. */
  readonly source: string;
  /** For findings: the relationships part and the id. */
  readonly where: string;
}

export interface RelationsReader {
  relation(found: Relationship): void;
  problem(problem: PartProblem): void;
  doctype(): void;
}

/** @throws AppError inspection.damaged, inspection.limit: what was handed out before stays seen */
export function readRelationships(
  bytes: Buffer,
  { name, source }: { readonly name: string; readonly source: string },
  reader: RelationsReader,
): void {
  const ids = new Set<string>();
  walkXml(bytes, {
    open(tag) {
      if (tag.name !== 'Relationship' || !NAMESPACES.has(tag.ns)) return;
      const id = tag.attribute('', 'Id') ?? '';
      const target = (tag.attribute('', 'Target') ?? '').trim();
      const isExternal = /^external$/i.test(tag.attribute('', 'TargetMode') ?? '') || isOutside(target);
      if (ids.has(id)) reader.problem(partProblem('container.ambiguous', 'two relationships of one id'));
      ids.add(id);
      reader.relation({
        id,
        type: shortType(tag.attribute('', 'Type') ?? ''),
        target,
        part: isExternal ? null : resolveTarget(source, target),
        source,
        where: SHOWN_ID.test(id) ? `${name}, ${id}` : name,
      });
    },
    doctype: () => reader.doctype(),
  });
}

/** The same word in the transitional, the strict and Microsoft's own namespaces. */
function shortType(type: string): string {
  const lower = type.trim().toLowerCase();
  const at = lower.lastIndexOf('/relationships/');
  return at < 0 ? lower : lower.slice(at + '/relationships/'.length);
}
