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
export const batch = civis.table(
  'batch',
  {
    id: text('id').primaryKey(),
    createdAt: instant('created_at').notNull(),
    /** Who handed it in over HTTP (`user:<id>`, `token:<id>`); null for every other way in. */
    madeBy: text('made_by'),
  },
  (table) => [index('batch_created_index').on(table.createdAt, table.id)],
);

/** A request that a client may send again under the same key: what it was, and what it was answered. */
export const idempotencyKey = civis.table(
  'idempotency_key',
  {
    principalId: text('principal_id').notNull(),
    key: text('key').notNull(),
    /** running, broken (it may be taken up again), done. */
    state: text('state').notNull(),
    /** What it is for: `new`, or the batch that files are added to. */
    place: text('place').notNull(),
    /** The batch its files go to, also when it is taken up again. */
    batchId: text('batch_id').notNull(),
    /** Of the request as it was read to its end; null before. */
    fingerprint: text('fingerprint'),
    /** The answer's body, once done. */
    answer: json('answer'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.principalId, table.key] }),
    index('idempotency_key_created_index').on(table.createdAt),
  ],
);

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
    /** Its pages are to be read by this OCR engine, asked for by a person; null: by the configured one. */
    ocrEngine: text('ocr_engine'),
    /** The day the order of work goes by: the drafts' earliest safe day, before that the usual term from the receipt. */
    urgentBy: text('urgent_by'),
    /** Its place among the piles of its band of urgency. */
    turn: integer('turn').notNull().default(0),
    /** A person waits for it; until it is at its end. */
    isAwaited: boolean('is_awaited').notNull().default(false),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    finishedAt: instant('finished_at'),
  },
  (table) => [
    uniqueIndex('document_sha256_unique').on(table.sha256),
    index('document_status_index').on(table.status),
    index('document_created_index').on(table.createdAt, table.id),
    index('document_urgent_index').on(table.urgentBy).where(sql`status = 'waiting'`),
    index('document_awaited_index').on(table.id).where(sql`status = 'waiting' AND is_awaited`),
  ],
);

/** Turns of piles within a band of urgency; the empty batch id holds the turn that the band has come to. */
export const turn = civis.table(
  'turn',
  {
    band: integer('band').notNull(),
    batchId: text('batch_id').notNull(),
    turn: integer('turn').notNull(),
  },
  (table) => [primaryKey({ columns: [table.band, table.batchId] })],
);

/** What all machines are told of a lane: work, take nothing new up, or finish what runs. No row: work. */
export const laneState = civis.table('lane_state', {
  lane: text('lane').primaryKey(),
  /** open, paused, draining. */
  state: text('state').notNull(),
  since: instant('since').notNull(),
});

