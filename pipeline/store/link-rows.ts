// What notices are linked by, as rows: replaced in the transaction that makes the notices visible. When they changed,
// documents whose links would now be others go back to `link`, in the same transaction. Links are a pure function of
// these facts and change none of them: a document that only linked again sends nobody back, and it ends.
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { NoticeLink } from '../../contract/ruolo.schema.ts';
import { type LinkFacts, linkKeys, linksOf } from '../../validators/linking/index.ts';
import { sharingKeys } from '../linking/sharing-keys.ts';
import type { Db, Tx } from './database.ts';
import { resetOf } from './document-reset.ts';
import type { LinkIndex } from './link-index.ts';
import { LOOKING_STAGE } from './same-notice.ts';
import { document, linkFacts, linkKey } from './schema.ts';

/** One notice as the link stage left it. */
export interface LinkedNotice {
  readonly facts: LinkFacts;
  readonly linkedTo: readonly NoticeLink[];
}

interface StoredFacts {
  readonly documentId: string;
  readonly facts: LinkFacts;
}

export function databaseLinkIndex(db: Db): LinkIndex {
  return {
    async findSharing(facts, exceptDocumentId) {
      const found = await sharing(db, facts.flatMap(linkKeys), exceptDocumentId);
      return found.map((each) => each.facts);
    },
  };
}

/** Two statements, each by an index: a join may be planned as a scan while the database has no statistics. */
async function sharing(
  db: Db | Tx,
  keys: readonly string[],
  exceptDocumentId: string,
): Promise<readonly StoredFacts[]> {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return [];
  const places = await db
    .select({ documentId: linkKey.documentId, ordinal: linkKey.ordinal })
    .from(linkKey)
    .where(and(inArray(linkKey.key, wanted), ne(linkKey.documentId, exceptDocumentId)));
  if (places.length === 0) return [];
  const there = new Set(places.map(({ documentId, ordinal }) => `${documentId} ${ordinal}`));
  const rows = await db
    .select()
    .from(linkFacts)
    .where(inArray(linkFacts.documentId, [...new Set(places.map(({ documentId }) => documentId))]));
  return rows.filter(({ documentId, ordinal }) => there.has(`${documentId} ${ordinal}`));
}

/** What was linked is not what would be linked now: something came in, changed or went since it was looked for. */
export async function areLinksStale(
  tx: Tx,
  documentId: string,
  notices: readonly LinkedNotice[],
): Promise<boolean> {
  const own = notices.map(({ facts }) => facts);
  if (own.length === 0) return false;
  const others = (await sharing(tx, own.flatMap(linkKeys), documentId)).map(({ facts }) => facts);
  return notices.some(
    ({ facts, linkedTo }) =>
      print(linkedTo) !== print(linksOf(facts, sharingKeys(facts, [...own, ...others]))),
  );
}

/** To be called under the lock of deliveries. @returns other documents, set back to look again */
export async function replaceLinkFacts(
  tx: Tx,
  documentId: string,
  facts: readonly LinkFacts[],
  now: Date,
): Promise<readonly string[]> {
  const before = await tx
    .select({ facts: linkFacts.facts })
    .from(linkFacts)
    .where(eq(linkFacts.documentId, documentId))
    .orderBy(linkFacts.ordinal);
  const old = before.map((row) => row.facts);
  if (JSON.stringify(old) === JSON.stringify(facts)) return [];
  if (old.length > 0) {
    await tx.delete(linkKey).where(eq(linkKey.documentId, documentId));
    await tx.delete(linkFacts).where(eq(linkFacts.documentId, documentId));
  }
  const keys = facts.flatMap((each, ordinal) => linkKeys(each).map((key) => ({ key, documentId, ordinal })));
  if (facts.length > 0) {
    await tx.insert(linkFacts).values(facts.map((each, ordinal) => ({ documentId, ordinal, facts: each })));
  }
  if (keys.length > 0) await tx.insert(linkKey).values(keys);
  return sendBack(tx, documentId, old, facts, now);
}

async function sendBack(
  tx: Tx,
  documentId: string,
  old: readonly LinkFacts[],
  facts: readonly LinkFacts[],
  now: Date,
): Promise<readonly string[]> {
  const near = await sharing(tx, [...old, ...facts].flatMap(linkKeys), documentId);
  const rest = near.map((each) => each.facts);
  const touched = near.filter(
    ({ facts: own }) =>
      print(linksOf(own, sharingKeys(own, [...rest, ...old]))) !==
      print(linksOf(own, sharingKeys(own, [...rest, ...facts]))),
  );
  const ids = [...new Set(touched.map((each) => each.documentId))];
  if (ids.length === 0) return [];
  // Those under way look for themselves before they become visible.
  const sent = await tx
    .update(document)
    .set(resetOf(LOOKING_STAGE, now))
    .where(and(inArray(document.id, ids), inArray(document.status, ['done', 'needs_review'])))
    .returning({ id: document.id });
  return sent.map(({ id }) => id);
}

/** What a link says, whatever the order. */
function print(links: readonly NoticeLink[]): string {
  return links
    .map(({ id, relation, strength, evidence }) =>
      [id, relation, strength, ...[...evidence].sort()].join(' '),
    )
    .sort()
    .join('\n');
}
