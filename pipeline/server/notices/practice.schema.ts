// What the list of requests that were sent answers. (Schema file.)
import { z } from 'zod';
import { practiceSchema } from '../../../contract/practice.schema.ts';
import { NOTICE_KINDS } from '../../../contract/words.ts';
import { pageOf } from '../http/page-of.ts';
import { listedClient } from './notice.schema.ts';

export const practiceRowSchema = z
  .object({
    ...practiceSchema.shape,
    isOpen: z.boolean(),
    notice: z.object({
      id: z.string(),
      numeroComunicazione: z.string().nullable(),
      numeroCartella: z.string().nullable(),
      due: z.string().nullable(),
      safe: z.string().nullable(),
      daysLeft: z.number().nullable(),
      kind: z.enum(NOTICE_KINDS),
      denominazione: z.string().nullable(),
      client: listedClient.nullable(),
    }),
  })
  .meta({ id: 'PracticeRow' });

export const practicePageSchema = pageOf(practiceRowSchema).meta({ id: 'PracticePage' });
export type PracticePage = z.infer<typeof practicePageSchema>;
