// What a backup says of itself: made last, so that a folder with a manifest is a whole backup.
import { createHash } from 'node:crypto';
import { z } from 'zod';

export const MANIFEST_NAME = 'manifest.json';
const HASH = z.string().regex(/^[0-9a-f]{64}$/);

const packedFile = {
  name: z.string().regex(/^[\w.-]+$/),
  sha256: HASH,
  sizeBytes: z.number().int(),
  rows: z.number().int(),
};
const tableFileSchema = z.object({
  table: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  ...packedFile,
});
export type TableFile = z.infer<typeof tableFileSchema>;

const bodySchema = z.object({
  format: z.literal('civis-intake-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Of the program that made it. */
  program: z.string(),
  database: z.enum(['pglite', 'postgres']),
  /** Migrations the database had, in order: it is restored as it was and brought up to date afterwards. */
  migrations: z.array(z.string()),
  tables: z.array(tableFileSchema),
  /** One line a receipt: its place and its text. */
  receipts: z.object(packedFile),
  /** One line a blob: hash and size. The blobs lie beside, shared by the backups of one target. */
  blobs: z.object({ ...packedFile, totalBytes: z.number().int() }),
  /** Originals that the database names and that were not there, or not sound, when the backup was made. */
  lacking: z.array(HASH),
});
export type ManifestBody = z.infer<typeof bodySchema>;

export const manifestSchema = bodySchema.extend({ sum: HASH });
export type Manifest = z.infer<typeof manifestSchema>;

/** Of everything but itself. */
export function sumOfManifest({ sum: _, ...body }: ManifestBody & { readonly sum?: string }): string {
  return createHash('sha256')
    .update(JSON.stringify(bodySchema.parse(body)))
    .digest('hex');
}

/** Rows by table, for people and for the check after a restore. */
export function rowsByTable({ tables }: ManifestBody): Readonly<Record<string, number>> {
  return Object.fromEntries(tables.map(({ table, rows }) => [table, rows]));
}
