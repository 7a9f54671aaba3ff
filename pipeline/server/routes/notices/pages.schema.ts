// What is told of the pages of a notice: their size, and how the picture that is shown lies on them. (Schema file.)
import { z } from 'zod';

const px = z.number().int().positive();

export const noticePlacesSchema = z
  .object({
    pages: z.array(
      z.object({
        page: px.describe('1-based within its part'),
        href: z.string().describe('The upright picture'),
        widthPx: px.describe('Of the page as a viewer shows it: boxes of results are in its pixels'),
        heightPx: px,
        picture: z
          .object({
            widthPx: px,
            heightPx: px,
            toPage: z
              .array(z.number())
              .length(9)
              .describe('Row-major 3 × 3: pixels of the picture to those of the page'),
          })
          .describe('The upright picture, straight and turned to be read'),
      }),
    ),
  })
  .meta({ id: 'NoticePages' });

export type NoticePlaces = z.infer<typeof noticePlacesSchema>;
