// Small pieces of Markdown for the pages of the law.
import { type CivilDate, italianDay } from '../../contract/civil-date.ts';
import type { Validity } from '../../rules/civil-day-literal.ts';

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text === '' ? '—' : text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** `dal 01/01/2025` · `fino al 31/12/2024` · `sempre`. */
export function period({ validFrom, validTo }: Validity): string {
  if (validFrom === null && validTo === null) return 'sempre';
  if (validFrom === null) return `fino al ${shown(validTo)}`;
  return validTo === null ? `dal ${shown(validFrom)}` : `${shown(validFrom)} – ${shown(validTo)}`;
}

function shown(on: CivilDate | null): string {
  return on === null ? '—' : italianDay(on);
}

/** @param blocks paragraphs and tables, in order */
export function page(title: string, sources: string, blocks: readonly string[]): string {
  const from = `<!-- Printed by \`npm run docs:rules\` from ${sources}; do not edit by hand. -->`;
  return `${[`# ${title}`, from, ...blocks].join('\n\n')}\n`;
}

export function cents(amount: number): string {
  return `${(amount / 100).toLocaleString('it-IT', { useGrouping: 'always' })} €`;
}
