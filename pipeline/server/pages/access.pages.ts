// The pages of access: choose a password, sign in, sign out, one's own account.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import { ERROR_CODES } from '../../../contract/error-codes.ts';
import { endSession, listSessions } from '../../store/access/session-rows.ts';
import { principalOf } from '../access/guard.ts';
import { PasswordHasher } from '../access/passwords/password-hasher.ts';
import { changePassword, chooseByLink, ownerOfLink } from '../access/people/choose-password.ts';
import type { DoorHouse } from '../access/people/people-house.ts';
import { signIn, signOut } from '../access/people/sign-in.ts';
import { clearCookie, setCookie } from '../access/session-cookie.ts';
import { sessionLimits } from '../access/sessions.ts';
import { httpStatusOf } from '../http/status.table.ts';
import type { App, RouteModule } from '../routes/route-module.ts';
import { ACCESS_CSS } from './access-css.ts';
import { accountHtml, loginHtml, setupHtml } from './access-html.ts';
import { formOf, formToken, preparePages, seeOther, sendPage } from './form-scope.ts';
import { localPath } from './local-path.ts';
import { CSS_PATH } from './page-html.ts';
import { languageOf } from './page-language.ts';

const OPEN = { permission: 'public', csrf: 'form' } as const;
const SIGNED_IN = { permission: 'signed-in', csrf: 'form' } as const;
const HIDDEN = { hide: true } as const;

export const accessPages: RouteModule = (app, house) => {
  preparePages(app, house.config.publicUrl);
  const door: DoorHouse = { ...house, passwords: house.passwords ?? new PasswordHasher() };
  app.get(CSS_PATH, { config: OPEN, schema: HIDDEN }, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(ACCESS_CSS),
  );
  addSetup(app, door);
  addLogin(app, door);
  addAccount(app, door);
};

function addSetup(app: App, door: DoorHouse): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, given: SetupForm, error?: AppError) => {
    const owner = await ownerOfLink(door.engine.db, given.token, door.clock.now());
    const facts = { language: languageOf(request), token: formToken(request, reply), link: given.token };
    const name = given.name;
    return sendPage(
      reply,
      statusOf(error),
      setupHtml({ ...facts, owner, name, ...troubleOf(request, error) }),
    );
  };
  app.get('/setup', { config: OPEN, schema: HIDDEN }, async (request, reply) =>
    show(request, reply, { token: queryOf(request, 'token'), name: '' }),
  );
  app.post('/setup', { config: OPEN, schema: HIDDEN }, async (request, reply) => {
    const { token = '', name = '', password = '', repeated = '' } = formOf(request);
    try {
      const secret = await chooseByLink(door, request, { token, name, password, repeated });
      return enter(request, reply, { secret, next: '' });
    } catch (error) {
      if (!isForReader(error)) throw error;
      return show(request, reply, { token, name }, error);
    }
  });
}

interface SetupForm {
  readonly token: string;
  readonly name: string;
}

function addLogin(app: App, door: DoorHouse): void {
  const show = (request: FastifyRequest, reply: FastifyReply, next: string, error?: AppError) => {
    const facts = { language: languageOf(request), token: formToken(request, reply), next };
    return sendPage(reply, statusOf(error), loginHtml({ ...facts, ...troubleOf(request, error) }));
  };
  app.get('/login', { config: OPEN, schema: HIDDEN }, async (request, reply) =>
    show(request, reply, localPath(queryOf(request, 'next'), '')),
  );
  app.post('/login', { config: OPEN, schema: HIDDEN }, async (request, reply) => {
    const { name = '', password = '', next = '' } = formOf(request);
    try {
      return enter(request, reply, { secret: await signIn(door, request, { name, password }), next });
    } catch (error) {
      if (!isForReader(error)) throw error;
      if (error.code === 'access.too_many_attempts') reply.header('retry-after', '900');
      return show(request, reply, localPath(next, ''), error);
    }
  });
  app.post('/logout', { config: SIGNED_IN, schema: HIDDEN }, async (request, reply) => {
    await signOut(door, request, principalOf(request));
    clearCookie(request, reply, 'session');
    // What the browser still keeps of this person's pages goes too.
    reply.header('clear-site-data', '"cache"');
    return seeOther(reply, '/login');
  });
}

function addAccount(app: App, door: DoorHouse): void {
  const { config, clock, engine } = door;
  const show = async (request: FastifyRequest, reply: FastifyReply, error?: AppError) => {
    const principal = personOf(request);
    const sessions = await listSessions(engine.db, userIdOf(request), sessionLimits(config, clock.now()));
    const facts = { language: languageOf(request), token: formToken(request, reply), principal, sessions };
    const isChanged = queryOf(request, 'changed') === '1';
    // The session is in order; what was typed is not.
    const status = error?.code === 'access.wrong_sign_in' ? 422 : statusOf(error);
    return sendPage(reply, status, accountHtml({ ...facts, isChanged, ...troubleOf(request, error) }));
  };
  app.get('/account', { config: SIGNED_IN, schema: HIDDEN }, async (request, reply) => show(request, reply));
  app.post('/account/password', { config: SIGNED_IN, schema: HIDDEN }, async (request, reply) => {
    const { current = '', password = '', repeated = '' } = formOf(request);
    const principal = personOf(request);
    try {
      const secret = await changePassword(door, request, { principal, current, password, repeated });
      setCookie(request, reply, 'session', secret);
      return seeOther(reply, '/account?changed=1');
    } catch (error) {
      if (!isForReader(error)) throw error;
      return show(request, reply, error);
    }
  });
  app.post('/account/sessions/end', { config: SIGNED_IN, schema: HIDDEN }, async (request, reply) => {
    const { id = '' } = formOf(request);
    const principal = personOf(request);
    await engine.db.transaction(async (tx) => {
      if (!(await endSession(tx, id, userIdOf(request)))) return;
      await door.access.recordIn(tx, { principal, action: 'session.revoke', subjects: [principal.id] });
    });
    return seeOther(reply, '/account');
  });
}

/** Signed in: where the person wanted to go, else the program's first page. */
function enter(
  request: FastifyRequest,
  reply: FastifyReply,
  { secret, next }: { secret: string; next: string },
): FastifyReply {
  setCookie(request, reply, 'session', secret);
  clearCookie(request, reply, 'form');
  return seeOther(reply, localPath(next, '/'));
}

/** Programs have no account. */
function personOf(request: FastifyRequest) {
  const principal = principalOf(request);
  if (principal.kind !== 'user') throw new AppError('access.forbidden', 'no person');
  return principal;
}

function userIdOf(request: FastifyRequest): string {
  return personOf(request).id.slice('user:'.length);
}

/** What the person can put right on the same page. */
function isForReader(error: unknown): error is AppError {
  return (
    error instanceof AppError && error.code.startsWith('access.') && error.code !== 'access.link_invalid'
  );
}

const statusOf = (error?: AppError): number => (error ? httpStatusOf(error.code) : 200);

function troubleOf(request: FastifyRequest, error?: AppError) {
  return error
    ? { trouble: ERROR_CODES[error.code][languageOf(request)], code: error.code }
    : { trouble: null, code: null };
}

function queryOf(request: FastifyRequest, name: string): string {
  return new URLSearchParams(request.url.split('?')[1] ?? '').get(name) ?? '';
}
