// Prints the table of reliability: by evidence class, by stated confidence, and what the accepted fields prove so far.
import { ACCEPTANCE_PROMISE } from '../../validators/consistency/index.ts';
import type { FieldRecord } from './field-record.ts';
import { table } from './print-score.ts';
import {
  byClass,
  byConfidence,
  countedRecords,
  type Reliability,
  reliabilityOf,
  upperShareWrong,
} from './reliability.ts';

const HEAD = ['n', 'wrong', 'stated', 'right', '95 % interval', 'Brier', ''] as const;
const ACCEPTED = new Set(['accepted']);

export function printReliability(records: readonly FieldRecord[]): string {
  const counted = countedRecords(records);
  const accepted = reliabilityOf(
    'accepted',
    counted.filter((record) => ACCEPTED.has(record.state)),
  );
  const all = reliabilityOf('all', counted);
  const beside = records.filter((record) => !counted.includes(record));
  return [
    table(['reliability by evidence', ...HEAD], [...byClass(counted), all].map(cells)),
    table(['reliability by confidence', ...HEAD], byConfidence(counted).map(cells)),
    promiseLine(accepted),
    besideLine(beside),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function cells(row: Reliability): string[] {
  return [
    row.name,
    String(row.n),
    String(row.wrong),
    row.stated.toFixed(4),
    row.observed.toFixed(4),
    `${row.low.toFixed(4)} – ${row.high.toFixed(4)}`,
    row.brier.toFixed(4),
    row.verdict === 'within' ? '' : `OUTSIDE: ${row.verdict}`,
  ];
}

/** The promise is shown only when even the upper bound of wrong values keeps it. */
function promiseLine({ n, wrong }: Reliability): string {
  const promise = Math.round(1 / (1 - ACCEPTANCE_PROMISE));
  const upper = upperShareWrong(wrong, n);
  const isShown = upper <= 1 / promise;
  const odds = n === 0 ? 'nothing is known' : `at most 1 in ${Math.floor(1 / upper)} with 95 % certainty`;
  return `accepted: ${wrong} of ${n} wrong, ${odds}; the promise of fewer than 1 in ${promise} is ${isShown ? 'shown' : 'not shown by this many'}`;
}

function besideLine(beside: readonly FieldRecord[]): string {
  if (beside.length === 0) return '';
  const accepted = beside.filter((record) => ACCEPTED.has(record.state));
  const where = accepted.map((record) => `${record.file} ${record.field}`).slice(0, 10);
  return `not counted, the truth names no such field: ${beside.length}, accepted ${accepted.length}${where.length > 0 ? ` (${where.join(', ')})` : ''}`;
}
