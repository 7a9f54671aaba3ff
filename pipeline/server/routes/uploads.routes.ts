// Papers come in: a new pile, more files for it, and what need not be sent again.
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';
import { CHANNELS } from '../../../contract/words.ts';
import { findBatch, knownFiles } from '../../store/upload-rows.ts';
import { principalOf } from '../access/guard.ts';
import { visibleDocuments } from '../access/visibility.ts';
import { noStore } from '../http/no-store.ts';
import { serveUpload } from '../uploads/serve-upload.ts';
import { knownFilesSchema, uploadAnswerSchema } from '../uploads/upload-answer.schema.ts';
import type { UploadDesk } from '../uploads/upload-desk.ts';
import { API, type App, type RouteModule } from './route-module.ts';

const MAX_HASHES = 1_000;
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const PROBLEMS: readonly ErrorCode[] = [
  'request.wrong_type',
  'request.invalid',
  'upload.facts_invalid',
  'upload.too_slow',
  'request.too_large',
  'request.too_many',
  'request.in_progress',
  'request.conflict',
  'server.disk_full',
  'server.stopping',
];
const ABOUT = `The form is read in order. \`channel\`, \`received\` and \`client\` hold for the files after them; \`path\` and
\`file.…\` for the next file alone. Each file is answered by itself, received or refused. With an \`Idempotency-Key\` header a
repeat gives the same answer and doubles nothing.`;
const day = z.string().describe('YYYY-MM-DD, not in the future');
const form = z.object({
  channel: z.enum(CHANNELS).optional(),
  received: day.optional(),
  client: z.string().max(200).optional(),
  path: z
    .string()
    .optional()
    .describe('Where the file lay, kept as its name; else the file name of its part'),
  'file.channel': z.enum(CHANNELS).optional(),
  'file.received': day.optional(),
  'file.client': z.string().max(200).optional(),
  'file.sha256': hash.optional().describe('What its bytes must hash to'),
  file: z.array(z.string().meta({ format: 'binary' })).describe('The files, under any name'),
});
const common = {
  ...{ tags: ['uploads'], consumes: ['multipart/form-data'], problems: PROBLEMS, description: ABOUT, form },
};
const id = z.object({ id: z.string().max(100) });

export const uploadRoutes =
  (desk: UploadDesk): RouteModule =>
  async (app) => {
    // A file that is too large is refused by itself: the others of its request come in.
    await app.register(multipart, { throwFileSizeLimit: false });
    noStore(app);
    addUploads(app, desk);
    addKnown(app, desk);
  };

function addUploads(app: App, desk: UploadDesk): void {
  const config = { permission: 'upload' } as const;
  app.post(
    `${API}/batches`,
    {
      config,
      schema: { ...common, summary: 'Hand files in as a new batch', response: { 201: uploadAnswerSchema } },
    },
    async (request, reply) => {
      const served = await serveUpload(desk, request, reply, null);
      if (served === null) return reply;
      if (served.isReplayed) reply.header('idempotency-replayed', 'true');
      reply.header('location', `${API}/batches/${served.answer.batchId}`);
      return reply.status(201).send(served.answer);
    },
  );
  app.post(
    `${API}/batches/:id/files`,
    {
      config,
      schema: {
        ...common,
        params: id,
        problems: [...PROBLEMS, 'request.not_found'],
        summary: 'Add files to a batch of one’s own',
        response: { 200: uploadAnswerSchema },
      },
    },
    async (request, reply) => {
      await requireOwnBatch(desk, request, request.params.id);
      const served = await serveUpload(desk, request, reply, request.params.id);
      if (served === null) return reply;
      if (served.isReplayed) reply.header('idempotency-replayed', 'true');
      return reply.status(200).send(served.answer);
    },
  );
}

/** @throws AppError request.not_found, for somebody else's as for one that is not there */
async function requireOwnBatch({ house }: UploadDesk, request: FastifyRequest, batchId: string) {
  const found = await findBatch(house.engine.db, batchId);
  if (found?.madeBy !== principalOf(request).id) throw new AppError('request.not_found');
}

function addKnown(app: App, { house }: UploadDesk): void {
  app.post(
    `${API}/files/known`,
    {
      config: { permission: 'upload' },
      schema: {
        tags: ['uploads'],
        summary: 'Which of these files are stored already, by SHA-256',
        description:
          'Of files handed in by oneself, or that one may see: an upload that broke off goes on with the others.',
        body: z.object({ sha256: z.array(hash).min(1).max(MAX_HASHES) }),
        response: { 200: knownFilesSchema },
        problems: ['request.invalid'],
      },
    },
    async (request) => {
      const principal = principalOf(request);
      const visible = principal.permissions.has('read') ? visibleDocuments(principal) : null;
      const known = await knownFiles(house.engine.db, request.body.sha256, principal.id, visible);
      return { known: [...known] };
    },
  );
}
