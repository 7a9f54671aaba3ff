// Checks a request's AWS Signature Version 4 from the bytes as they came, without any code of the client.
import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface S3Account {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
}

const MAX_SKEW_MS = 15 * 60_000;
/** yes: `AWS4-HMAC-SHA256 Credential=k/20260101/r/s3/aws4_request, SignedHeaders=a;b, Signature=0f` */
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
const ISO_BASIC = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();

/** @returns the S3 error code of what is wrong, or null */
export function signatureTrouble(request: IncomingMessage, account: S3Account): string | null {
  const found = AUTHORIZATION.exec(request.headers.authorization ?? '');
  const date = String(request.headers['x-amz-date'] ?? '');
  const parts = ISO_BASIC.exec(date);
  if (!found || !parts) return 'AccessDenied';
  const [, key, day = '', region = '', names = '', signature] = found;
  if (key !== account.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== account.region) return 'AuthorizationHeaderMalformed';
  const [, y, mo, d, h, mi, s] = parts;
  const sentAt = Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
  if (Math.abs(Date.now() - sentAt) > MAX_SKEW_MS) return 'RequestTimeTooSkewed';
  // What could change the meaning of a request must be signed.
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((n) => names.split(';').includes(n))) {
    return 'AccessDenied';
  }
  const toSign = [
    'AWS4-HMAC-SHA256',
    date,
    `${day}/${region}/s3/aws4_request`,
    createHash('sha256').update(canonical(request, names)).digest('hex'),
  ].join('\n');
  const dayKey = hmac(`AWS4${account.secretAccessKey}`, day);
  const signingKey = hmac(hmac(hmac(dayKey, region), 's3'), 'aws4_request');
  return hmac(signingKey, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}

function canonical(request: IncomingMessage, names: string): string {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const pairs = query
    .split('&')
    .filter(Boolean)
    .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
    .sort();
  const headers = names.split(';').map((name) => `${name}:${String(request.headers[name] ?? '').trim()}\n`);
  const payload = String(request.headers['x-amz-content-sha256']);
  return [request.method, path, pairs.join('&'), headers.join(''), names, payload].join('\n');
}
