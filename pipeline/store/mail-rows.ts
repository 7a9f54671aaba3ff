// The mail messages of a document as rows, replaced as a whole with the stage result that found them. A message that
// belongs to a dispatch other documents know of sends those back to `link`: a receipt may come in days after its envelope.
import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { MailFacts } from '../../contract/mail.ts';
import type { Db, Tx } from './database.ts';
import { resetOf } from './document-reset.ts';
import { type MailIndex, type MailKeys, mailKeys } from './mail-index.ts';
import { document, mailMessage } from './schema.ts';

/** Where what is joined by mail comes in. */
const JOINING_STAGE = 'link';
const STAGES_AFTER = ['draft', 'deliver'];

export interface FoundMail {
  readonly partId: number;
  readonly facts: MailFacts;
}

/** @returns the other documents that must look again, set back to {@link JOINING_STAGE} */
export async function replaceMails(
  tx: Tx,
  documentId: string,
  mails: readonly FoundMail[],
  now: Date,
): Promise<readonly string[]> {
  await tx.delete(mailMessage).where(eq(mailMessage.documentId, documentId));
  if (mails.length === 0) return [];
  const rows = mails.map(({ partId, facts }) => ({
    ...{ documentId, partId, kind: facts.kind, ...mailKeys(facts), facts, createdAt: now },
  }));
  await tx.insert(mailMessage).values(rows);
  const keys = rows.filter(({ messageId, identifier }) => messageId !== null || identifier !== null);
  return keys.length === 0 ? [] : sendBack(tx, documentId, keys, now);
}

async function sendBack(tx: Tx, exceptId: string, keys: readonly MailKeys[], now: Date) {
  const joined = await tx
    .selectDistinct({ id: mailMessage.documentId })
    .from(mailMessage)
    .where(and(ne(mailMessage.documentId, exceptId), or(...keys.map(sharesKey))));
  const ids = joined.map(({ id }) => id);
  if (ids.length === 0) return [];
  const isFinished = inArray(document.status, ['done', 'needs_review']);
  const isPast = and(eq(document.status, 'waiting'), inArray(document.nextStage, STAGES_AFTER));
  const sent = await tx
    .update(document)
    .set(resetOf(JOINING_STAGE, now))
    .where(and(inArray(document.id, ids), or(isFinished, isPast)))
    .returning({ id: document.id });
  // The others come to the stage anyway; a run that is in it must look again.
  await tx
    .update(document)
    .set({ revision: sql`${document.revision} + 1` })
    .where(and(inArray(document.id, ids), eq(document.nextStage, JOINING_STAGE)));
  return sent.map(({ id }) => id);
}

function sharesKey({ messageId, identifier }: MailKeys) {
  return or(
    messageId === null ? undefined : eq(mailMessage.messageId, messageId),
    identifier === null ? undefined : eq(mailMessage.identifier, identifier),
  );
}

export function databaseMailIndex(db: Db): MailIndex {
  return {
    async findJoined(keys) {
      if (keys.messageId === null && keys.identifier === null) return [];
      const rows = await db
        .select({ facts: mailMessage.facts })
        .from(mailMessage)
        .where(sharesKey(keys))
        .orderBy(asc(mailMessage.createdAt), asc(mailMessage.documentId), asc(mailMessage.partId));
      return rows.map(({ facts }) => facts);
    },
  };
}
