// What the routes of clients take and answer. (Schema file.)
import { z } from 'zod';
import { CLIENT_FIELDS } from '../../office/clients/columns.table.ts';
import { pageOf } from '../http/page-of.ts';

const cell = z
  .string()
  .max(2_000)
  .refine((text) => !text.includes('\u0000'), 'U+0000 is not allowed');

/** As the cells of a list: an empty text takes a field away. */
export const clientBody = z
  .partialRecord(z.enum(CLIENT_FIELDS), cell)
  .describe('As the cells of a list; an empty text takes a field away')
  .meta({ id: 'ClientEntry' });

export const clientSchema = z
  .object({
    id: z.string(),
    officeId: z.string(),
    externalId: z.string().nullable(),
    name: z.string(),
    codiceFiscale: z.string().nullable(),
    partitaIva: z.string().nullable(),
    otherCodes: z.array(z.string()),
    inCharge: z.string().nullable(),
    contactEmail: z.string().nullable(),
    contactName: z.string().nullable(),
    contactPhone: z.string().nullable(),
    delegation: z.string().nullable(),
    delegationExpiresOn: z.string().nullable(),
    notes: z.string().nullable(),
    isRemoved: z.boolean(),
  })
  .meta({ id: 'Client' });
export type ShownClient = z.infer<typeof clientSchema>;
export const clientPageSchema = pageOf(clientSchema).meta({ id: 'ClientPage' });

export const clientWithHistorySchema = z
  .object({
    client: clientSchema,
    history: z.array(z.object({ kind: z.string(), by: z.string(), at: z.string() })),
  })
  .meta({ id: 'ClientWithHistory' });

export const officeSchema = z
  .object({ id: z.string(), name: z.string(), defaultPerson: z.string().nullable() })
  .meta({ id: 'Office' });

const rowProblem = z.record(z.string(), z.unknown());
export const importReportSchema = z
  .object({
    sheet: z.string().nullable(),
    rows: z.number(),
    added: z.number(),
    changed: z.number(),
    restored: z.number(),
    unchanged: z.number(),
    refusedRows: z.number(),
    isWritten: z.boolean(),
    columns: z.record(z.string(), z.string()),
    unknownColumns: z.array(z.string()),
    refused: z.array(rowProblem),
    warnings: z.array(rowProblem),
  })
  .meta({ id: 'ClientImportReport' });
