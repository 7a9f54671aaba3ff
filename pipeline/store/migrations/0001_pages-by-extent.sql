ALTER TABLE "civis"."document" ADD COLUMN "pages_deferred" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."document" ADD COLUMN "wants_whole" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "civis"."page_reading" ADD COLUMN "extent" text DEFAULT 'whole' NOT NULL;