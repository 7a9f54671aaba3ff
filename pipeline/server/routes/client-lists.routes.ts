// The register of clients as a list: taken in, given out; and the offices that keep it.
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

import multipart from '@fastify/multipart';
import { z } from 'zod';
import { AppError } from '../../../contract/app-error.ts';
import { exportClients } from '../../office/clients/export-clients.ts';
import { importClients } from '../../office/clients/import-clients.ts';
import { setOffice } from '../../office/clients/set-office.ts';
import { loadRegister } from '../../store/client-register.ts';
import { loadOffices, MAIN_OFFICE } from '../../store/office-rows.ts';
import { principalOf } from '../access/guard.ts';
import { importReportSchema, officeSchema } from '../clients/client.schema.ts';
import { requireAll } from '../clients/client-access.ts';
import { asFile, personal } from '../http/download.ts';
import { flag, plainText } from '../http/query.ts';
import { settled } from '../notices/change-answer.ts';
import { datedName } from './clients.routes.ts';
import { API, type RouteModule } from './route-module.ts';

const MAX_LIST_BYTES = 20_971_520;
const change = { permission: 'clients' } as const;
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const clientListRoutes: RouteModule = async (app, house) => {
  const { engine, clock, access } = house;
  const { db } = engine;
  await app.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: MAX_LIST_BYTES } });

  app.post(
    `${API}/clients/import`,
    {
      config: change,
      schema: {
        ...{ tags: ['clients'], summary: 'Takes a list in, CSV or XLSX: `file` of a form' },
        consumes: ['multipart/form-data'],
        querystring: z.object({
          dryRun: flag.describe('Says what would be done and writes nothing'),
          strict: flag.describe('One bad row, and none is taken'),
          office: plainText.default(MAIN_OFFICE).describe('Of rows that name no office'),
        }),
        response: { 200: importReportSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      requireAll(principal);
      const { dryRun, strict, office } = request.query;
      const file = await request.file();
      if (!file) throw new AppError('request.invalid', 'no file');
      const options = {
        ...{ officeId: office.trim().toLowerCase(), isStrict: strict, isDryRun: dryRun },
        ...{ by: principal.name, now: clock.now() },
      };
      const imported = await inOwnFolder(async (folder) => {
        // The name it came under is nobody's path.
        const path = join(folder, 'list');
        await pipeline(file.file, createWriteStream(path, { mode: 0o600 }));
        if (file.file.truncated) throw new AppError('request.too_large');
        return importClients(db, path, options);
      });
      const { report, documentIds } = imported;
      const details = { isWritten: report.isWritten, added: report.added, changed: report.changed };
      await access.record({ principal, action: 'client.import', subjects: [], details });
      await settled(house, documentIds);
      return personal(reply).send(JSON.parse(JSON.stringify(report)));
    },
  );
  app.get(
    `${API}/clients/export.:format`,
    {
      config: change,
      schema: {
        ...{ tags: ['clients'], summary: 'The register as a list that import takes back' },
        params: z.object({ format: z.enum(['csv', 'xlsx']) }),
        response: { 200: z.string().describe('The file') },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      requireAll(principal);
      const { format } = request.params;
      const clients = (await loadRegister(db)).filter(({ isRemoved }) => !isRemoved);
      const bytes = await inOwnFolder(async (folder) => {
        const path = join(folder, `list.${format}`);
        await exportClients(path, clients);
        return readFile(path);
      });
      const details = { format, count: clients.length };
      await access.record({ principal, action: 'export.clients', subjects: [], details });
      asFile(reply, TYPES[format], datedName('clienti', format, clock.now()));
      return reply.serializer(String).send(bytes as never);
    },
  );
  app.get(
    `${API}/offices`,
    {
      config: { permission: 'read' },
      schema: {
        ...{ tags: ['clients'], summary: 'The offices that keep clients' },
        response: { 200: z.object({ items: z.array(officeSchema) }) },
      },
    },
    async (_request, reply) => personal(reply).send({ items: [...(await loadOffices(db))] }),
  );
  app.put(
    `${API}/offices/:office`,
    {
      config: change,
      schema: {
        ...{ tags: ['clients'], summary: 'Names an office and who owns what nobody is in charge of there' },
        params: z.object({ office: plainText.min(1) }),
        body: z.strictObject({ name: plainText.min(1), defaultPerson: plainText.nullable() }),
        response: { 200: officeSchema },
      },
    },
    async (request, reply) => {
      const principal = principalOf(request);
      requireAll(principal);
      const { name, defaultPerson } = request.body;
      const id = request.params.office.trim().toLowerCase();
      const entry = { id, name, defaultPerson: defaultPerson?.trim() || null };
      await access.record({ principal, action: 'office.change', subjects: [id] });
      await setOffice(db, entry, clock.now());
      return personal(reply).send(entry);
    },
  );
};

async function inOwnFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'civis-clients-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