/** The processes that work. A process that is not seen any more is dead, and what it ran is free again. */
export const worker = civis.table('worker', {
  id: text('id').primaryKey(),
  /** serve, work, or a command that works for itself. */
  role: text('role').notNull(),
  version: text('version').notNull(),
  host: text('host').notNull(),
  pid: integer('pid').notNull(),
  startedAt: instant('started_at').notNull(),
  /** By the database's clock: those of the machines may differ. */
  seenAt: instant('seen_at').notNull(),
  /** Documents in work, by lane. */
  light: integer('light').notNull().default(0),
  heavy: integer('heavy').notNull().default(0),
  /** Why it takes nothing new up: paused, draining, disk_low; null: it works. */
  hold: text('hold'),
});

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
    /**
     * Where lists find it; all seven follow from the notice, the register and what people recorded, and are written with
     * each of them (store/notice-places.ts). Null client: nobody knows whose it is.
     */
    clientId: text('client_id'),
    /** The person whose deadline it is; null: whoever the installation names. */
    owner: text('owner'),
    /** Something is still to be done or looked at. */
    isOpen: boolean('is_open').notNull().default(true),
    /** The day by which somebody has to act; the undated that have to be read today stand before, the finished behind. */
    urgency: text('urgency').notNull().default('0000-00-00'),
    /** Of a thousand such, so many have nothing to put right (store/surety.ts): within a day the least sure comes first. */
    surety: integer('surety').notNull().default(0),
    /** Somebody has to look at it: open, and in doubt or without a day. */
    isToLook: boolean('is_to_look').notNull().default(true),
    /** When its document came in first. */
    cameAt: instant('came_at').notNull().default(new Date(0)),
    /** By which version of the rules above; 0: by none yet. */
    placeVersion: integer('place_version').notNull().default(0),
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
    index('notice_urgency_index').on(table.urgency, table.id),
    index('notice_status_urgency_index').on(table.status, table.urgency, table.id),
    index('notice_kind_urgency_index').on(table.kind, table.urgency, table.id),
    index('notice_client_urgency_index').on(table.clientId, table.urgency, table.id),
    index('notice_owner_urgency_index').on(sql`lower(${table.owner})`, table.urgency, table.id),
    index('notice_open_urgency_index').on(table.isOpen, table.urgency, table.id),
    index('notice_came_index').on(table.cameAt, table.id),
    index('notice_status_came_index').on(table.status, table.cameAt, table.id),
    index('notice_kind_came_index').on(table.kind, table.cameAt, table.id),
    index('notice_client_came_index').on(table.clientId, table.cameAt, table.id),
    index('notice_owner_came_index').on(sql`lower(${table.owner})`, table.cameAt, table.id),
    index('notice_day_index').on(table.safeDay, table.id),
    index('notice_undated_index').on(table.urgency, table.id).where(sql`${table.safeDay} IS NULL`),
    index('notice_undated_came_index').on(table.cameAt, table.id).where(sql`${table.safeDay} IS NULL`),
    // What a person types of a number is its beginning.
    index('notice_numero_comunicazione_prefix').on(table.numeroComunicazione.op('text_pattern_ops')),
    index('notice_codice_atto_prefix').on(table.codiceAtto.op('text_pattern_ops')),
    index('notice_numero_cartella_prefix').on(table.numeroCartella.op('text_pattern_ops')),
    index('notice_codice_fiscale_prefix').on(table.codiceFiscale.op('text_pattern_ops')),
    index('notice_id_prefix').on(table.id.op('text_pattern_ops')),
    index('notice_unplaced_index').on(table.placeVersion),
    index('notice_look_index').on(table.urgency, table.surety, table.id).where(sql`${table.isToLook}`),
  ],
);

/** Why a notice has to be looked at, a row a code: lists of one cause are read in their order. Written with its place. */
export const noticeCause = civis.table(
  'notice_cause',
  {
    noticeId: text('notice_id').notNull(),
    code: text('code').notNull(),
    documentId: text('document_id').notNull(),
    urgency: text('urgency').notNull(),
    cameAt: instant('came_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.noticeId, table.code] }),
    index('notice_cause_urgency_index').on(table.code, table.urgency, table.noticeId),
    index('notice_cause_came_index').on(table.code, table.cameAt, table.noticeId),
    index('notice_cause_document_index').on(table.documentId),
  ],
);

/**
 * What the program alone made of a notice: follows every new draft until somebody speaks of it, and stays as it was from then
 * on. Figures of quality ask it, since what people put right no longer shows what was wrong. Written with the notice.
 */
export const noticeUnaided = civis.table(
  'notice_unaided',
  {
    noticeId: text('notice_id').primaryKey(),
    documentId: text('document_id').notNull(),
    status: text('status').notNull(),
    /** Why a person had to look (pipeline/quality/triggers.ts); empty unless `needs_review`. */
    triggers: text('triggers').array().notNull(),
    /** The fields that its draft rests on. */
    keyFields: text('key_fields').array().notNull(),
    /** When it was drawn to be looked at although nothing was in doubt; null: it was not. */
    drawnAt: instant('drawn_at'),
    /** When somebody had spoken of every key field of a drawn notice; null: not yet. */
    lookedAt: instant('looked_at'),
  },
  (table) => [
    index('notice_unaided_document_index').on(table.documentId),
    index('notice_unaided_drawn_index').on(table.drawnAt).where(sql`${table.drawnAt} IS NOT NULL`),
    index('notice_unaided_open_index')
      .on(table.noticeId)
      .where(sql`${table.drawnAt} IS NOT NULL AND ${table.lookedAt} IS NULL`),
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

/** What a person said of a notice or of a document's split, never changed afterwards. It outlives notice and document. */
export const humanWord = civis.table(
  'human_word',
  {
    documentId: text('document_id').notNull(),
    /** Place in the document's history, from 0. */
    place: integer('place').notNull(),
    /** As it was called then; null for a word about the whole document. */
    noticeId: text('notice_id'),
    /** The paper it is about: way to the part, null for the document itself, and its pages. */
    part: text('part'),
    pages: json('pages').$type<readonly number[]>().notNull(),
    /** confirm, correct, clear, dismiss, decide, look, key, retract. */
    kind: text('kind').notNull(),
    /** contract/human-word.ts */
    said: json('said').notNull(),
    isInsisted: boolean('is_insisted').notNull(),
    /** What the program had there then. */
    machine: json('machine'),
    by: text('by').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.place] }),
    index('human_word_notice_index').on(table.noticeId, table.place),
  ],
);

