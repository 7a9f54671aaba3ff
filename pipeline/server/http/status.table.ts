// The HTTP status of each error code; by its kind unless it stands here. (Table file.)
import { ERROR_CODES, type ErrorCode, type ErrorKind } from '../../../contract/error-codes.ts';

const BY_KIND: Readonly<Record<ErrorKind, number>> = {
  input: 422,
  temporary: 503,
  limit: 422,
  defect: 500,
  config: 500,
};

const BY_CODE: Partial<Record<ErrorCode, number>> = {
  'access.signed_out': 401,
  'access.forbidden': 403,
  'access.wrong_sign_in': 401,
  'access.token_invalid': 401,
  'access.too_many_attempts': 429,
  'access.csrf': 403,
  'access.link_invalid': 410,
  'access.name_taken': 409,
  'access.last_admin': 409,
  'access.foreign_host': 421,
  'access.proxy_insecure': 403,
  'request.not_found': 404,
  'request.invalid': 400,
  'request.too_large': 413,
  'request.too_many': 429,
  'request.wrong_type': 415,
  'request.precondition_required': 428,
  'request.precondition_failed': 412,
  'request.conflict': 409,
  'request.in_progress': 409,
  'upload.facts_invalid': 400,
  'upload.hash_mismatch': 422,
  'upload.too_slow': 408,
  'server.page_missing': 503,
  'server.disk_full': 507,
  'arguments.invalid': 400,
  'notice.not_found': 404,
  'client.not_found': 404,
  'notice.ambiguous': 409,
  'notice.several': 409,
  'notice.busy': 503,
  'correction.nothing_to_retract': 409,
  'correction.not_dismissible': 409,
  'review.locked': 409,
  'review.nothing_asked': 409,
  'keying.off': 404,
  'keying.people_only': 403,
  'keying.same_person': 409,
  'keying.not_wanted': 409,
  'keying.compared': 409,
  'page.not_in_notice': 404,
  'file.too_large': 413,
  'practice.number_taken': 409,
  'follow.not_allowed': 409,
  'maintenance.busy': 409,
  'backup.no_target': 409,
  'purge.protected': 409,
};

export function httpStatusOf(code: ErrorCode): number {
  return BY_CODE[code] ?? BY_KIND[ERROR_CODES[code].kind];
}
