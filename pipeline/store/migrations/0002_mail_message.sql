CREATE TABLE "civis"."mail_message" (
	"document_id" text NOT NULL,
	"part_id" integer NOT NULL,
	"kind" text NOT NULL,
	"message_id" text,
	"identifier" text,
	"facts" json NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mail_message_document_id_part_id_pk" PRIMARY KEY("document_id","part_id")
);
--> statement-breakpoint
CREATE INDEX "mail_message_message_id_index" ON "civis"."mail_message" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "mail_message_identifier_index" ON "civis"."mail_message" USING btree ("identifier");