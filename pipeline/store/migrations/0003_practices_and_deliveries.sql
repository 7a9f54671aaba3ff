CREATE TABLE "civis"."notice_calendar" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."notice_choice" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"choices" json NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."practice" (
	"number" text PRIMARY KEY NOT NULL,
	"notice_id" text NOT NULL,
	"kind" text NOT NULL,
	"previous_number" text,
	"sent_on" text NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."practice_event" (
	"id" text PRIMARY KEY NOT NULL,
	"practice_number" text NOT NULL,
	"ordinal" integer NOT NULL,
	"by" text NOT NULL,
	"facts" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."webhook_delivery" (
	"event_id" text NOT NULL,
	"endpoint" text NOT NULL,
	"type" text NOT NULL,
	"notice_id" text,
	"payload" json NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "webhook_delivery_event_id_endpoint_pk" PRIMARY KEY("event_id","endpoint")
);
--> statement-breakpoint
CREATE INDEX "practice_notice_index" ON "civis"."practice" USING btree ("notice_id");--> statement-breakpoint
CREATE UNIQUE INDEX "practice_event_place_unique" ON "civis"."practice_event" USING btree ("practice_number","ordinal");--> statement-breakpoint
CREATE INDEX "webhook_delivery_next_index" ON "civis"."webhook_delivery" USING btree ("state","next_try_at");