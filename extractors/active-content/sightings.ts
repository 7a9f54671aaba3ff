// What an inspector sees while it walks a file: each place once, a bounded number of places per code, so that a file made
// of a million fields costs no memory.
import type { FeatureCode, Observation } from '../../contract/inspection.ts';

/** More places say no more. */
const MAX_PLACES_PER_CODE = 20;

export type Found = (observation: Observation) => void;

export class Sightings {
  readonly #places = new Map<FeatureCode, Set<string>>();
  readonly #seen: Observation[] = [];

  /** Bound to this: may be handed on as it is. */
  readonly found: Found = ({ code, where }) => {
    const places = this.#places.get(code) ?? new Set();
    this.#places.set(code, places);
    if (places.size >= MAX_PLACES_PER_CODE || places.has(where)) return;
    places.add(where);
    this.#seen.push({ code, where });
  };

  get all(): readonly Observation[] {
    return this.#seen;
  }
}
