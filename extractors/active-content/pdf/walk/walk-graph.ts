// Every dictionary that can be reached from the trailer, once for each role in which it is met. Without recursion, and
// with an end: a file of loops and a hundred thousand nested arrays is walked like any other.

import type { PdfGraph } from '../pdf-graph.ts';
import { isDict, isRef, type PdfDict, type PdfValue } from '../pdf-object.ts';
import type { Place } from './place.ts';
import { type Role, roleUnder } from './roles.ts';

/** A dictionary met on the way. */
export interface Met {
  readonly dict: PdfDict;
  readonly role: Role;
  readonly place: Place;
}

export interface Walk {
  /** Numbers of the objects reached. */
  readonly reached: ReadonlySet<string>;
  /** Reached objects of which the reader could make nothing. */
  readonly unreadable: readonly Place[];
  /** More than was walked: what was met is not all. */
  readonly isCut: boolean;
}

/** Values looked at; a catalogue of 10,000 pages has about 3 million. */
const MAX_VALUES = 20_000_000;
/** Kept of the trailer: the way in and the document's facts. */
const WAYS_IN = ['Root', 'Info'];

interface Step {
  readonly value: PdfValue;
  readonly role: Role;
  readonly place: Place;
}

/** @param visit is handed every dictionary, in no order that means anything */
export function walkGraph(graph: PdfGraph, visit: (met: Met) => void): Walk {
  const reached = new Set<string>();
  const seen = new Map<Role, Set<string>>();
  const unreadable: Place[] = [];
  const pending: Step[] = WAYS_IN.map((key) => ({
    value: graph.trailer.entries.get(key) ?? null,
    role: 'plain',
    place: { key, id: null, parent: null },
  }));
  let values = 0;
  for (let step = pending.pop(); step; step = pending.pop()) {
    values += 1;
    if (values > MAX_VALUES) break;
    const { value, role, place } = step;
    if (typeof value !== 'object' || value === null) continue;
    if (isRef(value)) {
      const seenSo = seen.get(role) ?? new Set();
      if (seenSo.has(value.id)) continue;
      seen.set(role, seenSo.add(value.id));
      const found = graph.object(value.id);
      if (found === null) continue;
      reached.add(value.id);
      pending.push({ value: found, role, place: { ...place, id: value.id } });
    } else if (value.kind === 'array') {
      const inner: Role = role === 'opening' && place.key === 'OpenAction' ? 'plain' : role;
      for (const item of value.items)
        if (isWay(item))
          pending.push({ value: item, role: inner, place: { key: null, id: null, parent: place } });
    } else if (isDict(value)) {
      visit({ dict: value, role, place });
      for (const [key, item] of value.entries)
        if (isWay(item))
          pending.push({ value: item, role: roleUnder(key, role), place: { key, id: null, parent: place } });
    } else if (value.kind === 'unreadable') unreadable.push(place);
  }
  return { reached, unreadable, isCut: values > MAX_VALUES };
}

/** Names, texts and numbers lead nowhere. */
function isWay(value: PdfValue): boolean {
  return typeof value === 'object' && value !== null && value.kind !== 'name' && value.kind !== 'string';
}
