// Objects of one bucket below one prefix: put so that they are proved to be there, read, looked up, removed, listed. Keys
// here are without the prefix.
import { Readable } from 'node:stream';
import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  type S3Client,
} from '@aws-sdk/client-s3';
import { AppError } from '../../../contract/app-error.ts';
import { limitsOf, makeS3Client } from './s3-client.ts';
import { asRefusedAtStart, asUnavailable, isNoSuchObject } from './s3-errors.ts';
import type { S3Limits, S3Settings } from './s3-settings.ts';
import { uploadObject } from './upload-object.ts';

/** Bytes, or the path of a file, that are to be an object; and what the store should say of it. */
export interface NewObject {
  readonly source: string | Uint8Array;
  readonly sizeBytes: number;
  /** See part-tag.ts. */
  readonly tag: string;
}

/** What the store says of one of its objects. */
export interface KnownObject {
  readonly sizeBytes: number;
  readonly tag: string | null;
  /** By the store's clock, in whole seconds; null where it does not say. */
  readonly changedAt: Date | null;
}

export class S3Objects {
  readonly limits: S3Limits;
  private readonly client: S3Client;
  private readonly settings: S3Settings;

  constructor(settings: S3Settings) {
    this.settings = settings;
    this.limits = limitsOf(settings);
    this.client = makeS3Client(settings);
  }

  /** @throws AppError config.invalid where a person must put something right, store.unavailable */
  async check(): Promise<void> {
    const { bucket: Bucket, prefix: Prefix } = this.settings;
    try {
      await this.client.send(new ListObjectsV2Command({ Bucket, Prefix, MaxKeys: 1 }));
    } catch (error) {
      throw asRefusedAtStart(error);
    }
  }

  /** Null when it is not there. @throws AppError store.unavailable */
  async head(key: string): Promise<KnownObject | null> {
    try {
      const found = await this.client.send(new HeadObjectCommand(this.place(key)));
      const { ContentLength: sizeBytes = 0, ETag, LastModified: changedAt = null } = found;
      return { sizeBytes, tag: ETag?.replaceAll('"', '') ?? null, changedAt };
    } catch (error) {
      if (isNoSuchObject(error)) return null;
      throw asUnavailable(error);
    }
  }

  /** Sends it, in parts where it is large; what is left of a failed one is aborted. @throws AppError store.unavailable */
  async send(key: string, { source }: NewObject): Promise<void> {
    await uploadObject(this.client, this.place(key), source).catch(throwAsUnavailable);
  }

  /** The store says size and tag of these very bytes. @throws AppError store.unavailable */
  async holds(key: string, object: NewObject): Promise<boolean> {
    const found = await this.head(key);
    return found !== null && isSame(found, object);
  }

  /** The object piece by piece; null when it is not there. @throws AppError store.unavailable, also between two pieces */
  async read(key: string): Promise<AsyncIterable<Uint8Array> | null> {
    try {
      const { Body } = await this.client.send(new GetObjectCommand(this.place(key)));
      if (!(Body instanceof Readable)) throw new AppError('store.unavailable', 'an answer without a body');
      return pieces(Body, this.limits.silenceMs);
    } catch (error) {
      if (isNoSuchObject(error)) return null;
      throw asUnavailable(error);
    }
  }

  /** A small object whole, as text; null when it is not there. What is cut is asked for again. @throws AppError store.unavailable */
  async readText(key: string): Promise<string | null> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const body = await this.read(key);
        return body === null ? null : await textOf(body);
      } catch (error) {
        if (attempt >= this.limits.attempts) throw error;
      }
    }
  }

  /** One that is not there is no error. @throws AppError store.unavailable */
  async remove(key: string): Promise<void> {
    try {
      await this.client.send(new DeleteObjectCommand(this.place(key)));
    } catch (error) {
      if (!isNoSuchObject(error)) throw asUnavailable(error);
    }
  }

  /** Those whose keys begin so. @throws AppError store.unavailable */
  async *list(start: string): AsyncGenerator<{ readonly key: string; readonly sizeBytes: number }> {
    const { bucket: Bucket, prefix } = this.settings;
    for (let token: string | undefined, isFirst = true; isFirst || token; isFirst = false) {
      const page = await this.client
        .send(new ListObjectsV2Command({ Bucket, Prefix: prefix + start, ContinuationToken: token }))
        .catch(throwAsUnavailable);
      for (const { Key, Size } of page.Contents ?? []) {
        if (Key) yield { key: Key.slice(prefix.length), sizeBytes: Size ?? 0 };
      }
      token = page.IsTruncated ? page.NextContinuationToken : undefined;
    }
  }

  /** What processes that died in the middle of an upload left. @returns how many @throws AppError store.unavailable */
  async abortUploadsBefore(before: Date): Promise<number> {
    const { bucket: Bucket, prefix: Prefix } = this.settings;
    const { Uploads = [] } = await this.client
      .send(new ListMultipartUploadsCommand({ Bucket, Prefix }))
      .catch(throwAsUnavailable);
    const old = Uploads.filter(({ Initiated }) => Initiated && Initiated < before);
    for (const { Key, UploadId } of old) {
      await this.client
        .send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
        .catch(throwAsUnavailable);
    }
    return old.length;
  }

  close(): void {
    this.client.destroy();
  }

  private place(key: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.settings.bucket, Key: this.settings.prefix + key };
  }
}

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** The store says size and tag of these very bytes. */
export function isSame(found: KnownObject, { sizeBytes, tag }: NewObject): boolean {
  return found.sizeBytes === sizeBytes && found.tag === tag;
}

/** A connection that is cut or falls silent ends as `store.unavailable`, never as a short object. */
async function* pieces(body: Readable, silenceMs: number): AsyncGenerator<Uint8Array> {
  const silent = new AppError('store.unavailable', 'the download fell silent');
  const timer = setTimeout(() => body.destroy(silent), silenceMs);
  try {
    for await (const chunk of body) {
      timer.refresh();
      if (chunk instanceof Uint8Array) yield chunk;
      timer.refresh();
    }
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    clearTimeout(timer);
  }
}

function throwAsUnavailable(error: unknown): never {
  throw asUnavailable(error);
}
