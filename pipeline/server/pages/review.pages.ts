// Hands out the reviewers' page as it was built (review/). Its files hold no data and are everybody's; what it shows it asks
// of the API as whoever is signed in.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import type { RouteModule } from '../routes/route-module.ts';

/** Where `npm run build` puts it: beside the compiled service, or below `dist` when the sources run. */
const BUILT = [
  new URL('../../../review/', import.meta.url),
  new URL('../../../dist/review/', import.meta.url),
]
  .map((each) => fileURLToPath(each))
  .find((each) => existsSync(`${each}assets`));

const PUBLIC = { config: { permission: 'public' }, schema: { hide: true } } as const;

/** Its address, and all below it that are no files: the page itself shows what belongs there. */
const PAGE_PATHS = ['/app', '/app/', '/app/*'];

export const reviewPages: RouteModule = async (app) => {
  if (BUILT !== undefined) {
    await app.register(fastifyStatic, { root: BUILT, serve: false, cacheControl: false, etag: true });
  }
  app.get('/', PUBLIC, async (_request, reply) => reply.redirect('/app', 302));
  // Assets carry their hash in their name; the page itself is asked for anew.
  app.get('/app/assets/:file', PUBLIC, async (request, reply) => {
    const { file } = request.params as { file: string };
    return send(reply.header('cache-control', 'public, max-age=31536000, immutable'), `assets/${file}`);
  });
  app.get('/app/icon.svg', PUBLIC, async (_request, reply) => send(reply, 'icon.svg'));
  for (const path of PAGE_PATHS) {
    app.get(path, PUBLIC, async (_request, reply) =>
      send(reply.header('cache-control', 'no-cache'), 'index.html'),
    );
  }
};

/** @throws AppError server.page_missing where nothing was built */
function send(reply: FastifyReply, file: string): FastifyReply {
  if (BUILT === undefined) throw new AppError('server.page_missing');
  return reply.sendFile(file);
}
