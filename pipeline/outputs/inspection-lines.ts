// An inspection as a person reads it: the verdict of each file, and under it what was found, where, and what to do.
import type { Verdict } from '../../contract/words.ts';
import type { InspectionReport } from '../inspection/inspect-alone.ts';

export const VERDICT_IT: Readonly<Record<Verdict, string>> = {
  ok: 'pulito',
  warn: 'attenzione',
  reject: 'DA NON INVIARE',
  unreadable: 'NON CONTROLLABILE',
};
const COLOURS: Readonly<Record<Verdict, number>> = { ok: 32, warn: 33, reject: 31, unreadable: 31 };
/** A long list of places says no more than its beginning. */
const MAX_PLACES = 3;

export function inspectionLines(report: InspectionReport, useColour: boolean, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  const verdict = VERDICT_IT[report.verdict];
  const shown = useColour ? `\u001b[${COLOURS[report.verdict]}m${verdict}\u001b[0m` : verdict;
  return [
    `${indent}${shown}  ${printable(report.path)}  (${report.type})`,
    ...findingLines(report, `${indent}    `),
    ...report.parts.flatMap((part) => inspectionLines(part, useColour, depth + 1)),
  ];
}

function findingLines({ findings }: InspectionReport, indent: string): string[] {
  const codes = [...new Set(findings.map(({ code }) => code))];
  return codes.flatMap((code) => {
    const same = findings.filter((finding) => finding.code === code);
    const places = same.map(({ where }) => where).filter((where) => where !== '');
    const more = places.length > MAX_PLACES ? `, e altri ${places.length - MAX_PLACES}` : '';
    const where =
      places.length > 0 ? ` [${places.slice(0, MAX_PLACES).map(printable).join(', ')}${more}]` : '';
    return [`${indent}${code}${where}`, `${indent}  ${same[0]?.message ?? ''}`];
  });
}

/** Names come from strangers: no control characters on a terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
