// What a purge does with every table: one that stands here neither as purged nor as kept fails a test. A new table is one
// line. (Table file.)
import { type SQL, sql } from 'drizzle-orm';

export interface PurgeSubject {
  readonly documentIds: readonly string[];
  readonly noticeIds: readonly string[];
}

export type TableRule =
  /** Rows of the documents, by a column that holds their id. */
  | { readonly of: 'document'; readonly column: string }
  /** Rows of the notices, by a column that holds their id. */
  | { readonly of: 'notice'; readonly column: string }
  /** Rows found otherwise. */
  | { readonly of: 'other'; readonly clear: (subject: PurgeSubject) => SQL }
  /** Stays, and why. */
  | { readonly of: 'nobody'; readonly why: string };

const ofDocument = (column = 'document_id'): TableRule => ({ of: 'document', column });
const ofNotice = (column = 'notice_id'): TableRule => ({ of: 'notice', column });
const kept = (why: string): TableRule => ({ of: 'nobody', why });

/** In this order: what is found through another table goes before it. */
export const PURGE_RULES: Readonly<Record<string, TableRule>> = {
  stage_result: ofDocument(),
  mail_message: ofDocument(),
  link_facts: ofDocument(),
  link_key: ofDocument(),
  page_reading: kept('By part, not by document: the sweep drops those of parts that nothing uses any more.'),
  practice_event: {
    of: 'other',
    clear: ({ noticeIds }) => sql`DELETE FROM civis.practice_event WHERE practice_number IN
      (SELECT number FROM civis.practice WHERE notice_id IN ${[...noticeIds]})`,
  },
  practice: ofNotice(),
  roll_seen: ofNotice(),
  notice_choice: ofNotice(),
  notice_calendar: ofNotice(),
  follow_up: ofNotice(),
  follow_up_event: ofNotice(),
  webhook_delivery: ofNotice(),
  webhook_told: ofNotice(),
  reminder_seen: ofNotice(),
  reminder_mail: {
    of: 'other',
    // The row goes with its time; what it says of these notices goes now.
    clear: ({ noticeIds }) => sql`UPDATE civis.reminder_mail SET body = NULL, next_try_at = NULL,
      state = CASE WHEN state = 'pending' THEN 'superseded' ELSE state END
      WHERE body IS NOT NULL AND EXISTS (SELECT 1 FROM json_array_elements_text(coalesce(body -> 'notices', '[]')) n
        WHERE n IN ${[...noticeIds]})`,
  },
  notice_cause: ofNotice(),
  notice_unaided: ofDocument(),
  human_word: ofDocument(),
  review_mark: ofNotice(),
  mailbox_mail: {
    of: 'other',
    // That the mail was taken in stays, or it would come in again; which paper it was and whose goes.
    clear: ({
      documentIds,
    }) => sql`UPDATE civis.mailbox_mail SET message_id = NULL, document_id = NULL, intake_id = NULL
      WHERE document_id IN ${[...documentIds]}`,
  },
  notice: ofDocument(),
  intake: ofDocument(),
  document: ofDocument('id'),
  batch: {
    of: 'other',
    clear: () => sql`DELETE FROM civis.batch b WHERE NOT EXISTS
      (SELECT 1 FROM civis.intake i WHERE i.batch_id = b.id)`,
  },
  idempotency_key: {
    of: 'other',
    // Its answer names the files of a request; it is forgotten within days anyway.
    clear: () => sql`DELETE FROM civis.idempotency_key k WHERE NOT EXISTS
      (SELECT 1 FROM civis.intake i WHERE i.batch_id = k.batch_id) AND k.state = 'done'`,
  },
  mailbox_folder: kept('How far a mailbox is listed: numbers alone.'),
  mailbox_login: kept('Of a mailbox, not of a paper.'),
  user_account: kept('Who may sign in; an admin removes them.'),
  sign_in_session: kept('Of a person who is signed in; it ends by itself.'),
  one_time_link: kept('Of a person; it ends by itself.'),
  sign_in_attempt: kept('Counts under hashes, for hours.'),
  api_token: kept('Of a program; it ends by itself.'),
  audit_entry: kept('Who saw or changed what, by ids; it has a time of its own.'),
  installation: kept('Which installation this is.'),
  worker: kept('Processes that work.'),
  lane_state: kept('What the lanes are told.'),
  turn: kept('How far the turns of the piles have come: numbers alone.'),
  webhook_gone: kept('Of an endpoint, not of a notice.'),
  office: kept('The office itself.'),
  client: kept('The register of clients has its own removal (`clients remove`).'),
  client_code: kept('As the register of clients.'),
  client_event: kept('As the register of clients.'),
  purge_leftover: kept('What this purge has still to do.'),
  purge_run: kept('The record of the purge: ids and counts.'),
};
