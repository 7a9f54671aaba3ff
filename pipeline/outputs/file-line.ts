// One line for one file at its end: what it was, by when, in what state.
import type { Result } from '../../contract/result.schema.ts';
import { dueText, KIND_IT, STATUS_IT, summaryLine } from './result-table.ts';

export function fileLine(results: readonly Result[]): string {
  const [result] = results;
  if (!result || results.length > 1) return `${results.length} atti (${summaryLine(results)})`;
  if (result.error) return `${STATUS_IT[result.status]}, ${result.error.code}: ${result.error.message}`;
  const { notice, fields } = result;
  const number = notice.kind === 'cartella' ? fields.numeroCartella : fields.numeroComunicazione;
  const what = [KIND_IT[notice.kind] ?? notice.kind, notice.subtype, number.value].filter(
    (word) => word !== null,
  );
  const due = dueText(result);
  return [what.join(' '), ...(due === '—' ? [] : [`entro ${due}`]), STATUS_IT[result.status]].join(', ');
}
