// Instalments the collector grants by the day of the request, and its charge by the day the load was handed over.
import { AppError } from '../../contract/app-error.ts';
import type { CivilDate } from '../../contract/civil-date.ts';
import { isInForce } from '../civil-day-literal.ts';
import {
  COLLECTION_CHARGES,
  COLLECTOR_INSTALMENTS,
  type CollectionChargeRow,
  type CollectorInstalmentsRow,
  MIN_INSTALMENT_CENTS,
  SIMPLE_REQUEST_CENTS,
} from './collector.table.ts';

export interface CollectorInstalments {
  readonly row: CollectorInstalmentsRow;
  /** Null above the sum that a simple request may ask for. */
  readonly simple: number | null;
  readonly documented: number;
}

/** Never so many that one falls under the smallest instalment. */
export function collectorInstalments(requested: CivilDate, amountCents: number): CollectorInstalments {
  const row = COLLECTOR_INSTALMENTS.find((candidate) => isInForce(candidate, requested));
  if (!row) throw new AppError('defect.unexpected', `no instalments of the collector on ${requested}`);
  const most = Math.max(1, Math.floor(amountCents / MIN_INSTALMENT_CENTS));
  return {
    row,
    simple: amountCents <= SIMPLE_REQUEST_CENTS ? Math.min(row.simple, most) : null,
    documented: Math.min(row.documented, most),
  };
}

/** Null for a load handed over before the first row. Costs of notification and enforcement come on top. */
export function collectionCharge(handedOver: CivilDate): CollectionChargeRow | null {
  return COLLECTION_CHARGES.find((candidate) => isInForce(candidate, handedOver)) ?? null;
}
