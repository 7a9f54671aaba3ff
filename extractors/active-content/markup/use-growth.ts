// How large a drawing becomes when every `<use>` is copied in: a few lines can ask for billions of shapes.
import type { XmlTag } from '../xml/xml-walk.ts';
import type { XmlRule } from './xml-rules.ts';

/** Real drawings repeat a symbol some thousand times. */
const MAX_SHAPES = 1_000_000;
const MAX_PARTS = 200_000;
const XLINK = 'http://www.w3.org/1999/xlink';

interface Part {
  readonly id: string;
  shapes: number;
  /** Parts inside it, and ids it copies. */
  readonly inside: Part[];
  readonly copies: string[];
}

export function useGrowthRule(): XmlRule {
  const root: Part = { id: '', shapes: 0, inside: [], copies: [] };
  const parts = new Map<string, Part>();
  const open: (Part | null)[] = [];
  let current: Part = root;
  const trail: Part[] = [root];
  return {
    open: (tag) => {
      const id = tag.attribute('', 'id');
      const made = id !== undefined && parts.size < MAX_PARTS ? newPart(id) : null;
      if (made) {
        current.inside.push(made);
        if (!parts.has(made.id)) parts.set(made.id, made);
        trail.push(made);
        current = made;
      }
      open.push(made);
      current.shapes++;
      const copied = tag.name === 'use' ? referenceOf(tag) : null;
      if (copied !== null) current.copies.push(copied);
    },
    close: () => {
      if (open.pop()) {
        trail.pop();
        current = trail.at(-1) ?? root;
      }
    },
    end: (see) => {
      if (grownShapes(root, parts) > MAX_SHAPES) see('svg.use_bomb', '<use>');
    },
  };
}

function newPart(id: string): Part {
  return { id, shapes: 0, inside: [], copies: [] };
}

function referenceOf(tag: XmlTag): string | null {
  const href = tag.attribute('', 'href') ?? tag.attribute(XLINK, 'href') ?? '';
  return href.trim().startsWith('#') ? href.trim().slice(1) : null;
}

/** Without recursion. A part that copies itself is not drawn by any program and counts nothing more. */
function grownShapes(root: Part, parts: ReadonlyMap<string, Part>): number {
  const known = new Map<Part, number>();
  const entered = new Set<Part>();
  const waiting: Part[] = [root];
  while (waiting.length > 0) {
    const part = waiting.at(-1);
    if (!part) break;
    if (known.has(part)) {
      waiting.pop();
      continue;
    }
    const needed = [...part.inside, ...part.copies.flatMap((id) => parts.get(id) ?? [])];
    const missing = entered.has(part) ? [] : needed.filter((each) => !known.has(each) && !entered.has(each));
    entered.add(part);
    if (missing.length > 0) {
      for (const each of missing) waiting.push(each);
      continue;
    }
    waiting.pop();
    known.set(
      part,
      Math.min(
        2 * MAX_SHAPES,
        needed.reduce((sum, each) => sum + (known.get(each) ?? 0), part.shapes),
      ),
    );
  }
  return known.get(root) ?? 0;
}
