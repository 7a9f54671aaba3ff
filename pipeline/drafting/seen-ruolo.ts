// "Is it on the roll? CIVIS tells": what a person saw there, with its day, beside what the papers say. A paper that says
// it is on the roll is never outvoted.
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import type { Ruolo, Warning } from '../../contract/result.schema.ts';
import { warning } from '../messages/warnings.table.ts';
import type { RollSeen } from '../store/practice-index.ts';

export function seenRuolo(
  ruolo: Ruolo,
  seen: RollSeen | null,
): { readonly ruolo: Ruolo; readonly warnings: readonly Warning[] } {
  if (seen === null) return { ruolo, warnings: [] };
  if (ruolo.status === 'on_roll') {
    const day = parseCivilDate(seen.on);
    const warnings =
      seen.status === 'on_roll'
        ? []
        : [warning('ruolo.seen_differs', { on: day ? italianDay(day) : seen.on })];
    return { ruolo: seen.status === 'on_roll' ? { ...ruolo, asOf: seen.on } : ruolo, warnings };
  }
  return { ruolo: { ...ruolo, status: seen.status, asOf: seen.on }, warnings: [] };
}
