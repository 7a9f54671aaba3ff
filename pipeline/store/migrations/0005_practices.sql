CREATE TABLE "civis"."roll_seen" (
	"notice_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"status" text NOT NULL,
	"seen_on" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "roll_seen_notice_id_ordinal_pk" PRIMARY KEY("notice_id","ordinal")
);
--> statement-breakpoint
CREATE INDEX "practice_event_by_index" ON "civis"."practice_event" USING btree ("by");