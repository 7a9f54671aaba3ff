// What all pages with forms share: bodies of forms are read, each carries a token tied to a cookie of its browser, and
// trouble is shown as a page.
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODES } from '../../../contract/error-codes.ts';
import { framesOf } from '../../engine/error-evidence.ts';
import { csrfTokenOf, isUnsafe, requireCsrfToken, requireOwnOrigin } from '../access/csrf.ts';
import { newSecret } from '../access/secrets.ts';
import { cookieOf, setCookie } from '../access/session-cookie.ts';
import { asKnown } from '../http/problem.ts';
import { httpStatusOf } from '../http/status.table.ts';
import type { App } from '../routes/route-module.ts';
import { pageHtml } from './page-html.ts';
import { languageOf } from './page-language.ts';

const MAX_FORM_BYTES = 16_384;
const HTML = 'text/html; charset=utf-8';

/** For a scope that holds nothing but pages. @param publicUrl where people open the service */
export function preparePages(scope: App, publicUrl: string | null): void {
  scope.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: MAX_FORM_BYTES },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  scope.addHook('preHandler', async (request) => {
    if (!isUnsafe(request)) return;
    requireOwnOrigin(request, publicUrl);
    requireCsrfToken(formSecretOf(request), formOf(request)['_csrf']);
  });
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const known = asKnown(error);
    if (known.code === 'access.signed_out') return sendToSignIn(request, reply);
    const status = httpStatusOf(known.code);
    if (status >= 500) request.log.error({ code: known.code, at: framesOf(known) }, 'page failed');
    return sendPage(reply, status, troublePage(request, ERROR_CODES[known.code][languageOf(request)]));
  });
}

/** The fields of a form that was sent; only texts. */
export function formOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const { body } = request;
  if (!body || typeof body !== 'object') return {};
  return Object.fromEntries(
    Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The token for the forms of a page; makes the cookie it is tied to where nobody is signed in. */
export function formToken(request: FastifyRequest, reply: FastifyReply): string {
  const known = formSecretOf(request);
  const secret = known ?? newSecret();
  if (known === null) setCookie(request, reply, 'form', secret);
  return csrfTokenOf(secret);
}

/** What is shown is of this person and this moment: it stays in no cache. */
export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.status(status).header('cache-control', 'no-store').type(HTML).send(html);
}

/** After a form: the browser asks for the page anew, and reloading sends nothing twice. */
export function seeOther(reply: FastifyReply, path: string): FastifyReply {
  return reply.header('cache-control', 'no-store').redirect(path, 303);
}

/** Signed in, the session itself; before, a cookie for forms alone. */
function formSecretOf(request: FastifyRequest): string | null {
  return cookieOf(request, request.principal ? 'session' : 'form');
}

function sendToSignIn(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const back = isUnsafe(request) ? '' : `?next=${encodeURIComponent(request.url)}`;
  return seeOther(reply, `/login${back}`);
}

function troublePage(request: FastifyRequest, trouble: string): string {
  return pageHtml({ language: languageOf(request), title: 'troubleTitle', trouble, body: '' });
}
