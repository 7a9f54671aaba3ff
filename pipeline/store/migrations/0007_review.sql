CREATE TABLE "civis"."notice_unaided" (
	"notice_id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"status" text NOT NULL,
	"triggers" text[] NOT NULL,
	"key_fields" text[] NOT NULL,
	"drawn_at" timestamp (3) with time zone,
	"looked_at" timestamp (3) with time zone
);
--> statement-breakpoint
DROP INDEX "civis"."human_word_notice_index";--> statement-breakpoint
DROP INDEX "civis"."notice_unplaced_index";--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "surety" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "is_to_look" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "notice_unaided_document_index" ON "civis"."notice_unaided" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "notice_unaided_drawn_index" ON "civis"."notice_unaided" USING btree ("drawn_at") WHERE "civis"."notice_unaided"."drawn_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "notice_unaided_open_index" ON "civis"."notice_unaided" USING btree ("notice_id") WHERE "civis"."notice_unaided"."drawn_at" IS NOT NULL AND "civis"."notice_unaided"."looked_at" IS NULL;--> statement-breakpoint
CREATE INDEX "notice_look_index" ON "civis"."notice" USING btree ("urgency","surety","id") WHERE "civis"."notice"."is_to_look";--> statement-breakpoint
CREATE INDEX "review_mark_locked_index" ON "civis"."review_mark" USING btree ("locked_by");--> statement-breakpoint
CREATE INDEX "review_mark_parked_index" ON "civis"."review_mark" USING btree ("parked_until");--> statement-breakpoint
CREATE INDEX "review_mark_asked_index" ON "civis"."review_mark" USING btree ("asked_at") WHERE "civis"."review_mark"."question" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "human_word_notice_index" ON "civis"."human_word" USING btree ("notice_id","place");--> statement-breakpoint
CREATE INDEX "notice_unplaced_index" ON "civis"."notice" USING btree ("place_version");