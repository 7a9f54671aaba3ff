// What one reader's view of the file holds.
import type { PartProblem } from '../../../contract/contained.ts';
import type { Observation } from '../../../contract/inspection.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { formObservations } from './forms.ts';
import { pageTreeFault } from './page-tree.ts';
import { catalogOf, type PdfGraph } from './pdf-graph.ts';
import { PDF_RULES_IN_ORDER } from './rules/rules.registry.ts';
import { placeText } from './walk/place.ts';
import { type Walk, walkGraph } from './walk/walk-graph.ts';

export interface Look {
  readonly observations: readonly Observation[];
  readonly problems: readonly PartProblem[];
  readonly walk: Walk;
}

export function lookAtGraph(graph: PdfGraph): Look {
  const walk = walkGraph(graph);
  const single = walk.met.flatMap((met) =>
    PDF_RULES_IN_ORDER.flatMap((rule) =>
      rule.see(met, graph).map((code): Observation => ({ code, where: placeText(met.place) })),
    ),
  );
  return {
    observations: [...single, ...formObservations(graph, walk.met)],
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
