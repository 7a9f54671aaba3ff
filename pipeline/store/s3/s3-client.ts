// The client of the bucket: signed requests with our own credentials and no others, time limits, retries with backoff.
import { S3Client } from '@aws-sdk/client-s3';
import { S3_LIMITS, type S3Limits, type S3Settings } from './s3-settings.ts';

/** Requests at once; more wait for their turn. */
const MAX_SOCKETS = 32;

export function limitsOf(settings: S3Settings): S3Limits {
  return { ...S3_LIMITS, ...settings.limits };
}

/** Asks nobody anything yet. */
export function makeS3Client(settings: S3Settings): S3Client {
  const { connectMs, answerMs, attempts } = limitsOf(settings);
  const { accessKeyId, secretAccessKey } = settings;
  // Which Node this runs on is ours to choose and to test; the notice would stand in every command's output.
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
  return new S3Client({
    region: settings.region,
    ...(settings.endpoint ? { endpoint: settings.endpoint } : {}),
    forcePathStyle: settings.isPathStyle,
    credentials: { accessKeyId, secretAccessKey },
    maxAttempts: attempts,
    retryMode: 'standard',
    // Every body is signed by its SHA-256 already; the newer checksums are unknown to many stores.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: connectMs,
      requestTimeout: answerMs,
      throwOnRequestTimeout: true,
      httpAgent: { maxSockets: MAX_SOCKETS, keepAlive: true },
      httpsAgent: { maxSockets: MAX_SOCKETS, keepAlive: true },
    },
  });
}
