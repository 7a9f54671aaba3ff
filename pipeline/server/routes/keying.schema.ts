// What double keying gives and takes. Nothing here holds a value that somebody else typed or the program read. (Schema file.)
import { z } from 'zod';
import { KEYED_FIELDS } from '../../../validators/corrections/index.ts';

const field = z.enum(KEYED_FIELDS);

export const keyingTaskSchema = z
  .object({
    noticeId: z.string(),
    field,
    label: z.string(),
    labelEn: z.string(),
    /** The form of the number: `13 cifre`. */
    expected: z.string(),
    expectedEn: z.string(),
    version: z.string().describe('To be sent as If-Match with what is typed'),
    picture: z.string(),
    around: z.string().describe('The same place with more of the page'),
  })
  .meta({ id: 'KeyingTask' });
export type KeyingTaskShown = z.infer<typeof keyingTaskSchema>;

export const keyingTasksSchema = z
  .object({ tasks: z.array(keyingTaskSchema), count: z.number().int(), isWhole: z.boolean() })
  .meta({ id: 'KeyingTasks' });
export type KeyingTasksShown = z.infer<typeof keyingTasksSchema>;

export const keyingBody = z
  .strictObject({ field, value: z.string().min(1).max(200), insist: z.boolean().default(false) })
  .meta({ id: 'Keying' });

export const keyingOutcomeSchema = z
  .object({
    outcome: z
      .enum(['kept', 'confirmed', 'third', 'disputed'])
      .describe('kept: somebody else types it too; third: it differs, a third person looks'),
  })
  .meta({ id: 'KeyingOutcome' });
export type KeyingOutcomeShown = z.infer<typeof keyingOutcomeSchema>;

export const takeBackBody = z.strictObject({ field });
