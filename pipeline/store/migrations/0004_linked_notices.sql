CREATE TABLE "civis"."link_facts" (
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	"facts" json NOT NULL,
	CONSTRAINT "link_facts_document_id_ordinal_pk" PRIMARY KEY("document_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "civis"."link_key" (
	"key" text NOT NULL,
	"document_id" text NOT NULL,
	"ordinal" integer NOT NULL,
	CONSTRAINT "link_key_key_document_id_ordinal_pk" PRIMARY KEY("key","document_id","ordinal")
);
--> statement-breakpoint
CREATE INDEX "link_key_document_index" ON "civis"."link_key" USING btree ("document_id");