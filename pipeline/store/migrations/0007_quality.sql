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
CREATE INDEX "notice_unaided_document_index" ON "civis"."notice_unaided" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "notice_unaided_drawn_index" ON "civis"."notice_unaided" USING btree ("drawn_at") WHERE "civis"."notice_unaided"."drawn_at" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "notice_unaided_open_index" ON "civis"."notice_unaided" USING btree ("notice_id") WHERE "civis"."notice_unaided"."drawn_at" IS NOT NULL AND "civis"."notice_unaided"."looked_at" IS NULL;--> statement-breakpoint
CREATE INDEX "human_word_notice_index" ON "civis"."human_word" USING btree ("notice_id","place");