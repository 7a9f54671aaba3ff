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
CREATE INDEX "notice_safe_day_index" ON "civis"."notice" USING btree ("safe_day");--> statement-breakpoint
CREATE INDEX "webhook_delivery_notice_index" ON "civis"."webhook_delivery" USING btree ("notice_id");--> statement-breakpoint
CREATE INDEX "webhook_delivery_next_index" ON "civis"."webhook_delivery" USING btree ("endpoint","state","next_try_at");