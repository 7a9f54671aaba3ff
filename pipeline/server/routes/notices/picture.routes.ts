// Pictures of a notice's own pages, and of the place where a field was read.
import { readFile } from 'node:fs/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AppError } from '../../../../contract/app-error.ts';
import { FIELD_NAMES } from '../../../../contract/words.ts';
import { placeOfField } from '../../../office/papers/notice-pictures.ts';
import { type PagePicture, PagePictures } from '../../../office/papers/page-picture.ts';
import { principalOf } from '../../access/guard.ts';
import { isKnown, tagged } from '../../http/download.ts';
import { noticeIdParam } from '../../http/query.ts';
import { seenVersion } from '../../notices/notice-view.ts';
import { type PictureWanted, pictureBytes } from '../../notices/picture-bytes.ts';
import type { ServerHouse } from '../../server-house.ts';
import { API, type RouteModule } from '../route-module.ts';

const MAX_WIDTH = 4_000;
const FIELD_MARGIN_PX = 14;
const FIELD_WIDTH_PX = 720;
const width = z.coerce.number().int().min(16).max(MAX_WIDTH);
const format = z.enum(['png', 'webp']).default('png');
const box = z
  .string()
  .regex(/^\d{1,6}(,\d{1,6}){3}$/)
  .transform((text): [number, number, number, number] => {
    const [x = 0, y = 0, w = 0, h = 0] = text.split(',').map(Number);
    return [x, y, w, h];
  });

const pictureBody = z.string().describe('The picture');

export const noticePictureRoutes: RouteModule = (app, house) => {
  const config = { permission: 'read' } as const;
  const pictures = house.pictures ?? new PagePictures(house);
  app.get(
    `${API}/notices/:id/pages/:page/picture`,
    {
      config,
      schema: {
        ...{ tags: ['notices'], summary: 'The upright picture of a page, whole or a place of it' },
        params: z.object({ ...noticeIdParam.shape, page: z.coerce.number().int().min(1).max(100_000) }),
        querystring: z.object({
          width: width.optional().describe('Pixels; never enlarged'),
          box: box.optional().describe('`x,y,width,height` in pixels of the upright picture'),
          format,
        }),
        response: { 200: pictureBody },
      },
    },
    async (request, reply) => {
      const { id, page } = request.params;
      const version = await seenVersion(house, principalOf(request), id);
      const picture = await pictures.of(version.documentId, version.result, page);
      if (!picture) throw new AppError('request.not_found');
      const { query } = request;
      const wanted = {
        ...{ width: query.width ?? null, box: query.box ?? null, marginPx: 0, format: query.format },
      };
      return send(house, request, reply, { id, picture, wanted, what: `page.${page}` });
    },
  );
  app.get(
    `${API}/notices/:id/fields/:field/picture`,
    {
      config,
      schema: {
        ...{ tags: ['notices'], summary: 'The place of the page where a field was read' },
        params: z.object({ ...noticeIdParam.shape, field: z.enum(FIELD_NAMES) }),
        querystring: z.object({ width: width.default(FIELD_WIDTH_PX), format }),
        response: { 200: pictureBody },
      },
    },
    async (request, reply) => {
      const { id, field } = request.params;
      const version = await seenVersion(house, principalOf(request), id);
      const { documentId, result } = version;
      const place = placeOfField(result, await house.engine.outputsOf(documentId), field);
      const picture = place && (await pictures.of(documentId, result, place.page));
      if (!place || !picture) throw new AppError('request.not_found');
      const wanted = { ...request.query, box: place.box, marginPx: FIELD_MARGIN_PX };
      return send(house, request, reply, { id, picture, wanted, what: `field.${field}` });
    },
  );
};

interface Picture {
  readonly id: string;
  readonly picture: PagePicture;
  readonly wanted: PictureWanted;
  readonly what: string;
}

async function send(
  { access }: ServerHouse,
  request: FastifyRequest,
  reply: FastifyReply,
  { id, picture, wanted, what }: Picture,
) {
  const { width: wide, box: place, marginPx, format: type } = wanted;
  const etag = `"${picture.key.slice(0, 32)}-${wide ?? 'w'}-${place?.join('.') ?? 'p'}-${marginPx}-${type}"`;
  await access.record({
    ...{ principal: principalOf(request), action: 'picture.view', subjects: [id], details: { what } },
  });
  tagged(reply, etag);
  if (isKnown(request.headers['if-none-match'], etag)) return reply.status(304).send();
  const png = await picture.read();
  const isAsItIs = wide === null && place === null && type === 'png';
  const bytes = isAsItIs ? await bytesOf(png) : await pictureBytes(png, wanted);
  return reply
    .type(`image/${type}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .serializer((payload) => String(payload))
    .send(bytes);
}

async function bytesOf(png: string | Uint8Array): Promise<Buffer> {
  return typeof png === 'string' ? readFile(png) : Buffer.from(png);
}
