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
ALTER TABLE "civis"."notice" ADD COLUMN "deadline_print" text;--> statement-breakpoint
CREATE UNIQUE INDEX "client_external_id_unique" ON "civis"."client" USING btree (lower("external_id"));--> statement-breakpoint
CREATE INDEX "client_office_index" ON "civis"."client" USING btree ("office_id");--> statement-breakpoint
CREATE INDEX "client_code_client_index" ON "civis"."client_code" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "follow_up_state_index" ON "civis"."follow_up" USING btree ("state");--> statement-breakpoint
CREATE INDEX "intake_client_index" ON "civis"."intake" USING btree (lower("client"));