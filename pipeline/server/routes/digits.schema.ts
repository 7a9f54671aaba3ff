// What the wall of digits gives and takes. (Schema file.)
import { z } from 'zod';
import { DIGIT_FIELDS } from '../../../validators/corrections/index.ts';

const MAX_DIGITS = 120;
const figure = z.string().regex(/^\d$/);
const field = z.enum(DIGIT_FIELDS);

export const wallQuery = z.object({
  figure: figure.optional().describe('`0`–`9`: what the digits were read as; without it the counts alone'),
  limit: z.coerce.number().int().min(1).max(MAX_DIGITS).default(36),
  accepted: z
    .enum(['true', 'false'])
    .default('false')
    .transform((text) => text === 'true')
    .describe('Also numbers accepted on thinner evidence'),
});

export const wallDigitSchema = z
  .object({
    noticeId: z.string(),
    field,
    label: z.string(),
    labelEn: z.string(),
    value: z.string().describe('The reading it is a digit of; sent back with the judgement'),
    position: z.number().int().describe('In the value, from 0'),
    figure,
    page: z.number().int(),
    picture: z.string().describe('The digit between its neighbours: the middle third'),
  })
  .meta({ id: 'WallDigit' });
export type WallDigitShown = z.infer<typeof wallDigitSchema>;

export const wallSchema = z
  .object({
    digits: z.array(wallDigitSchema),
    counts: z.array(z.number().int()).length(10).describe('By figure, not seen by anybody yet'),
    unshown: z.number().int().describe('Of the figure, without a picture of their own'),
    isWhole: z.boolean().describe('false: the most urgent notices alone were looked through'),
  })
  .meta({ id: 'DigitWall' });
export type WallShown = z.infer<typeof wallSchema>;

export const judgementsSchema = z
  .strictObject({
    digits: z
      .array(
        z.strictObject({
          noticeId: z.string().min(1).max(80),
          field,
          value: z.string().min(1).max(80),
          position: z.number().int().min(0).max(79),
          seen: z.enum(['same', 'odd', 'undo']),
        }),
      )
      .min(1)
      .max(MAX_DIGITS),
  })
  .meta({ id: 'DigitJudgements' });
export type JudgementsBody = z.infer<typeof judgementsSchema>;

export const judgedSchema = z
  .object({
    outcomes: z.array(z.enum(['stored', 'stale', 'locked', 'gone'])).describe('In the order sent'),
    isSettled: z.boolean(),
  })
  .meta({ id: 'JudgedDigits' });
export type JudgedShown = z.infer<typeof judgedSchema>;
