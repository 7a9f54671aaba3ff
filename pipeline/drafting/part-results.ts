// Objects for what a document holds besides notices: a part that could not be opened is shown by one of its own, and a
// document without any notice (a receipt, an empty mail) by one that says why.
import type { UnwrappedPart } from '../../contract/contained.ts';
import { ERROR_CODES } from '../../contract/error-codes.ts';
import { type MailFacts, RECEIPT_KINDS } from '../../contract/mail.ts';
import type { AttachmentVerdict, Result, Warning } from '../../contract/result.schema.ts';
import { warning } from '../messages/warnings.table.ts';
import { type EmptyWhy, whySentence } from '../messages/why.table.ts';
import { isMailOrnament } from '../stages/readable-parts.ts';
import type { DocumentFacts } from '../stages/stage-outputs.ts';
import { bareResult } from './bare-result.ts';
import { mailWarnings } from './mail-day.ts';
import type { NoticeMail } from './mail-of-notice.ts';
import { noticeId } from './notice-id.ts';

export interface PartFacts {
  readonly document: DocumentFacts;
  readonly tree: readonly UnwrappedPart[];
  readonly attachments: readonly AttachmentVerdict[];
  /** SHA-256 of parts with a virus. */
  readonly infected: readonly string[];
  /** The mail a part lies in; for the document itself (null) the message that it is. */
  mailOf(way: string | null): NoticeMail | null;
  /** What a message says by itself; its `agency` tells whether an agency sent it. */
  mailOfMessage(message: MailFacts): NoticeMail | null;
}

/** Places of unopened parts begin here, so that a notice found later in the document changes no id. */
const FIRST_UNOPENED_ORDINAL = 10_000;
/** The same for an agency's messages without a notice; a document has fewer parts than lie between. */
const FIRST_SILENT_ORDINAL = 100_000;
/** The same for files with a virus. */
const FIRST_INFECTED_ORDINAL = 200_000;
/** Files of these roles are what somebody sent; the rest are a container's own workings. */
const SENT: ReadonlySet<string> = new Set(['attachment', 'inline', 'message', 'content', 'embedded']);

/** One object for each part that could not be opened whole, with what to do. */
export function unopenedResults({ document, tree, attachments, mailOf }: PartFacts): Result[] {
  return tree.filter(isLost).map((part) => {
    const code = part.problems[0]?.code ?? 'container.damaged';
    return bareResult(document, {
      ordinal: FIRST_UNOPENED_ORDINAL + part.id,
      status: ERROR_CODES[code].status ?? 'failed',
      why: code,
      source: { part: part.way, ...mailSource(mailOf(part.way)) },
      warnings: mailWarnings(mailOf(part.way)?.delivery ?? null),
      attachments: attachments.filter((verdict) => verdict.part === part.way),
      error: { code, message: ERROR_CODES[code].it },
    });
  });
}

/** One object for each file that was not read because of a virus. */
export function infectedResults({ document, tree, attachments, infected, mailOf }: PartFacts): Result[] {
  const parts = tree.filter(({ sha256, sameAs }) => sameAs === null && infected.includes(sha256 ?? ''));
  return parts.map((part) =>
    bareResult(document, {
      ordinal: FIRST_INFECTED_ORDINAL + part.id,
      status: 'rejected',
      why: 'virus.found',
      source: { part: part.way, ...mailSource(mailOf(part.way)) },
      warnings: mailWarnings(mailOf(part.way)?.delivery ?? null),
      attachments: attachments.filter((verdict) => verdict.part === part.way),
      error: { code: 'virus.found', message: ERROR_CODES['virus.found'].it },
    }),
  );
}

/** A PDF whose pages can be read is not lost, whatever could not be looked for in it: its verdict says so. */
function isLost({ role, problems, pageCount }: UnwrappedPart): boolean {
  return problems.length > 0 && pageCount === null && (role === null || SENT.has(role));
}

