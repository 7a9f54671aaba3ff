// Layers (optional content) with the state they have when the document is opened, fixed: no automatic states, no list to
// switch them with. ISO 32000-1, 8.11.4.
import { type PDFContext, type PDFDict, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { ShapeCopier } from './copy-shapes.ts';
import { asDict, dictOf, listOf, nameOf, resolved } from './pdf-lookup.ts';

export interface FixedLayers {
  /** For the copy's catalog. */
  readonly properties: PDFDict;
  readonly hidden: number;
}

/** Null for a document without layers. */
export function fixedLayers(catalog: PDFDict, copier: ShapeCopier): FixedLayers | null {
  const properties = dictOf(catalog, 'OCProperties');
  if (!properties) return null;
  const isHidden = stateReader(properties);
  const groups = listOf(properties, 'OCGs').flatMap((ref) => (ref instanceof PDFRef ? [ref] : []));
  const copyOf = (ref: PDFRef) => copier.copy('layer', ref);
  const hidden = groups.filter(isHidden).flatMap((ref) => copyOf(ref) ?? []);
  const every = groups.flatMap((ref) => copyOf(ref) ?? []);
  const { target } = copier;
  return {
    properties: target.obj({
      OCGs: target.obj([...every]),
      D: { BaseState: 'ON', OFF: target.obj([...hidden]) },
    }),
    hidden: hidden.length,
  };
}

function stateReader(properties: PDFDict): (group: PDFRef) => boolean {
  const config = dictOf(properties, 'D');
  if (!config) return () => false;
  const on = refsIn(listOf(config, 'ON'));
  const off = refsIn(listOf(config, 'OFF'));
  const automatic = onViewing(config);
  const isOffAtFirst = nameOf(config, 'BaseState') === 'OFF';
  return (group) => {
    const usage = automatic.has(group) ? viewState(properties.context, group) : null;
    if (usage) return usage === 'OFF';
    return isOffAtFirst ? !on.has(group) : off.has(group);
  };
}

/** Groups whose state follows their usage when a document is viewed (table 103). */
function onViewing(config: PDFDict): ReadonlySet<PDFObject> {
  const found = new Set<PDFObject>();
  for (const item of listOf(config, 'AS')) {
    const entry = asDict(resolved(config.context, item));
    if (!entry || nameOf(entry, 'Event') !== 'View') continue;
    for (const group of listOf(entry, 'OCGs')) found.add(group);
  }
  return found;
}

function viewState(context: PDFContext, group: PDFRef): string | null {
  const dict = asDict(resolved(context, group));
  const usage = dict && dictOf(dict, 'Usage');
  const view = usage && dictOf(usage, 'View');
  return view ? nameOf(view, 'ViewState') : null;
}

function refsIn(list: readonly PDFObject[]): ReadonlySet<PDFObject> {
  return new Set(list);
}
