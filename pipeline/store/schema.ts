// The tables, for drizzle. The SQL that makes them is in migrations/ (written by drizzle-kit from this file).
// Outputs are `json`, not `jsonb`: a hostile text may hold U+0000, which jsonb refuses, and the bytes of a
// result stay as the stage gave them. (Table file.)
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  json,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { MailFacts } from '../../contract/mail.ts';
import type { Result } from '../../contract/result.schema.ts';
import type { WebhookBody } from '../../contract/webhook.ts';
import type { LinkFacts } from '../../validators/linking/index.ts';
import type { ToldEvent } from '../outputs/calendar/told-notice.ts';

export const civis = pgSchema('civis');

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** A pile handed in together: one run of `process`, one upload, one mail fetch. */
export const batch = civis.table('batch', {
  id: text('id').primaryKey(),
  createdAt: instant('created_at').notNull(),
});

/** One file by its bytes. The id comes from the hash, so a rebuilt database gives the same ids. */
export const document = civis.table(
  'document',
  {
    id: text('id').primaryKey(),
    sha256: text('sha256').notNull(),
    sizeBytes: bigint('size_bytes', { mode: 'number' }).notNull(),
    /** False when the file was refused before it was copied (too large). */
    isStored: boolean('is_stored').notNull(),
    /** waiting (still on its way), done, needs_review, failed, rejected. */
    status: text('status').notNull(),
    /** The stage to run next; null at the end of the way. */
    nextStage: text('next_stage'),
    errorCode: text('error_code'),
    /** Internal, for whoever looks into a failure. */
    errorDetail: text('error_detail'),
    /** Crashes of the process while this document was on its present stage. */
    crashes: integer('crashes').notNull().default(0),
    /** Temporary failures of the present stage. */
    attempts: integer('attempts').notNull().default(0),
    retryAt: instant('retry_at'),
    /** Who runs it now. A run may store only while its token stands here. */
    runToken: text('run_token'),
    /** Grows with every change from outside (a new intake, a retry). */
    revision: integer('revision').notNull().default(0),
    pagesRead: integer('pages_read').notNull().default(0),
    /** Null until the document was opened. */
    pagesKnown: integer('pages_known'),
    /** Pages of which only the head was read; an idle machine reads the rest. */
    pagesDeferred: integer('pages_deferred').notNull().default(0),
    /** Every page is to be read whole, whatever is needed. */
    wantsWhole: boolean('wants_whole').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    uniqueIndex('document_sha256_unique').on(table.sha256),
    index('document_status_index').on(table.status),
  ],
);

/** One coming-in of a document. The same bytes may come in many times. */
export const intake = civis.table(
  'intake',
  {
    id: text('id').primaryKey(),
    documentId: text('document_id').notNull(),
    batchId: text('batch_id').notNull(),
    /** Place in the batch, from 0. */
    ordinal: integer('ordinal').notNull(),
    path: text('path').notNull(),
    channel: text('channel'),
    receivedOn: text('received_on'),
    receivedOnEvidence: text('received_on_evidence').notNull(),
    client: text('client'),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [
    index('intake_document_index').on(table.documentId),
    index('intake_batch_index').on(table.batchId, table.ordinal),
    index('intake_client_index').on(sql`lower(${table.client})`),
  ],
);

/** What a stage gave. One row per document, stage and version: running twice cannot count twice. */
export const stageResult = civis.table(
  'stage_result',
  {
    documentId: text('document_id').notNull(),
    stage: text('stage').notNull(),
    version: integer('version').notNull(),
    /** done, skipped, needs_review. */
    outcome: text('outcome').notNull(),
    reasons: json('reasons').$type<readonly string[]>().notNull(),
    output: json('output').notNull(),
    tookMs: integer('took_ms').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.stage, table.version] })],
);

