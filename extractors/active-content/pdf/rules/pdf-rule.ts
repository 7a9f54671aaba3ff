// A rule says what one dictionary, met in one role, is: a code or none. What the code means stands in rules/formats.
import type { PDF_FEATURES } from '../../../../contract/features/pdf.features.ts';
import type { PdfGraph } from '../pdf-graph.ts';
import type { Met } from '../walk/walk-graph.ts';

export type PdfCode = (typeof PDF_FEATURES)[number];

export interface PdfRule {
  readonly id: string;
  readonly about: string;
  see(met: Met, graph: PdfGraph): readonly PdfCode[];
}

export const NOTHING: readonly PdfCode[] = [];
