// Sends what waits, one mail after the other. Written before and marked after: a crash between the two sends the same mail
// again, with the same Message-ID, and never loses one.
import { asAppError } from '../../../contract/app-error.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';
import type { Clock } from '../../stages/stage-context.ts';
import type { Db } from '../../store/database.ts';
import {
  type ClaimedReminder,
  claimReminder,
  markFailed,
  markSent,
  redirect,
} from '../../store/reminder-rows.ts';
import type { MailSender } from '../mail/mail-sender.ts';
import type { SmtpSettings } from '../mail/smtp-settings.ts';
import { CLAIM_MS, nextTry } from './retry-policy.ts';

export interface SendFacts {
  readonly db: Db;
  readonly clock: Clock;
  readonly sender: MailSender;
  readonly settings: Pick<SmtpSettings, 'from' | 'fallback'>;
}

export interface TriedReminder {
  readonly id: string;
  readonly kind: string;
  readonly outcome: 'sent' | 'redirected' | 'waiting' | 'given_up';
  readonly error: ErrorCode | null;
  readonly nextTryAt: Date | null;
}

/** Of the whole server, not of one mail: the others would meet the same, and wait for their turn. */
const SERVER_IS_OUT: ReadonlySet<ErrorCode> = new Set([
  'smtp.unreachable',
  'smtp.timeout',
  'smtp.tls_failed',
  'smtp.auth_failed',
]);

/** @throws AppError database.unavailable; what the mail server does is in what it returns */
export async function sendDue(facts: SendFacts): Promise<readonly TriedReminder[]> {
  const tried: TriedReminder[] = [];
  for (;;) {
    const now = facts.clock.now();
    const mail = await claimReminder(facts.db, now, new Date(now.getTime() + CLAIM_MS));
    if (!mail) return tried;
    const one = await sendOne(mail, facts);
    tried.push(one);
    if (one.error !== null && SERVER_IS_OUT.has(one.error)) return tried;
  }
}

async function sendOne(mail: ClaimedReminder, facts: SendFacts): Promise<TriedReminder> {
  const { id, kind } = mail;
  try {
    await facts.sender.send(outgoing(mail, facts.settings.from));
  } catch (error) {
    return failed(mail, asAppError(error).code, facts);
  }
  await markSent(facts.db, id, facts.clock.now());
  return { id, kind, outcome: 'sent', error: null, nextTryAt: null };
}

function outgoing({ id, recipient, refusedBy, body, createdAt }: ClaimedReminder, from: string) {
  const subject = refusedBy === null ? body.subject : `${refusedBy} → ${body.subject}`;
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return { ...body, subject, messageId: `<${id}@${domain}>`, to: recipient, date: createdAt };
}

async function failed(
  { id, kind, recipient, attempts, createdAt }: ClaimedReminder,
  error: ErrorCode,
  { db, clock, settings }: SendFacts,
): Promise<TriedReminder> {
  const now = clock.now();
  const office = settings.fallback.toLowerCase();
  if (error === 'smtp.recipient_refused' && recipient !== office) {
    await redirect(db, id, recipient, office, now);
    return { id, kind, outcome: 'redirected', error, nextTryAt: now };
  }
  const nextTryAt = nextTry(error, attempts, createdAt, now);
  await markFailed(db, id, error, nextTryAt, now);
  return { id, kind, outcome: nextTryAt ? 'waiting' : 'given_up', error, nextTryAt };
}