/** Pages already read, by the bytes of their part. */
export const pageReading = civis.table(
  'page_reading',
  {
    partSha256: text('part_sha256').notNull(),
    page: integer('page').notNull(),
    readerVersion: integer('reader_version').notNull(),
    /** whole, or top: the head only. */
    extent: text('extent').notNull().default('whole'),
    readingSha256: text('reading_sha256').notNull(),
    uprightSha256: text('upright_sha256'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.partSha256, table.page, table.readerVersion] })],
);

/** Mail messages, wherever they lie: receipts are joined to their message by its ids. Written with `unpack`. */
export const mailMessage = civis.table(
  'mail_message',
  {
    documentId: text('document_id').notNull(),
    /** Place in the document's tree of parts. */
    partId: integer('part_id').notNull(),
    kind: text('kind').notNull(),
    /** The author's Message-ID (`msgid`). */
    messageId: text('message_id'),
    /** The provider's Message-ID (`identificativo`). */
    identifier: text('identifier'),
    facts: json('facts').$type<MailFacts>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.partId] }),
    index('mail_message_message_id_index').on(table.messageId),
    index('mail_message_identifier_index').on(table.identifier),
  ],
);

/** The effect: one row per notice (or per file that holds none), written with the stage result that made it. */
export const notice = civis.table(
  'notice',
  {
    documentId: text('document_id').notNull(),
    /** 0-based within the document. */
    ordinal: integer('ordinal').notNull(),
    id: text('id').notNull(),
    status: text('status').notNull(),
    kind: text('kind').notNull(),
    numeroComunicazione: text('numero_comunicazione'),
    codiceAtto: text('codice_atto'),
    numeroCartella: text('numero_cartella'),
    codiceFiscale: text('codice_fiscale'),
    /** The deadline's safe day, `YYYY-MM-DD`; null for a notice without one. Lists go by it. */
    safeDay: text('safe_day'),
    /** Of its deadline (validators/follow-up): differs from that of a decision exactly when that is to be looked at. */
    deadlinePrint: text('deadline_print'),
    /** The Result object, whole. */
    result: json('result').$type<Result>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.ordinal] }),
    uniqueIndex('notice_id_unique').on(table.id),
    index('notice_numero_comunicazione_index').on(table.numeroComunicazione),
    index('notice_codice_atto_index').on(table.codiceAtto),
    index('notice_numero_cartella_index').on(table.numeroCartella),
    index('notice_codice_fiscale_index').on(table.codiceFiscale),
    index('notice_safe_day_index').on(table.safeDay, table.documentId, table.ordinal),
  ],
);

/** What of a notice others are held against, written with its row. It follows from the paper, never from the links. */
export const linkFacts = civis.table(
  'link_facts',
  {
    documentId: text('document_id').notNull(),
    /** 0-based within the document. */
    ordinal: integer('ordinal').notNull(),
    facts: json('facts').$type<LinkFacts>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.ordinal] })],
);

/** Under what it is found: a number, or a taxpayer's year. */
export const linkKey = civis.table(
  'link_key',
  {
    key: text('key').notNull(),
    documentId: text('document_id').notNull(),
    ordinal: integer('ordinal').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.documentId, table.ordinal] }),
    index('link_key_document_index').on(table.documentId),
  ],
);

