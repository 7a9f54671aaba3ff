// What the bucket's server says, in our words. (Border file: errors of the AWS client are plain classes by name.)
import { S3ServiceException } from '@aws-sdk/client-s3';
import { AppError } from '../../../contract/app-error.ts';

const HTTP_NOT_FOUND = 404;
const HTTP_SERVER_ERROR = 500;
const HTTP_TOO_MANY = 429;
const NAME_OF_STATUS = /^(?:\d+|Unknown|UnknownError)$/;

/** The object is not there. `HEAD` has no body, so its 404 may also mean the bucket. */
export function isNoSuchObject(error: unknown): boolean {
  if (!(error instanceof S3ServiceException)) return false;
  return error.name === 'NoSuchKey' || error.name === 'NotFound';
}

/**
 * Trouble while the service runs: always temporary. A password that was changed or a bucket that was renamed is put right
 * by a person, and no document shall fail for it meanwhile.
 */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof AppError) return error;
  return new AppError('store.unavailable', whatWasSaid(error), { cause: error });
}

/** Trouble at start: what only a person can put right is refused by name. */
export function asRefusedAtStart(error: unknown): unknown {
  if (error instanceof AppError) return error;
  if (!(error instanceof S3ServiceException)) return asUnavailable(error);
  const status = error.$metadata.httpStatusCode ?? 0;
  if (status === 0 || status >= HTTP_SERVER_ERROR || status === HTTP_TOO_MANY) return asUnavailable(error);
  const meaning = MEANINGS[error.name] ?? (status === HTTP_NOT_FOUND ? MEANINGS['NoSuchBucket'] : null);
  const detail = `S3 ${whatWasSaid(error)}${meaning ? `: ${meaning}` : ''}`;
  return new AppError('config.invalid', detail, { cause: error });
}

const MEANINGS: Readonly<Record<string, string>> = {
  NoSuchBucket: 'the bucket is not there (CIVIS_S3_BUCKET, CIVIS_S3_URL, CIVIS_S3_PATH_STYLE)',
  InvalidAccessKeyId: 'the access key is unknown (CIVIS_S3_ACCESS_KEY)',
  SignatureDoesNotMatch: 'the secret is wrong (CIVIS_S3_SECRET)',
  AccessDenied: 'these credentials may not list, read and write the bucket',
  PermanentRedirect: 'the bucket is in another region (CIVIS_S3_REGION, CIVIS_S3_URL)',
  AuthorizationHeaderMalformed: 'the region is wrong (CIVIS_S3_REGION)',
  RequestTimeTooSkewed: 'the clock of this machine or of the server is wrong',
};

/** Name and status alone: messages may hold keys. */
function whatWasSaid(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown trouble';
  if (error instanceof S3ServiceException) {
    const status = error.$metadata.httpStatusCode ?? 'no status';
    return NAME_OF_STATUS.test(error.name) ? `status ${status}` : `${error.name} (${status})`;
  }
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
