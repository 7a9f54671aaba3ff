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
CREATE INDEX "reminder_mail_next_index" ON "civis"."reminder_mail" USING btree ("state","next_try_at");