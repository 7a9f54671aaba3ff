// Two notices side by side: which of their fields are the same, which differ, which only one of them has. Pure.
import type { Result } from '../../../contract/result.schema.ts';
import type { FieldName } from '../../../contract/words.ts';

export type Likeness = 'same' | 'differs' | 'only-here' | 'only-there';

export interface ComparedField {
  readonly field: FieldName;
  readonly here: string | number | null;
  readonly there: string | number | null;
  readonly likeness: Likeness;
}

/** Without those that neither has; what is not the same first. */
export function comparedFields(
  here: Pick<Result, 'fields'>,
  there: Pick<Result, 'fields'>,
): readonly ComparedField[] {
  const all = (Object.keys(here.fields) as FieldName[]).flatMap((field): ComparedField[] => {
    const [a, b] = [here.fields[field].value, there.fields[field].value];
    return a === null && b === null ? [] : [{ field, here: a, there: b, likeness: likenessOf(a, b) }];
  });
  return [
    ...all.filter(({ likeness }) => likeness !== 'same'),
    ...all.filter(({ likeness }) => likeness === 'same'),
  ];
}

function likenessOf(here: string | number | null, there: string | number | null): Likeness {
  if (here === null) return 'only-there';
  if (there === null) return 'only-here';
  return here === there ? 'same' : 'differs';
}
