// What a new reading changed: notice by notice, field by field. Pure.
import type { FieldResult, Result } from '../../../contract/result.schema.ts';
import { FIELD_NAMES, type FieldName } from '../../../contract/words.ts';

type Told<T> = { readonly before: T; readonly after: T };

export interface NoticeDifference {
  readonly id: string;
  /** `new`: it was not there before. `gone`: it is not there any more. */
  readonly is: 'same' | 'changed' | 'new' | 'gone';
  readonly status: Told<Result['status'] | null>;
  /** Only those that are other than before. */
  readonly fields: readonly ({ readonly field: FieldName } & Told<Pick<
    FieldResult,
    'value' | 'state'
  > | null>)[];
  readonly kind: Told<string | null>;
  readonly pages: Told<readonly number[]>;
  /** The safe day. */
  readonly deadline: Told<string | null>;
}

/** In the order of what is there now, then what is gone. */
export function compareResults(
  before: readonly Result[],
  after: readonly Result[],
): readonly NoticeDifference[] {
  const was = new Map(before.map((result) => [result.id, result]));
  const is = new Set(after.map(({ id }) => id));
  return [
    ...after.map((result) => difference(was.get(result.id) ?? null, result)),
    ...before.filter(({ id }) => !is.has(id)).map((result) => difference(result, null)),
  ];
}

function difference(before: Result | null, after: Result | null): NoticeDifference {
  const of = <T>(look: (result: Result) => T, none: T): Told<T> => ({
    before: before ? look(before) : none,
    after: after ? look(after) : none,
  });
  const found: Omit<NoticeDifference, 'is'> = {
    id: (after ?? before)?.id ?? '',
    status: of<Result['status'] | null>(({ status }) => status, null),
    fields: FIELD_NAMES.flatMap((field) => {
      const told = of<FieldResult | null>(({ fields }) => fields[field], null);
      return isOther(told) ? [{ field, before: shown(told.before), after: shown(told.after) }] : [];
    }),
    kind: of<string | null>(({ notice: { kind, subtype } }) => [kind, subtype ?? ''].join(' ').trim(), null),
    pages: of<readonly number[]>(({ source }) => source.pages, []),
    deadline: of(({ deadline }) => deadline?.safe ?? null, null),
  };
  if (!before) return { ...found, is: 'new' };
  if (!after) return { ...found, is: 'gone' };
  const { status, kind, pages, deadline } = found;
  const isChanged =
    found.fields.length > 0 ||
    [status, kind, deadline].some((told) => told.before !== told.after) ||
    pages.before.join() !== pages.after.join();
  return { ...found, is: isChanged ? 'changed' : 'same' };
}

function isOther({ before, after }: Told<FieldResult | null>): boolean {
  return before?.value !== after?.value || before?.state !== after?.state;
}

function shown(field: FieldResult | null): Pick<FieldResult, 'value' | 'state'> | null {
  return field && { value: field.value, state: field.state };
}
