CREATE TABLE "civis"."client" (
	"id" text PRIMARY KEY NOT NULL,
	"office_id" text NOT NULL,
	"external_id" text,
	"name" text NOT NULL,
	"in_charge" text,
	"contact_email" text,
	"contact_name" text,
	"contact_phone" text,
	"delegation" text,
	"delegation_expires_on" text,
	"notes" text,
	"removed_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."client_code" (
	"code" text PRIMARY KEY NOT NULL,
	"client_id" text NOT NULL,
	"is_codice_fiscale" boolean NOT NULL,
	"is_partita_iva" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."client_event" (
	"client_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"kind" text NOT NULL,
	"by" text NOT NULL,
	"entry" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "client_event_client_id_ordinal_pk" PRIMARY KEY("client_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "civis"."follow_up" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"is_closed" boolean NOT NULL,
	"seen_print" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."follow_up_event" (
	"notice_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"event" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "follow_up_event_notice_id_ordinal_pk" PRIMARY KEY("notice_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "civis"."office" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"default_person" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."reminder_mail" (
	"id" text PRIMARY KEY NOT NULL,
	"day" text NOT NULL,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"refused_by" text,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"last_error" text,
	"body" json,
	"items" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."reminder_seen" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"safe_day" text,
	"seen_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."roll_seen" (
	"notice_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"status" text NOT NULL,
	"seen_on" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roll_seen_notice_id_ordinal_pk" PRIMARY KEY("notice_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "civis"."webhook_gone" (
	"endpoint" text PRIMARY KEY NOT NULL,
	"address_sha256" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."webhook_told" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "civis"."webhook_delivery_next_index";--> statement-breakpoint
ALTER TABLE "civis"."webhook_delivery" ALTER COLUMN "payload" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "safe_day" text;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "deadline_print" text;--> statement-breakpoint
ALTER TABLE "civis"."notice_calendar" ADD COLUMN "events" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "client_external_id_unique" ON "civis"."client" USING btree (lower("external_id"));--> statement-breakpoint
CREATE INDEX "client_office_index" ON "civis"."client" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "client_code_client_index" ON "civis"."client_code" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "follow_up_state_index" ON "civis"."follow_up" USING btree ("state");--> statement-breakpoint
CREATE INDEX "reminder_mail_next_index" ON "civis"."reminder_mail" USING btree ("state","next_try_at");--> statement-breakpoint
CREATE INDEX "intake_client_index" ON "civis"."intake" USING btree (lower("client"));--> statement-breakpoint
CREATE INDEX "notice_safe_day_index" ON "civis"."notice" USING btree ("safe_day","document_id","ordinal");--> statement-breakpoint
CREATE INDEX "practice_event_by_index" ON "civis"."practice_event" USING btree ("by");--> statement-breakpoint
CREATE INDEX "webhook_delivery_notice_index" ON "civis"."webhook_delivery" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_next_index" ON "civis"."webhook_delivery" USING btree ("endpoint","state","next_try_at");--> statement-breakpoint
-- Written by hand: rows that were there before the column. By the text: json functions refuse a result that holds U+0000
-- anywhere; in a string of the object each quote is escaped, so that no text of a paper can pass for the key.
UPDATE "civis"."notice" SET "safe_day" = substring("result"::text from '"deadline":\s*\{\s*"due":\s*(?:null|"[^"]*"),\s*"safe":\s*"(\d{4}-\d{2}-\d{2})"');
