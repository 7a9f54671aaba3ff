CREATE TABLE "civis"."api_token" (
	"id" text PRIMARY KEY NOT NULL,
	"prefix" text NOT NULL,
	"secret_sha256" text NOT NULL,
	"name" text NOT NULL,
	"permissions" json NOT NULL,
	"client_ids" json,
	"created_by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "civis"."audit_entry" (
	"number" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "civis"."audit_entry_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"address" text,
	"action" text NOT NULL,
	"subjects" text[] NOT NULL,
	"details" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."human_word" (
	"document_id" text NOT NULL,
	"place" integer NOT NULL,
	"notice_id" text,
	"part" text,
	"pages" json NOT NULL,
	"kind" text NOT NULL,
	"said" json NOT NULL,
	"is_insisted" boolean NOT NULL,
	"machine" json,
	"by" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "human_word_document_id_place_pk" PRIMARY KEY("document_id","place")
);
--> statement-breakpoint
CREATE TABLE "civis"."idempotency_key" (
	"principal_id" text NOT NULL,
	"key" text NOT NULL,
	"state" text NOT NULL,
	"place" text NOT NULL,
	"batch_id" text NOT NULL,
	"fingerprint" text,
	"answer" json,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_key_principal_id_key_pk" PRIMARY KEY("principal_id","key")
);
--> statement-breakpoint
CREATE TABLE "civis"."installation" (
	"name" text PRIMARY KEY NOT NULL,
	"id" text NOT NULL,
	"marked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."lane_state" (
	"lane" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."mailbox_folder" (
	"mailbox" text NOT NULL,
	"folder" text NOT NULL,
	"generation" integer NOT NULL,
	"uid_validity" text NOT NULL,
	"listed_uid" bigint NOT NULL,
	"older_left" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mailbox_folder_mailbox_folder_pk" PRIMARY KEY("mailbox","folder")
);
--> statement-breakpoint
CREATE TABLE "civis"."mailbox_login" (
	"mailbox" text PRIMARY KEY NOT NULL,
	"print" text NOT NULL,
	"salt" text NOT NULL,
	"failures" integer NOT NULL,
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."mailbox_mail" (
	"mailbox" text NOT NULL,
	"folder" text NOT NULL,
	"generation" integer NOT NULL,
	"uid" bigint NOT NULL,
	"state" text NOT NULL,
	"message_id" text,
	"announced_bytes" bigint,
	"arrived_at" timestamp (3) with time zone,
	"sha256" text,
	"size_bytes" bigint,
	"intake_id" text,
	"document_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"last_error" text,
	"marked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mailbox_mail_mailbox_folder_generation_uid_pk" PRIMARY KEY("mailbox","folder","generation","uid")
);
--> statement-breakpoint
CREATE TABLE "civis"."notice_cause" (
	"notice_id" text NOT NULL,
	"code" text NOT NULL,
	"document_id" text NOT NULL,
	"urgency" text NOT NULL,
	"came_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_cause_notice_id_code_pk" PRIMARY KEY("notice_id","code")
);
--> statement-breakpoint
CREATE TABLE "civis"."one_time_link" (
	"secret_sha256" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."purge_leftover" (
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "purge_leftover_kind_name_pk" PRIMARY KEY("kind","name")
);
--> statement-breakpoint
CREATE TABLE "civis"."purge_run" (
	"id" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"documents" json NOT NULL,
	"notices" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."review_mark" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"locked_by" text,
	"locked_at" timestamp (3) with time zone,
	"lock_expires_at" timestamp (3) with time zone,
	"parked_until" text,
	"park_reason" text,
	"parked_by" text,
	"parked_at" timestamp (3) with time zone,
	"question" text,
	"asked_by" text,
	"asked_at" timestamp (3) with time zone,
	"answer" text,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "civis"."sign_in_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"attempts" integer NOT NULL,
	"window_started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."sign_in_session" (
	"id" text PRIMARY KEY NOT NULL,
	"secret_sha256" text NOT NULL,
	"user_id" text NOT NULL,
	"address" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."turn" (
	"band" integer NOT NULL,
	"batch_id" text NOT NULL,
	"turn" integer NOT NULL,
	CONSTRAINT "turn_band_batch_id_pk" PRIMARY KEY("band","batch_id")
);
--> statement-breakpoint
CREATE TABLE "civis"."user_account" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	"role" text NOT NULL,
	"client_ids" json,
	"password_hash" text,
	"is_active" boolean NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."worker" (
	"id" text PRIMARY KEY NOT NULL,
	"role" text NOT NULL,
	"version" text NOT NULL,
	"host" text NOT NULL,
	"pid" integer NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"light" integer DEFAULT 0 NOT NULL,
	"heavy" integer DEFAULT 0 NOT NULL,
	"hold" text
);
--> statement-breakpoint
ALTER TABLE "civis"."batch" ADD COLUMN "made_by" text;--> statement-breakpoint
ALTER TABLE "civis"."document" ADD COLUMN "ocr_engine" text;--> statement-breakpoint
ALTER TABLE "civis"."document" ADD COLUMN "urgent_by" text;--> statement-breakpoint
ALTER TABLE "civis"."document" ADD COLUMN "turn" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."document" ADD COLUMN "is_awaited" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "client_id" text;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "owner" text;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "is_open" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "urgency" text DEFAULT '0000-00-00' NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "came_at" timestamp (3) with time zone DEFAULT '1970-01-01T00:00:00.000Z' NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "place_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_prefix_unique" ON "civis"."api_token" USING btree ("prefix");--> statement-breakpoint
CREATE INDEX "audit_entry_subjects_index" ON "civis"."audit_entry" USING gin ("subjects");--> statement-breakpoint
CREATE INDEX "audit_entry_at_index" ON "civis"."audit_entry" USING btree ("at");--> statement-breakpoint
CREATE INDEX "audit_entry_actor_index" ON "civis"."audit_entry" USING btree ("actor_id","number");--> statement-breakpoint
CREATE INDEX "audit_entry_action_index" ON "civis"."audit_entry" USING btree ("action","number");--> statement-breakpoint
CREATE INDEX "human_word_notice_index" ON "civis"."human_word" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "idempotency_key_created_index" ON "civis"."idempotency_key" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "mailbox_mail_state_index" ON "civis"."mailbox_mail" USING btree ("mailbox","folder","state");--> statement-breakpoint
CREATE INDEX "mailbox_mail_sha256_index" ON "civis"."mailbox_mail" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "mailbox_mail_message_id_index" ON "civis"."mailbox_mail" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "mailbox_mail_document_index" ON "civis"."mailbox_mail" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "notice_cause_urgency_index" ON "civis"."notice_cause" USING btree ("code","urgency","notice_id");--> statement-breakpoint
CREATE INDEX "notice_cause_came_index" ON "civis"."notice_cause" USING btree ("code","came_at","notice_id");--> statement-breakpoint
CREATE INDEX "notice_cause_document_index" ON "civis"."notice_cause" USING btree ("document_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_in_session_secret_unique" ON "civis"."sign_in_session" USING btree ("secret_sha256");--> statement-breakpoint
CREATE INDEX "sign_in_session_user_index" ON "civis"."sign_in_session" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_account_name_unique" ON "civis"."user_account" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "batch_created_index" ON "civis"."batch" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "document_created_index" ON "civis"."document" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "document_urgent_index" ON "civis"."document" USING btree ("urgent_by") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "document_awaited_index" ON "civis"."document" USING btree ("id") WHERE status = 'waiting' AND is_awaited;--> statement-breakpoint
CREATE INDEX "notice_urgency_index" ON "civis"."notice" USING btree ("urgency","id");--> statement-breakpoint
CREATE INDEX "notice_status_urgency_index" ON "civis"."notice" USING btree ("status","urgency","id");--> statement-breakpoint
CREATE INDEX "notice_kind_urgency_index" ON "civis"."notice" USING btree ("kind","urgency","id");--> statement-breakpoint
CREATE INDEX "notice_client_urgency_index" ON "civis"."notice" USING btree ("client_id","urgency","id");--> statement-breakpoint
CREATE INDEX "notice_owner_urgency_index" ON "civis"."notice" USING btree (lower("owner"),"urgency","id");--> statement-breakpoint
CREATE INDEX "notice_open_urgency_index" ON "civis"."notice" USING btree ("is_open","urgency","id");--> statement-breakpoint
CREATE INDEX "notice_came_index" ON "civis"."notice" USING btree ("came_at","id");--> statement-breakpoint
CREATE INDEX "notice_status_came_index" ON "civis"."notice" USING btree ("status","came_at","id");--> statement-breakpoint
CREATE INDEX "notice_kind_came_index" ON "civis"."notice" USING btree ("kind","came_at","id");--> statement-breakpoint
CREATE INDEX "notice_client_came_index" ON "civis"."notice" USING btree ("client_id","came_at","id");--> statement-breakpoint
CREATE INDEX "notice_owner_came_index" ON "civis"."notice" USING btree (lower("owner"),"came_at","id");--> statement-breakpoint
CREATE INDEX "notice_day_index" ON "civis"."notice" USING btree ("safe_day","id");--> statement-breakpoint
CREATE INDEX "notice_undated_index" ON "civis"."notice" USING btree ("urgency","id") WHERE "civis"."notice"."safe_day" IS NULL;--> statement-breakpoint
CREATE INDEX "notice_undated_came_index" ON "civis"."notice" USING btree ("came_at","id") WHERE "civis"."notice"."safe_day" IS NULL;--> statement-breakpoint
CREATE INDEX "notice_numero_comunicazione_prefix" ON "civis"."notice" USING btree ("numero_comunicazione" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "notice_codice_atto_prefix" ON "civis"."notice" USING btree ("codice_atto" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "notice_numero_cartella_prefix" ON "civis"."notice" USING btree ("numero_cartella" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "notice_codice_fiscale_prefix" ON "civis"."notice" USING btree ("codice_fiscale" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "notice_id_prefix" ON "civis"."notice" USING btree ("id" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "notice_unplaced_index" ON "civis"."notice" USING btree ("place_version") WHERE "civis"."notice"."place_version" = 0;--> statement-breakpoint
-- Written by hand: the audit trail is only added to. Rows are never changed; the purge says in its own transaction up to
-- which instant it deletes, and nothing younger goes with it.
CREATE FUNCTION "civis"."audit_entry_keeper"() RETURNS trigger LANGUAGE plpgsql AS $keeper$
DECLARE
	purge_before text := current_setting('civis.audit_purge_before', true);
BEGIN
	IF TG_OP = 'DELETE' AND coalesce(purge_before, '') <> '' THEN
		IF OLD."at" < purge_before::timestamptz THEN
			RETURN OLD;
		END IF;
	END IF;
	RAISE EXCEPTION 'the audit trail is only added to (% refused)', TG_OP USING ERRCODE = '42501';
END
$keeper$;--> statement-breakpoint
CREATE TRIGGER "audit_entry_keeps_rows" BEFORE UPDATE OR DELETE ON "civis"."audit_entry" FOR EACH ROW EXECUTE FUNCTION "civis"."audit_entry_keeper"();--> statement-breakpoint
CREATE TRIGGER "audit_entry_keeps_all" BEFORE TRUNCATE ON "civis"."audit_entry" FOR EACH STATEMENT EXECUTE FUNCTION "civis"."audit_entry_keeper"();