/**
 * One object for each message of an agency that holds nothing to read: what it says may stand in its text, or behind a
 * link, and its term runs all the same. A person reads it.
 */
export function silentAgencyResults({ document, tree, attachments, mailOfMessage }: PartFacts): Result[] {
  return tree.flatMap((part) => {
    const mail = part.mail && !RECEIPT_KINDS.includes(part.mail.kind) ? mailOfMessage(part.mail) : null;
    if (!mail?.chosen.agency || holdsPaper(part, tree)) return [];
    return [
      bareResult(document, {
        ordinal: FIRST_SILENT_ORDINAL + part.id,
        status: 'needs_review',
        why: 'mail.no_notice',
        source: { part: part.way, ...mailSource(mail) },
        attachments: [...attachments],
        warnings: [
          warning('mail.agency_without_notice'),
          ...mailWarnings(mail.delivery),
          ...tree.filter((each) => isUnread(each) && isInside(each, part, tree)).map(unreadWarning),
        ],
      }),
    ];
  });
}

/** Something in it is read, or has an object that says why it could not be. */
function holdsPaper(message: UnwrappedPart, tree: readonly UnwrappedPart[]): boolean {
  return tree.some((part) => {
    const isPaper = (part.kind === 'pdf' || part.kind === 'image') && !isMailOrnament(part, tree);
    return (isPaper || isLost(part)) && isInside(part, message, tree);
  });
}

function isInside(part: UnwrappedPart, container: UnwrappedPart, tree: readonly UnwrappedPart[]): boolean {
  for (let at = part.parent; at !== null; at = tree[at]?.parent ?? null) if (at === container.id) return true;
  return false;
}

/** Null when the document gave any other object. */
export function emptyResult(
  { document, tree, attachments, mailOf }: PartFacts,
  others: number,
): Result | null {
  if (others > 0) return null;
  const mail = tree[0]?.mail ?? null;
  const unread = tree.filter(isUnread);
  const isReceipt = mail !== null && RECEIPT_KINDS.includes(mail.kind);
  const why: EmptyWhy = isReceipt ? 'pec.receipt' : mail ? 'mail.no_notice' : 'container.empty';
  return bareResult(document, {
    ordinal: 0,
    status: unread.length > 0 && !isReceipt ? 'needs_review' : 'not_for_civis',
    why,
    source: mailSource(mailOf(null)),
    attachments: [...attachments],
    warnings: [
      warning('notice.why', { why: whySentence(why) }),
      ...(isReceipt ? [] : unread.map(unreadWarning)),
    ],
  });
}

/** Who sent it and when it came is worth as much for what could not be read. */
function mailSource(mail: NoticeMail | null): Partial<Result['source']> {
  if (!mail) return {};
  const { source, delivery } = mail;
  const isDated = delivery.deliveredOn !== null;
  return {
    mail: source,
    ...(isDated
      ? { channel: 'pec', receivedOn: delivery.deliveredOn, receivedOnEvidence: delivery.evidence }
      : {}),
  };
}

/** Sent as a file, but of a type that is not read here: a person decides whether it matters. */
function isUnread({ kind, role, sameAs }: UnwrappedPart): boolean {
  const isOther = kind === 'office' || kind === 'text' || kind === 'other';
  return isOther && sameAs === null && role !== null && SENT.has(role);
}

function unreadWarning({ way, mediaType }: UnwrappedPart): Warning {
  return warning('part.not_read', { part: way ?? '', type: mediaType });
}

/** Said of every notice of a document that holds parts nobody could open. */
export function lostPartWarnings({ document, tree }: PartFacts): Warning[] {
  return tree.filter(isLost).map(({ id, way }) =>
    warning('part.unopened', {
      part: way ?? document.intakes[0]?.path ?? '',
      id: noticeId(document.sha256, FIRST_UNOPENED_ORDINAL + id),
    }),
  );
}
