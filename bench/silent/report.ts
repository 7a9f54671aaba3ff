// Prints what a run of the silent bench came to.

import { upperBound } from '../../pipeline/quality/clopper-pearson.ts';
import { identifiersOnly, printDocuments, printFields, printIdentified } from '../reading/print-score.ts';
import type { FieldScore } from '../reading/score.ts';
import type { LogLine } from './run-log.ts';

const CONFIDENCE = 0.95;
/** What the contract promises of an accepted field. */
const PROMISE = 1 / 2_000;

export function acceptedIdentifiers(lines: readonly LogLine[]): number {
  return identifiersOnly(lines.flatMap((line) => line.fields)).filter((f) => f.isAccepted).length;
}

export function silentWrong(lines: readonly LogLine[]): FieldScore[] {
  return lines.flatMap((line) => line.fields).filter((f) => f.isAccepted && !f.isRight);
}

export function report(lines: readonly LogLine[]): string {
  const fields = lines.flatMap((line) => line.fields);
  const identifiers = identifiersOnly(fields);
  const seconds = lines.reduce((sum, line) => sum + line.seconds, 0);
  return [
    printFields('identifiers by profile', identifiers, (f) => f.profile),
    printFields('identifiers by field', identifiers, (f) => f.field),
    printFields('every field of the contract', fields, (f) => f.field),
    printFields('every field, by profile', fields, (f) => f.profile),
    printDocuments(lines.map((line) => line.document)),
    printDocuments(lines.map((line) => ({ ...line.document, profile: line.document.kind }))),
    printIdentified(lines.map((line) => line.document)),
    totals(lines, identifiers, fields),
    `${lines.length} documents in ${Math.round(seconds)} s of reading: ${((60 * lines.length) / seconds).toFixed(1)} documents a minute`,
    wrongList(lines),
  ].join('\n\n');
}

function totals(
  lines: readonly LogLine[],
  identifiers: readonly FieldScore[],
  fields: readonly FieldScore[],
): string {
  const count = (keep: (score: FieldScore) => boolean) => identifiers.filter(keep).length;
  const rows: [string, number | string][] = [
    ['documents', lines.length],
    ['identifiers in truth', count((f) => f.truth !== '(not printed)')],
    ['right, whatever their state', count((f) => f.isRight)],
    ['accepted', count((f) => f.isAccepted)],
    ['accepted and wrong', count((f) => f.isAccepted && !f.isRight)],
    ['to review', count((f) => !f.isAccepted && !f.isMissing)],
    ['missing', count((f) => f.isMissing)],
    ['silent error rate, upper 95 % bound: identifiers', boundOf(identifiers)],
    ['silent error rate, upper 95 % bound: all fields', boundOf(fields)],
  ];
  return rows.map(([label, value]) => `${label.padEnd(52)} ${value}`).join('\n');
}

function boundOf(scores: readonly FieldScore[]): string {
  const accepted = scores.filter((f) => f.isAccepted);
  const wrong = accepted.filter((f) => !f.isRight).length;
  const bound = upperBound(wrong, accepted.length, CONFIDENCE);
  const holds = bound < PROMISE ? 'below' : 'NOT below';
  return `${(100 * bound).toFixed(4)} % (${wrong} of ${accepted.length}; 1 in ${Math.floor(1 / bound)}), ${holds} 1 in 2,000`;
}

function wrongList(lines: readonly LogLine[]): string {
  const rows = lines.flatMap((line) =>
    silentWrong([line]).map((f) => {
      const profile = line.forcedProfile ? ` --profile ${line.forcedProfile}` : '';
      return (
        `SILENT WRONG ${f.file} ${f.profile} ${line.document.kind} ${f.field}: ${f.truth} read ${f.read}\n` +
        `  ${line.damage.join('; ') || 'no damage'}\n` +
        `  again: npm run bench:silent -- --only ${line.seed}-${line.index}${profile} --keep DIR`
      );
    }),
  );
  return rows.length === 0 ? 'nothing accepted was wrong' : rows.join('\n');
}
