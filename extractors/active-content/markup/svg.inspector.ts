// Drawings: what runs in them, what they load, and how large they become.
import type { PartProblem } from '../../../contract/contained.ts';
import { defineInspector, type Inspected } from '../inspector.ts';
import { doctypeRule } from './doctype.ts';
import { type ElementRule, Sightings } from './look.ts';
import { seeHandlers, seeScript, seeScriptUrls, seeStyleAttributes } from './rules-of-elements.ts';
import { seeActiveElements, seeFetchedContent, seeLinks, seeMeta } from './rules-of-pages.ts';
import { drawingInside, seeAnimations, seeForeignObject, seeReferences } from './svg-rules.ts';
import { useGrowthRule } from './use-growth.ts';
import { elementOf, elementsRule } from './xml-elements.ts';
import { instructionsRule } from './xml-instructions.ts';
import { walkWithRules, type XmlRule } from './xml-rules.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DRAWING_RULES: readonly ElementRule[] = [
  seeScript,
  seeHandlers,
  seeScriptUrls,
  seeStyleAttributes,
  seeForeignObject,
  seeAnimations,
  seeReferences,
  seeActiveElements,
  seeMeta,
  seeLinks,
  seeFetchedContent,
];
/** Drawings in pictures of drawings. */
const MAX_INSIDE = 3;

export const svgInspector = defineInspector({
  id: 'svg',
  families: ['svg'],
  about: 'scripts, pages, references and growth of drawings',
  inspect: ({ bytes }) => inspectDrawing(bytes),
});

export function inspectDrawing(bytes: Uint8Array, inside = 0): Inspected {
  const sightings = new Sightings();
  const drawings: Buffer[] = [];
  const rules: readonly XmlRule[] = [
    doctypeRule(),
    instructionsRule(),
    elementsRule(DRAWING_RULES, 'drawing', () => SVG),
    useGrowthRule(),
    {
      open: (tag) => {
        const element = /image$/i.test(tag.name) ? elementOf(tag, SVG) : null;
        const drawing = element && drawingInside(element);
        if (drawing) drawings.push(drawing);
      },
    },
  ];
  const problems: PartProblem[] = [...walkWithRules(bytes, rules, sightings.see)];
  if (drawings.length > 0 && inside >= MAX_INSIDE)
    problems.push({ code: 'inspection.limit', detail: 'drawings nested too deeply' });
  else
    for (const drawing of drawings) {
      const { observations, problems: more = [] } = inspectDrawing(drawing, inside + 1);
      for (const { code, where } of observations) sightings.see(code, `image inside: ${where}`);
      problems.push(...more);
    }
  return { observations: sightings.list(), problems };
}
