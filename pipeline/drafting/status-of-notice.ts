// The status of a result, and the warnings that say why a person must look (contract.md, "Status").
import type { CivisRequest, FieldResults, Warning } from '../../contract/result.schema.ts';
import { type Bilingual, joinPhrases } from '../../contract/sentence.ts';
import { type FieldName, type NoticeStatus, SURE_STATES } from '../../contract/words.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import { warning } from '../messages/warnings.table.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import { keyFields } from './key-fields.ts';
import { SENDER_ADDS } from './request-of-notice.ts';

export { keyFields } from './key-fields.ts';

const READ_ONCE: Bilingual = { it: 'letto una volta sola', en: 'read only once' };

export function statusOfNotice(
  type: NoticeType,
  fields: FieldResults,
  request: CivisRequest | null,
): NoticeStatus {
  if (type.certainty === 'doubtful') return 'needs_review';
  if (!type.forCivis) return 'not_for_civis';
  const isMissing = request === null || request.missing.some((name) => !SENDER_ADDS.includes(name));
  const isUnsure = keyFields(type, request).some((name) => !SURE_STATES.has(fields[name].state));
  const isForbidden = request?.problems.some(({ effect }) => effect === 'forbids') ?? false;
  return isMissing || isUnsure || isForbidden ? 'needs_review' : 'ready';
}

/** One warning per key field that is missing or not sure, one for a doubtful type, and what forbids sending. */
export function reviewWarnings(
  type: NoticeType,
  fields: FieldResults,
  request: CivisRequest | null,
  explainDoubt: (doubt: string) => Bilingual,
): Warning[] {
  const causes: Warning[] = type.certainty === 'doubtful' ? [warning('notice.doubtful')] : [];
  if (!type.forCivis && type.certainty === 'clear') return causes;
  for (const name of keyFields(type, request)) {
    const field = fields[name];
    if (field.state === 'missing') causes.push(warning('field.missing', { field: FIELD_LABELS[name] }));
    if (field.state === 'needs_review') {
      const why = field.doubts.length === 0 ? READ_ONCE : joinPhrases(field.doubts.map(explainDoubt), '; ');
      causes.push(warning('field.needs_review', { field: FIELD_LABELS[name], why }));
    }
  }
  return [...causes, ...(request ? forbidding(request, fields) : [])];
}

/** A field that is not sure is said by its own warning already. */
function forbidding({ problems, act }: CivisRequest, fields: FieldResults): Warning[] {
  const isSure = (name: FieldName) => SURE_STATES.has(fields[name].state);
  return problems
    .filter(({ effect }) => effect === 'forbids')
    .filter(({ code }) => !code.startsWith('request.codice_fiscale_') || isSure('codiceFiscale'))
    .filter(({ code }) => !code.startsWith('request.act_') || isSure(act.by))
    .map(({ effect: _, ...said }) => said);
}
