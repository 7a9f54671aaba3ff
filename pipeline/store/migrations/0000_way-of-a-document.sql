CREATE SCHEMA "civis";
--> statement-breakpoint
CREATE TABLE "civis"."batch" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."document" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"is_stored" boolean NOT NULL,
	"status" text NOT NULL,
	"next_stage" text,
	"error_code" text,
	"error_detail" text,
	"crashes" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"retry_at" timestamp (3) with time zone,
	"run_token" text,
	"revision" integer DEFAULT 0 NOT NULL,
	"pages_read" integer DEFAULT 0 NOT NULL,
	"pages_known" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "civis"."intake" (
	"id" text PRIMARY KEY NOT NULL,
	"document_id" text NOT NULL,
	"batch_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"path" text NOT NULL,
	"channel" text,
	"received_on" text,
	"received_on_evidence" text NOT NULL,
	"client" text,
	"taken_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "civis"."notice" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"id" text NOT NULL,
	"status" text NOT NULL,
	"kind" text NOT NULL,
	"numero_comunicazione" text,
	"codice_atto" text,
	"numero_cartella" text,
	"codice_fiscale" text,
	"result" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "notice_document_id_ordinal_pk" PRIMARY KEY("document_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "civis"."page_reading" (
	"part_sha256" text NOT NULL,
	"page" integer NOT NULL,
	"reader_version" integer NOT NULL,
	"reading_sha256" text NOT NULL,
	"upright_sha256" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "page_reading_part_sha256_page_reader_version_pk" PRIMARY KEY("part_sha256","page","reader_version")
);
--> statement-breakpoint
CREATE TABLE "civis"."stage_result" (
	"document_id" text NOT NULL,
	"stage" text NOT NULL,
	"version" integer NOT NULL,
	"outcome" text NOT NULL,
	"reasons" json NOT NULL,
	"output" json NOT NULL,
	"took_ms" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stage_result_document_id_stage_version_pk" PRIMARY KEY("document_id","stage","version")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "document_sha256_unique" ON "civis"."document" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "document_status_index" ON "civis"."document" USING btree ("status");--> statement-breakpoint
CREATE INDEX "intake_document_index" ON "civis"."intake" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "intake_batch_index" ON "civis"."intake" USING btree ("batch_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_id_unique" ON "civis"."notice" USING btree ("id");--> statement-breakpoint
CREATE INDEX "notice_numero_comunicazione_index" ON "civis"."notice" USING btree ("numero_comunicazione");--> statement-breakpoint
CREATE INDEX "notice_codice_atto_index" ON "civis"."notice" USING btree ("codice_atto");--> statement-breakpoint
CREATE INDEX "notice_numero_cartella_index" ON "civis"."notice" USING btree ("numero_cartella");--> statement-breakpoint
CREATE INDEX "notice_codice_fiscale_index" ON "civis"."notice" USING btree ("codice_fiscale");