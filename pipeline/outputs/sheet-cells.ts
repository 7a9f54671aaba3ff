// Cells that several parts of the sheet share.
import { italianDay, parseCivilDate } from '../../contract/civil-date.ts';
import { escapeHtml as esc } from './escape-html.ts';

/** A value that a click selects whole; a visible blank for what is missing. */
export function copyable(value: string | null): string {
  return value === null
    ? '<span class="blank">da scrivere</span>'
    : `<span class="copy">${esc(value)}</span>`;
}

/** yes: `2026-03-11` → `11/03/2026`   no day → `—` */
export function day(text: string | null): string {
  const parsed = text ? parseCivilDate(text) : null;
  return parsed ? italianDay(parsed) : '—';
}
