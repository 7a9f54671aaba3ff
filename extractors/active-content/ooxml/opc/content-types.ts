// What each part of a package is said to be: `[Content_Types].xml`. ECMA-376 part 2 (an Override by name goes
// before a Default by ending; both are compared without case).
import type { PartProblem } from '../../../../contract/contained.ts';
import { partProblem } from '../../../containers/part-problem.ts';
import { walkXml } from '../../xml/xml-walk.ts';
import { partKey, plainKey } from './part-names.ts';

export const CONTENT_TYPES_PART = '[content_types].xml';
const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/content-types';

export interface ContentTypes {
  /** Lower case, without parameters; null when the package says nothing of the part. */
  of(partName: string): string | null;
  readonly problems: readonly PartProblem[];
  readonly hasDoctype: boolean;
}

/** @throws AppError inspection.damaged, inspection.limit */
export function readContentTypes(bytes: Buffer): ContentTypes {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const problems: PartProblem[] = [];
  let hasDoctype = false;
  const add = (map: Map<string, string>, key: string, type: string) => {
    const plain = type.split(';')[0]?.trim().toLowerCase() ?? '';
    if (map.has(key) && map.get(key) !== plain)
      problems.push(partProblem('container.ambiguous', 'two content types for one part'));
    else map.set(key, plain);
  };
  walkXml(bytes, {
    open(tag) {
      if (tag.ns !== NAMESPACE) return;
      const type = tag.attribute('', 'ContentType') ?? '';
      if (tag.name === 'Override') add(overrides, keyOf(tag.attribute('', 'PartName') ?? ''), type);
      if (tag.name === 'Default') add(defaults, (tag.attribute('', 'Extension') ?? '').toLowerCase(), type);
    },
    doctype() {
      hasDoctype = true;
    },
  });
  return {
    of: (name) => overrides.get(keyOf(name)) ?? defaults.get(endingOf(name)) ?? null,
    problems,
    hasDoctype,
  };
}

function keyOf(name: string): string {
  return plainKey(partKey(name));
}

function endingOf(name: string): string {
  const file = partKey(name).split('/').at(-1) ?? '';
  return file.includes('.') ? (file.split('.').at(-1) ?? '') : '';
}