/** Who has a notice in hand, until when it rests, and what an expert is asked. One row a notice; the audit trail has the past. */
export const reviewMark = civis.table(
  'review_mark',
  {
    noticeId: text('notice_id').primaryKey(),
    /** Principal; null while nobody has it in hand. */
    lockedBy: text('locked_by'),
    lockedAt: instant('locked_at'),
    lockExpiresAt: instant('lock_expires_at'),
    /** It rests until this day, `YYYY-MM-DD`; null: it does not. */
    parkedUntil: text('parked_until'),
    parkReason: text('park_reason'),
    parkedBy: text('parked_by'),
    parkedAt: instant('parked_at'),
    /** What an expert is asked; null while nobody asks. */
    question: text('question'),
    askedBy: text('asked_by'),
    askedAt: instant('asked_at'),
    answer: text('answer'),
    answeredBy: text('answered_by'),
    answeredAt: instant('answered_at'),
  },
  (table) => [
    index('review_mark_locked_index').on(table.lockedBy),
    index('review_mark_parked_index').on(table.parkedUntil),
    index('review_mark_asked_index').on(table.askedAt).where(sql`${table.question} IS NOT NULL`),
  ],
);
/** A person who may sign in. */
export const userAccount = civis.table(
  'user_account',
  {
    id: text('id').primaryKey(),
    /** As typed at sign-in. */
    name: text('name').notNull(),
    /** The same for all ways to write it: lower case, NFKC. */
    nameKey: text('name_key').notNull(),
    role: text('role').notNull(),
    /** Clients of the register whose papers the person sees; null for all. */
    clientIds: json('client_ids').$type<readonly string[] | null>(),
    /** With its method and cost; null until the person chose one. */
    passwordHash: text('password_hash'),
    isActive: boolean('is_active').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [uniqueIndex('user_account_name_unique').on(table.nameKey)],
);

/** Somebody who is signed in: of the cookie only the SHA-256. */
export const signInSession = civis.table(
  'sign_in_session',
  {
    id: text('id').primaryKey(),
    secretSha256: text('secret_sha256').notNull(),
    userId: text('user_id').notNull(),
    /** Null where addresses are left out. */
    address: text('address'),
    createdAt: instant('created_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    /** Ends then, however busy. */
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('sign_in_session_secret_unique').on(table.secretSha256),
    index('sign_in_session_user_index').on(table.userId),
  ],
);

/** A link with which one person chooses a password, once. */
export const oneTimeLink = civis.table('one_time_link', {
  secretSha256: text('secret_sha256').primaryKey(),
  /** Null for the first admin, who names itself. */
  userId: text('user_id'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
});

/** What a program shows instead of a session: of the token only the SHA-256. */
export const apiToken = civis.table(
  'api_token',
  {
    id: text('id').primaryKey(),
    /** In clear, to recognise it by. */
    prefix: text('prefix').notNull(),
    secretSha256: text('secret_sha256').notNull(),
    name: text('name').notNull(),
    permissions: json('permissions').$type<readonly string[]>().notNull(),
    clientIds: json('client_ids').$type<readonly string[] | null>(),
    /** Principal that made it. */
    createdBy: text('created_by').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (table) => [uniqueIndex('api_token_prefix_unique').on(table.prefix)],
);

/** Sign-ins tried for an account or from an address, counted within a window. */
export const signInAttempt = civis.table('sign_in_attempt', {
  /** SHA-256 of what is counted: what was typed as a name may have been a password. */
  key: text('key').primaryKey(),
  attempts: integer('attempts').notNull(),
  windowStartedAt: instant('window_started_at').notNull(),
});

/** Who saw or changed what, when. The database refuses changes; only the purge by age deletes. */
export const auditEntry = civis.table(
  'audit_entry',
  {
    number: bigint('number', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    /** `user:<id>`, `token:<id>`, `local`; `nobody` where a sign-in failed. */
    actorId: text('actor_id').notNull(),
    /** As it was called then. */
    actorName: text('actor_name').notNull(),
    /** Null where addresses are left out. */
    address: text('address'),
    action: text('action').notNull(),
    /** Ids alone. */
    subjects: text('subjects').array().notNull(),
    /** Codes and counts, no values. */
    details: json('details').$type<Readonly<Record<string, string | number | boolean | null>>>().notNull(),
  },
  (table) => [
    index('audit_entry_subjects_index').using('gin', table.subjects),
    index('audit_entry_at_index').on(table.at),
    index('audit_entry_actor_index').on(table.actorId, table.number),
    index('audit_entry_action_index').on(table.action, table.number),
  ],
);
/** A folder of a mailbox as it was seen last: up to where its mails are recorded. */
export const mailboxFolder = civis.table(
  'mailbox_folder',
  {
    /** The name in the configuration, never an address. */
    mailbox: text('mailbox').notNull(),
    folder: text('folder').notNull(),
    /** Grows whenever the server numbers its mails anew: numbers mean something within one generation. */
    generation: integer('generation').notNull(),
    uidValidity: text('uid_validity').notNull(),
    /** Every mail up to this number has a row of its own, or was older than the first day wanted; -1 before the first list. */
    listedUid: bigint('listed_uid', { mode: 'number' }).notNull(),
    /** Left on the server at the first look, as older than the first day wanted. */
    olderLeft: integer('older_left').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.mailbox, table.folder] })],
);

/** Every mail that was seen in a mailbox, once, and what became of it: written before its bytes are asked for. */
export const mailboxMail = civis.table(
  'mailbox_mail',
  {
    mailbox: text('mailbox').notNull(),
    folder: text('folder').notNull(),
    generation: integer('generation').notNull(),
    uid: bigint('uid', { mode: 'number' }).notNull(),
    /** waiting, received, known (same bytes taken in before), gone (deleted before it was read), renumbered. */
    state: text('state').notNull(),
    messageId: text('message_id'),
    /** As the server says, before the bytes were seen. */
    announcedBytes: bigint('announced_bytes', { mode: 'number' }),
    /** When the server put it there. Never a day of receipt. */
    arrivedAt: instant('arrived_at'),
    sha256: text('sha256'),
    sizeBytes: bigint('size_bytes', { mode: 'number' }),
    intakeId: text('intake_id'),
    documentId: text('document_id'),
    attempts: integer('attempts').notNull().default(0),
    nextTryAt: instant('next_try_at'),
    /** A code. */
    lastError: text('last_error'),
    /** When it was flagged or moved on the server. */
    markedAt: instant('marked_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.mailbox, table.folder, table.generation, table.uid] }),
    index('mailbox_mail_state_index').on(table.mailbox, table.folder, table.state),
    index('mailbox_mail_sha256_index').on(table.sha256),
    index('mailbox_mail_message_id_index').on(table.messageId),
    index('mailbox_mail_document_index').on(table.documentId),
  ],
);

/** Logins that a server refused: until when it is left alone, also by the next start. */
export const mailboxLogin = civis.table('mailbox_login', {
  mailbox: text('mailbox').primaryKey(),
  /** Of address, user and password, by scrypt with `salt`: another password may try at once. */
  print: text('print').notNull(),
  salt: text('salt').notNull(),
  failures: integer('failures').notNull(),
  until: instant('until').notNull(),
});

/** Which installation this database is: one row, whose id the data folder or bucket carries too. */
export const installation = civis.table('installation', {
  /** Always `this`. */
  name: text('name').primaryKey(),
  id: text('id').notNull(),
  /** When its store was given the mark; null until then. */
  markedAt: instant('marked_at'),
  createdAt: instant('created_at').notNull(),
});

/** Files that a purge has still to remove: written with the deletion of the rows, gone once the file is. */
export const purgeLeftover = civis.table(
  'purge_leftover',
  {
    /** blob, receipt. */
    kind: text('kind').notNull(),
    /** A blob's hash; `<sha256>/<intake id>` of a receipt. */
    name: text('name').notNull(),
    since: instant('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.name] })],
);

/** What was purged, when and by whom: ids and counts alone. */
export const purgeRun = civis.table('purge_run', {
  id: text('id').primaryKey(),
  by: text('by').notNull(),
  /** Ids of documents. */
  documents: json('documents').$type<readonly string[]>().notNull(),
  notices: integer('notices').notNull(),
  at: instant('at').notNull(),
});
