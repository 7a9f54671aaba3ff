// Tables that follow from the papers: where one of them is damaged in a backup, all of them are left out and the papers are
// read again. The others hold what people recorded, which no paper says. (Table file.)

export const DERIVED_TABLES: ReadonlySet<string> = new Set([
  ...['batch', 'document', 'intake', 'stage_result', 'page_reading', 'mail_message'],
  ...['notice', 'link_facts', 'link_key'],
]);

/**
 * Of the process or the place, not of the papers: never in a backup. A restored copy is an installation of its own, where
 * nobody is signed in and no machine works yet.
 */
export const TABLES_OF_THE_PLACE: ReadonlySet<string> = new Set([
  ...['installation', 'worker', 'lane_state', 'turn'],
  ...['sign_in_session', 'one_time_link', 'sign_in_attempt', 'idempotency_key', 'mailbox_login'],
]);
