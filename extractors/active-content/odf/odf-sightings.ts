// What was seen in an ODF file so far. A sheet may hold a million formulas: each code and place is kept once.
import type { FeatureCode, Observation } from '../../../contract/inspection.ts';

export interface OdfSightings {
  readonly see: (code: FeatureCode, where: string) => void;
  readonly all: () => readonly Observation[];
}

const MAX_PLACES = 5_000;

export function odfSightings(): OdfSightings {
  const seen = new Map<string, Observation>();
  const codes = new Set<FeatureCode>();
  return {
    see: (code, where) => {
      const key = `${code}\n${where}`;
      if (seen.has(key) || (seen.size >= MAX_PLACES && codes.has(code))) return;
      codes.add(code);
      seen.set(key, { code, where });
    },
    all: () => [...seen.values()],
  };
}
