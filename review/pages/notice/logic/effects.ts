// What a correction would change beside its own field: days, state, request, neighbours, roll, warnings. Pure.
import type { Result, Warning } from '../../../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName, type NoticeStatus } from '../../../../contract/words.ts';
import type { Preview } from '../../../../pipeline/server/routes/corrections.schemas.ts';

export type Effect =
  | { readonly of: 'safe' | 'due' | 'act'; readonly before: string | null; readonly after: string | null }
  | { readonly of: 'status'; readonly before: NoticeStatus; readonly after: NoticeStatus }
  | { readonly of: 'field'; readonly field: FieldName }
  | { readonly of: 'ruolo' }
  | { readonly of: 'warning'; readonly warning: Warning; readonly isNew: boolean };

type Before = Pick<Result, 'status' | 'fields' | 'deadline' | 'request' | 'ruolo' | 'warnings'>;

/** @param own the field that is being typed: of itself nothing is said */
export function effectsOf(before: Before, after: Preview, own: string): readonly Effect[] {
  const days = (['safe', 'due'] as const).flatMap((of) =>
    changed(of, before.deadline?.[of] ?? null, after.deadline?.[of] ?? null),
  );
  const status: readonly Effect[] =
    before.status === after.status ? [] : [{ of: 'status', before: before.status, after: after.status }];
  return [
    ...days,
    ...status,
    ...changed('act', before.request?.act.value ?? null, after.request?.act.value ?? null),
    ...FIELD_NAMES.filter((field) => field !== own && isOther(before.fields[field], after.fields[field])).map(
      (field) => ({ of: 'field' as const, field }),
    ),
    ...(isOther(before.ruolo, after.ruolo) ? [{ of: 'ruolo' as const }] : []),
    ...withoutThose(after.warnings, before.warnings).map((warning) => told(warning, true)),
    ...withoutThose(before.warnings, after.warnings).map((warning) => told(warning, false)),
  ];
}

function changed(of: 'safe' | 'due' | 'act', before: string | null, after: string | null): readonly Effect[] {
  return before === after ? [] : [{ of, before, after }];
}

function told(warning: Warning, isNew: boolean): Effect {
  return { of: 'warning', warning, isNew };
}

function withoutThose(those: readonly Warning[], others: readonly Warning[]): readonly Warning[] {
  return those.filter(({ message }) => !others.some((other) => other.message === message));
}

/** Keys come in any order: what is stored and what is rehearsed are written differently. */
function isOther(before: unknown, after: unknown): boolean {
  return JSON.stringify(before, inOrder) !== JSON.stringify(after, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
