// The settings of the bucket, put together and checked as one.
import { readFileSync } from 'node:fs';
import { AppError } from '../../contract/app-error.ts';
import type { S3Settings } from '../store/s3/s3-settings.ts';
import type { Config } from './settings.ts';

const BYTES_PER_MB = 1_048_576;

/** Null: blobs and receipts lie in the data folder. @throws AppError config.invalid naming what is missing */
export function readS3(config: Config): S3Settings | null {
  const { s3Bucket, s3AccessKey } = config;
  if (s3Bucket === null) {
    if (config.s3Url || s3AccessKey) throw new AppError('config.invalid', 'CIVIS_S3_BUCKET is missing');
    return null;
  }
  if (s3AccessKey === null) throw new AppError('config.invalid', 'CIVIS_S3_ACCESS_KEY is missing');
  return {
    endpoint: config.s3Url,
    bucket: s3Bucket,
    region: config.s3Region,
    prefix: asPrefix(config.s3Prefix),
    accessKeyId: s3AccessKey,
    secretAccessKey: secretOf(config),
    isPathStyle: config.s3PathStyle,
    cacheBytes: config.s3CacheMb * BYTES_PER_MB,
  };
}

/** `/civis/` and `civis` are both `civis/`; nothing stays nothing. */
function asPrefix(prefix: string): string {
  const bare = prefix.replace(/^\/+|\/+$/g, '');
  return bare === '' ? '' : `${bare}/`;
}

function secretOf({ s3Secret, s3SecretFile }: Config): string {
  if (s3Secret !== null && s3SecretFile !== null) {
    throw new AppError('config.invalid', 'CIVIS_S3_SECRET and CIVIS_S3_SECRET_FILE are both given');
  }
  if (s3Secret !== null) return s3Secret;
  if (s3SecretFile === null) {
    throw new AppError('config.invalid', 'CIVIS_S3_SECRET or CIVIS_S3_SECRET_FILE is missing');
  }
  const secret = firstLineOf(s3SecretFile);
  if (secret === '') throw new AppError('config.invalid', 'CIVIS_S3_SECRET_FILE is empty');
  return secret;
}

function firstLineOf(path: string): string {
  try {
    return (readFileSync(path, 'utf8').split('\n')[0] ?? '').trim();
  } catch (error) {
    throw new AppError('config.invalid', 'CIVIS_S3_SECRET_FILE cannot be read', { cause: error });
  }
}