/** A request that a person sent through CIVIS, by the number on its receipt. A discarded request has one too. */
export const practice = civis.table(
  'practice',
  {
    /** The 13-digit practice number. */
    number: text('number').primaryKey(),
    noticeId: text('notice_id').notNull(),
    /** first, second. */
    kind: text('kind').notNull(),
    /** The practice that a second request goes on from. */
    previousNumber: text('previous_number'),
    sentOn: text('sent_on').notNull(),
    /** As its events add up to (contract/practice.schema.ts); the events are the truth. */
    state: text('state').notNull(),
    /** How a closed one ended; null until then. */
    outcome: text('outcome'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('practice_notice_index').on(table.noticeId)],
);

/** Everything that happened to a practice, never changed afterwards. */
export const practiceEvent = civis.table(
  'practice_event',
  {
    id: text('id').primaryKey(),
    practiceNumber: text('practice_number').notNull(),
    /** Place in the practice's history, from 0. */
    ordinal: integer('ordinal').notNull(),
    /** A person recorded it, or the paper whose result has this id said so. */
    by: text('by').notNull(),
    /** contract/practice-event.ts */
    facts: json('facts').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('practice_event_place_unique').on(table.practiceNumber, table.ordinal),
    index('practice_event_by_index').on(table.by),
  ],
);

/** "Is it on the roll? CIVIS tells": what a person saw there on a day, one row a look, never changed afterwards. */
export const rollSeen = civis.table(
  'roll_seen',
  {
    noticeId: text('notice_id').notNull(),
    /** Place in the notice's history, from 0. */
    ordinal: integer('ordinal').notNull(),
    /** on_roll, not_on_roll. */
    status: text('status').notNull(),
    seenOn: text('seen_on').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.ordinal] })],
);

/** What a person chose and typed for a notice's request: it outlives every new reading of the notice. */
export const noticeChoice = civis.table('notice_choice', {
  noticeId: text('notice_id').primaryKey(),
  choices: json('choices').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** How often a notice's deadlines were told differently: the SEQUENCE of its calendar events. */
export const noticeCalendar = civis.table('notice_calendar', {
  noticeId: text('notice_id').primaryKey(),
  sequence: integer('sequence').notNull(),
  /** Of everything the events say. */
  fingerprint: text('fingerprint').notNull(),
  /** What was told last, by purpose: an event that goes has to be called off under its own UID. */
  events: json('events').$type<readonly ToldEvent[]>().notNull().default([]),
  updatedAt: instant('updated_at').notNull(),
});

/** Events on their way to a webhook: written in the transaction that makes them true, delivered afterwards. */
export const webhookDelivery = civis.table(
  'webhook_delivery',
  {
    /** The same on every try and for every endpoint: receivers tell repeats by it. */
    eventId: text('event_id').notNull(),
    /** The endpoint's name in the configuration, never its address or secret. */
    endpoint: text('endpoint').notNull(),
    type: text('type').notNull(),
    noticeId: text('notice_id'),
    /** The body; null once delivered, so that no copy of the notice stays behind. */
    payload: json('payload').$type<WebhookBody>(),
    /** pending, delivered, dead. */
    state: text('state').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** While a sender has it, the instant at which it is taken for dead. */
    nextTryAt: instant('next_try_at'),
    /** A code, internal. */
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.eventId, table.endpoint] }),
    index('webhook_delivery_next_index').on(table.endpoint, table.state, table.nextTryAt),
    index('webhook_delivery_notice_index').on(table.noticeId),
  ],
);

/** What webhooks were told of a notice's status last, and how often it changed. */
export const webhookTold = civis.table('webhook_told', {
  noticeId: text('notice_id').primaryKey(),
  status: text('status').notNull(),
  /** Grows with every change of status. */
  version: integer('version').notNull(),
  updatedAt: instant('updated_at').notNull(),
});

/** Endpoints that answered 410 Gone: nothing is sent to them until a person tests or replays. */
export const webhookGone = civis.table('webhook_gone', {
  endpoint: text('endpoint').primaryKey(),
  /** SHA-256 of the address that is gone: under another address the endpoint lives. */
  addressSha256: text('address_sha256').notNull(),
  since: instant('since').notNull(),
});
/** An entity that keeps clients: several may share one installation. */
export const office = civis.table('office', {
  /** As written in `--office`, lower case. */
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  /** Owns the deadlines of clients without a person in charge. */
  defaultPerson: text('default_person'),
  createdAt: instant('created_at').notNull(),
});

