// What only admins do with the installation itself: a backup, a purge.
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { purge } from '../../office/purge/purge.ts';
import { purgeRequestSchema, selectionOf } from '../../office/purge/purge-request.ts';
import { makeBackup } from '../../store/backup/make-backup.ts';
import { rowsByTable } from '../../store/backup/manifest.schema.ts';
import { VERSION } from '../../version.ts';
import { principalOf } from '../access/guard.ts';
import { OperationJobs } from '../operation/jobs.ts';
import { keptDataOf } from '../operation/kept-data.ts';
import { API, type RouteModule } from './route-module.ts';

const jobSchema = z
  .object({
    id: z.string(),
    state: z.enum(['running', 'done', 'failed']),
    /** Counts and ids; null until it is done. */
    outcome: z.record(z.string(), z.unknown()).nullable(),
    /** Our code; null unless it failed. */
    error: z.string().nullable(),
  })
  .meta({ id: 'OperationJob' });
const backupSchema = z.object({ target: z.string().min(1).max(4_096).optional() }).strict();

export const operationRoutes: RouteModule = (app, house) => {
  const { config, engine, clock, access, signal } = house;
  const jobs = new OperationJobs();
  app.addHook('onClose', () => jobs.settled());
  const admin = { permission: 'administer' } as const;
  const tags = ['operation'];

  app.post(
    `${API}/backups`,
    {
      config: admin,
      schema: { body: backupSchema, response: { 202: jobSchema }, tags, summary: 'Make a backup' },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const target = targetOf(request.body.target, principal.kind === 'local', config.backupDir);
      await access.record({ principal, action: 'backup.make', subjects: [] });
      const job = jobs.begin(async () => {
        const options = { target, now: clock.now(), version: VERSION, signal };
        const { folder, manifest } = await makeBackup(keptDataOf(config, engine), options);
        const { blobs, lacking } = manifest;
        return { folder, rows: rowsByTable(manifest), blobs: blobs.rows, lacking };
      });
      return reply.status(202).send(job);
    },
  );

  app.post(
    `${API}/purge`,
    {
      config: admin,
      schema: {
        ...{ body: purgeRequestSchema, response: { 202: jobSchema }, tags },
        summary: 'Delete documents with all that belongs to them, for good',
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      const selection = selectionOf(request.body, config.retention);
      const job = jobs.begin(async () => {
        const done = await purge(keptDataOf(config, engine), {
          ...{ selection, now: clock.now(), by: principal.id, isAlone: false },
          ...{ isDryRun: request.body.dryRun ?? false, signal },
        });
        const details = { documents: done.documents.length, notices: done.notices, dryRun: done.isDryRun };
        await access.record({ principal, action: 'purge.run', subjects: [...done.documents], details });
        return { ...done };
      });
      return reply.status(202).send(job);
    },
  );

  app.get(
    `${API}/operations/:id`,
    {
      config: admin,
      schema: {
        ...{ params: z.object({ id: z.uuid() }), response: { 200: jobSchema }, tags },
        summary: 'How far a backup or purge is',
      },
    },
    async (request) => jobs.state(request.params.id),
  );
};

/** Only the machine's own command line names a place; everybody else gets the configured one. */
function targetOf(named: string | undefined, isLocal: boolean, configured: string | null): string {
  if (named !== undefined && (!isLocal || !isAbsolute(named))) {
    throw new AppError('access.forbidden', 'only the command line of the machine names a target');
  }
  const target = named ?? configured;
  if (target === null) throw new AppError('backup.no_target');
  return target;
}
