// What a new reading changed, for a terminal.
import type { FieldResult } from '../../../contract/result.schema.ts';
import { FIELD_LABELS } from '../../messages/field-labels.table.ts';
import type { NoticeDifference } from '../../office/rework/compare-results.ts';

const WORDS: Readonly<Record<NoticeDifference['is'], string>> = {
  same: 'niente di cambiato',
  changed: 'cambiato',
  new: 'nuovo',
  gone: 'non c’è più',
};

/** A line for each notice, with what changed below it. */
export function differencesText(differences: readonly NoticeDifference[]): string {
  return differences.map(noticeText).join('\n');
}

function noticeText({ id, is, status, fields, kind, pages, deadline }: NoticeDifference): string {
  const lines = [`${id}: ${WORDS[is]}`];
  const add = (what: string, before: string, after: string) => {
    if (before !== after) lines.push(`  ${what}: ${before} → ${after}`);
  };
  add('stato', status.before ?? '—', status.after ?? '—');
  add('tipo', kind.before ?? '—', kind.after ?? '—');
  add('pagine', pages.before.join(', ') || '—', pages.after.join(', ') || '—');
  add('scadenza', deadline.before ?? '—', deadline.after ?? '—');
  for (const { field, before, after } of fields) add(FIELD_LABELS[field].it, shown(before), shown(after));
  return lines.join('\n');
}

function shown(field: Pick<FieldResult, 'value' | 'state'> | null): string {
  return field === null ? '—' : `${field.value ?? '—'} (${field.state})`;
}
