DROP INDEX "civis"."notice_unplaced_index";--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "surety" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."notice" ADD COLUMN "is_to_look" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "notice_look_index" ON "civis"."notice" USING btree ("urgency","surety","id") WHERE "civis"."notice"."is_to_look";--> statement-breakpoint
CREATE INDEX "review_mark_locked_index" ON "civis"."review_mark" USING btree ("locked_by");--> statement-breakpoint
CREATE INDEX "review_mark_parked_index" ON "civis"."review_mark" USING btree ("parked_until");--> statement-breakpoint
CREATE INDEX "review_mark_asked_index" ON "civis"."review_mark" USING btree ("asked_at") WHERE "civis"."review_mark"."question" IS NOT NULL;--> statement-breakpoint
CREATE INDEX "notice_unplaced_index" ON "civis"."notice" USING btree ("place_version");