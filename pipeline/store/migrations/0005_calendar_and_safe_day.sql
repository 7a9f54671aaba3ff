ALTER TABLE "civis"."notice" ADD COLUMN "safe_day" text;--> statement-breakpoint
ALTER TABLE "civis"."notice_calendar" ADD COLUMN "events" json DEFAULT '[]'::json NOT NULL;--> statement-breakpoint
CREATE INDEX "notice_safe_day_index" ON "civis"."notice" USING btree ("safe_day","document_id","ordinal");--> statement-breakpoint
-- Rows written before the column was there. By the text: json functions refuse a result that holds U+0000 anywhere.
UPDATE "civis"."notice" SET "safe_day" = substring("result"::text from '"deadline":\s*\{\s*"due":\s*(?:null|"[^"]*"),\s*"safe":\s*"(\d{4}-\d{2}-\d{2})"');
