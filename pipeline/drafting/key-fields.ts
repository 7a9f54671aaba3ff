// The fields that a draft rests on.
import type { CivisRequest } from '../../contract/result.schema.ts';
import type { FieldName, NoticeKind } from '../../contract/words.ts';

/** Those that must be sure before a draft is `ready`. */
export function keyFields(
  { kind }: { readonly kind: NoticeKind },
  request: Pick<CivisRequest, 'act'> | null,
): readonly FieldName[] {
  if (kind === 'cartella') return ['codiceFiscale', request?.act.by ?? 'numeroCartella'];
  return ['codiceFiscale', 'numeroComunicazione', 'dataElaborazione'];
}
