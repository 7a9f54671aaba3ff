// What one reader's view of the file holds.
import type { PartProblem } from '../../../contract/contained.ts';
import type { FeatureCode, Observation } from '../../../contract/inspection.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { formObservations, isFormBox } from './forms.ts';
import { pageTreeFault } from './page-tree.ts';
import { catalogOf, type PdfGraph } from './pdf-graph.ts';
import { PDF_RULES_IN_ORDER } from './rules/rules.registry.ts';
import { placeText } from './walk/place.ts';
import { type Met, type Walk, walkGraph } from './walk/walk-graph.ts';

export interface Look {
  readonly observations: readonly Observation[];
  readonly problems: readonly PartProblem[];
  readonly walk: Walk;
}

/** A code is said of so many places; more of them say no more. */
const MAX_PLACES = 20;

export function lookAtGraph(graph: PdfGraph): Look {
  const places = new Map<FeatureCode, Set<string>>();
  const boxes: Met[] = [];
  const note = (code: FeatureCode, where: () => string): void => {
    const known = places.get(code) ?? new Set();
    if (known.size < MAX_PLACES) places.set(code, known.add(where()));
  };
  const walk = walkGraph(graph, (met) => {
    if (isFormBox(graph, met)) boxes.push(met);
    for (const rule of PDF_RULES_IN_ORDER)
      for (const code of rule.see(met, graph)) note(code, () => placeText(met.place));
  });
  for (const { code, where } of formObservations(graph, boxes)) note(code, () => where);
  return {
    observations: [...places].flatMap(([code, all]) => [...all].map((where) => ({ code, where }))),
    problems: [...problemsOf(graph, walk)],
    walk,
  };
}

function* problemsOf(graph: PdfGraph, { unreadable, isCut }: Walk): Generator<PartProblem> {
  const fault = catalogOf(graph) ? pageTreeFault(graph) : 'no catalog';
  if (fault) yield partProblem('inspection.damaged', fault);
  const [place] = unreadable;
  if (place) yield partProblem('inspection.damaged', `unreadable: ${placeText(place)}`);
  if (isCut) yield partProblem('inspection.limit', 'more objects than are walked');
}
