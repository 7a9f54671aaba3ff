// Puts an object and returns only when the store is proved to hold its bytes: by size and tag, or, where a
// store tags otherwise (encryption by keys of its own), by reading it back.
import { createHash } from 'node:crypto';
import { AppError } from '../../../contract/app-error.ts';
import { PartTag } from './part-tag.ts';
import type { NewObject, S3Objects } from './s3-objects.ts';

/** An object whose bytes are known by their hash as well. */
export type HashedObject = NewObject & { readonly sha256: string };

/** What is there already as it should be stays. @throws AppError store.unavailable */
export async function putObject(objects: S3Objects, key: string, object: HashedObject): Promise<void> {
  if (await objects.holds(key, object)) return;
  await objects.send(key, object);
  if (!(await isProved(objects, key, object))) {
    throw new AppError('store.unavailable', 'the store does not hold what it was sent');
  }
}

/** The store holds these very bytes. False where the object is not there. @throws AppError store.unavailable where it holds others */
export async function isProved(objects: S3Objects, key: string, object: HashedObject): Promise<boolean> {
  if (await objects.holds(key, object)) return true;
  const held = await hashOfObject(objects, key);
  if (held === null || held === object.sha256) return held !== null;
  throw new AppError('store.unavailable', 'the store holds other bytes than it was sent');
}

/** As `putObject`, of a short text. @throws AppError store.unavailable */
export async function putText(objects: S3Objects, key: string, text: string): Promise<void> {
  const source = Buffer.from(text);
  const tag = new PartTag();
  tag.update(source);
  const sha256 = createHash('sha256').update(source).digest('hex');
  await putObject(objects, key, { source, sizeBytes: source.byteLength, tag: tag.digest(), sha256 });
}

async function hashOfObject(objects: S3Objects, key: string): Promise<string | null> {
  const body = await objects.read(key);
  if (body === null) return null;
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex');
}
