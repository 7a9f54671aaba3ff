// The forms of the pages of access.
import type { ErrorCode } from '../../../contract/error-codes.ts';
import type { Language } from '../../../contract/sentence.ts';
import { escapeHtml } from '../../outputs/escape-html.ts';
import type { SessionRow } from '../../store/access/session-rows.ts';
import type { LinkOwner } from '../access/people/choose-password.ts';
import type { Principal } from '../access/principal.ts';
import { type Field, fieldHtml, formHtml, pageHtml, say } from './page-html.ts';

interface Shown {
  readonly language: Language;
  /** Of the form. */
  readonly token: string;
  readonly trouble: string | null;
  readonly code: ErrorCode | null;
}

const NEW_PASSWORD = { type: 'password', autocomplete: 'new-password' } as const;

export function setupHtml(page: Shown & { link: string; owner: LinkOwner; name: string }): string {
  const { language, token, trouble, code, link, owner } = page;
  const isFirst = owner.name === null;
  const intro = isFirst ? say('setupFirst', language) : say('setupInvited', language, { name: owner.name });
  const name: Field = {
    ...{ name: 'name', label: 'name', type: 'text', autocomplete: 'username', value: page.name },
    ...{ isWrong: code?.startsWith('access.name') ?? false, isFirst: true },
  };
  const fields = [...(isFirst ? [name] : []), ...newPasswordFields(code, 'password')];
  const form = formHtml({
    ...{ action: `/setup?lang=${language}`, token, button: say('save', language), hidden: { token: link } },
    fields: fields.map((field) => fieldHtml(field, language)).join(''),
  });
  return pageHtml({ language, title: 'setupTitle', trouble, body: `<p>${intro}</p>${form}` });
}

export function loginHtml(page: Shown & { next: string }): string {
  const { language, token, trouble, code, next } = page;
  const isWrong = code === 'access.wrong_sign_in';
  const fields: Field[] = [
    { name: 'name', label: 'name', type: 'text', autocomplete: 'username', isWrong, isFirst: true },
    { name: 'password', label: 'password', type: 'password', autocomplete: 'current-password', isWrong },
  ];
  const body = formHtml({
    ...{ action: `/login?lang=${language}`, token, button: say('signIn', language), hidden: { next } },
    fields: fields.map((field) => fieldHtml(field, language)).join(''),
  });
  return pageHtml({ language, title: 'loginTitle', trouble, body });
}

export function accountHtml(
  page: Shown & { principal: Principal; sessions: readonly SessionRow[]; isChanged: boolean },
): string {
  const { language, token, trouble, principal, isChanged } = page;
  const out = formHtml({ action: '/logout', token, button: say('signOut', language), fields: '' });
  const done =
    isChanged && !trouble ? `<div class="done" role="status">${say('changed', language)}</div>` : '';
  const body = [
    ...[`<p>${say('signedInAs', language, { name: principal.name })}</p>`, done],
    ...[`<p><a href="/">${say('onward', language)}</a></p>`, out],
    ...[`<h2>${say('changePassword', language)}</h2>`, passwordForm(page)],
    ...[`<h2>${say('sessions', language)}</h2>`, sessionTable(page)],
  ].join('');
  return pageHtml({ language, title: 'accountTitle', trouble, body });
}

function passwordForm({ language, token, code }: Shown): string {
  const current: Field = {
    ...{ name: 'current', label: 'currentPassword', type: 'password', autocomplete: 'current-password' },
    isWrong: code === 'access.wrong_sign_in',
  };
  const fields = [current, ...newPasswordFields(code, 'newPassword')];
  return formHtml({
    ...{ action: `/account/password?lang=${language}`, token, button: say('save', language) },
    fields: fields.map((field) => fieldHtml(field, language)).join(''),
  });
}

function newPasswordFields(code: ErrorCode | null, label: 'password' | 'newPassword'): readonly Field[] {
  const differs = code === 'access.password_differs';
  const isWrong = (code?.startsWith('access.password') ?? false) && !differs;
  return [
    { ...NEW_PASSWORD, name: 'password', label, hint: 'passwordHint', isWrong },
    { ...NEW_PASSWORD, name: 'repeated', label: 'repeated', isWrong: differs },
  ];
}

function sessionTable(page: Shown & { principal: Principal; sessions: readonly SessionRow[] }): string {
  const { language, token, principal, sessions } = page;
  const when = new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    ...{ dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Rome' },
  });
  const rows = sessions.map(({ id, createdAt, lastSeenAt, address }) => {
    const since = when.format(createdAt);
    const end = formHtml({
      ...{ action: '/account/sessions/end', token, hidden: { id }, fields: '' },
      button: say('endSession', language, { since }),
    });
    const last = id === principal.sessionId ? say('thisSession', language) : end;
    const cells = [since, when.format(lastSeenAt), address ?? '–'].map(escapeHtml);
    return `<tr>${[...cells, last].map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const heads = (['since', 'lastSeen', 'address'] as const).map(
    (word) => `<th scope="col">${say(word, language)}</th>`,
  );
  return `<table><thead><tr>${heads.join('')}<td></td></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}