/** Whose notices come in. A removed one stays, without codes, so that its history can be read. */
export const client = civis.table(
  'client',
  {
    /** Our own, never changed; people see the external id where there is one. */
    id: text('id').primaryKey(),
    officeId: text('office_id').notNull(),
    /** As in the office's other programs: in `--client` and in the names of folders. */
    externalId: text('external_id'),
    name: text('name').notNull(),
    /** Person of the office in charge. */
    inCharge: text('in_charge'),
    contactEmail: text('contact_email'),
    contactName: text('contact_name'),
    contactPhone: text('contact_phone'),
    /** A word of rules/civis/delegations, or the office's own. */
    delegation: text('delegation'),
    delegationExpiresOn: text('delegation_expires_on'),
    notes: text('notes'),
    removedAt: instant('removed_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('client_external_id_unique').on(sql`lower(${table.externalId})`),
    index('client_office_index').on(table.officeId),
  ],
);

/** Every codice fiscale and partita IVA that leads to a client; each to one only. */
export const clientCode = civis.table(
  'client_code',
  {
    code: text('code').primaryKey(),
    clientId: text('client_id').notNull(),
    /** Both true for a company whose codice fiscale is its partita IVA; both false for a code beside its own. */
    isCodiceFiscale: boolean('is_codice_fiscale').notNull(),
    isPartitaIva: boolean('is_partita_iva').notNull(),
  },
  (table) => [index('client_code_client_index').on(table.clientId)],
);

/** What a client's entry was after every change, never changed afterwards. */
export const clientEvent = civis.table(
  'client_event',
  {
    clientId: text('client_id').notNull(),
    /** Place in the client's history, from 0. */
    ordinal: integer('ordinal').notNull(),
    /** added, changed, removed, restored. */
    kind: text('kind').notNull(),
    by: text('by').notNull(),
    entry: json('entry').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.clientId, table.ordinal] })],
);

/** What people recorded about a notice's deadline, never changed afterwards: what holds follows by replaying it. */
export const followUpEvent = civis.table(
  'follow_up_event',
  {
    noticeId: text('notice_id').notNull(),
    /** Place in the notice's history, from 0. */
    ordinal: integer('ordinal').notNull(),
    event: json('event').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.noticeId, table.ordinal] })],
);

/** The last word of that history, for looking up: written with every event. */
export const followUp = civis.table(
  'follow_up',
  {
    noticeId: text('notice_id').primaryKey(),
    state: text('state').notNull(),
    isClosed: boolean('is_closed').notNull(),
    /** Of the deadline as the last decision knew it; null for an open one. */
    seenPrint: text('seen_print'),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('follow_up_state_index').on(table.state)],
);
/** A reminder by mail, written before it is sent: a run repeated after a crash finds it and writes no second. */
export const reminderMail = civis.table(
  'reminder_mail',
  {
    /** Follows from day, recipient and kind (of an urgent one from what it tells). */
    id: text('id').primaryKey(),
    day: text('day').notNull(),
    /** digest, urgent, import. */
    kind: text('kind').notNull(),
    recipient: text('recipient').notNull(),
    /** The address it was meant for and that the server refuses for good; then the recipient is the office. */
    refusedBy: text('refused_by'),
    /** pending, sent, failed (given up), superseded (a later digest says it all). */
    state: text('state').notNull(),
    attempts: integer('attempts').notNull().default(0),
    /** Null at the end of the way. */
    nextTryAt: instant('next_try_at'),
    /** A code, internal. */
    lastError: text('last_error'),
    /** Subject, text, HTML and the notices it tells of; null once nothing is to be sent any more. */
    body: json('body').$type<{
      readonly subject: string;
      readonly text: string;
      readonly html: string;
      readonly notices?: readonly string[];
    }>(),
    items: integer('items').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [index('reminder_mail_next_index').on(table.state, table.nextTryAt)],
);

/** What a look at the notices has seen: what comes later is news. */
export const reminderSeen = civis.table('reminder_seen', {
  noticeId: text('notice_id').primaryKey(),
  /** Then; null while it had none. */
  safeDay: text('safe_day'),
  seenAt: instant('seen_at').notNull(),
});
