// Brings notices in one by one through the real link stage and the real transaction of delivery, with everything that it
// sends back. What comes before in the way of a document is left out: it does not depend on the history.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import type { NoticeLink } from '../../contract/ruolo.schema.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import { linkFactsOf } from '../../pipeline/linking/facts-of-notice.ts';
import { linkStage } from '../../pipeline/stages/link.stage.ts';
import type { StageContext } from '../../pipeline/stages/stage-context.ts';
import type { CheckedNotice, LinkOutput } from '../../pipeline/stages/stage-outputs.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { databaseNoticeIndex } from '../../pipeline/store/database-notice-index.ts';
import { NO_EVENTS } from '../../pipeline/store/event-book.ts';
import { databaseLinkIndex } from '../../pipeline/store/link-rows.ts';
import { databaseMailIndex } from '../../pipeline/store/mail-rows.ts';
import { document, linkFacts, linkKey, notice as noticeTable } from '../../pipeline/store/schema.ts';
import { storeStep } from '../../pipeline/store/stage-results.ts';
import { DOCUMENT, makeResult } from '../../test/support/make-result.ts';
import { linkKeys } from '../../validators/linking/index.ts';

export interface Brought {
  /** Looks for links, its own and those of documents sent back. */
  readonly looks: number;
}

export interface Arrival {
  /** Of the document: also its id. */
  readonly sha256: string;
  readonly notice: CheckedNotice;
}

export class Office {
  /** Notice id → its links as last delivered. */
  readonly links = new Map<string, readonly NoticeLink[]>();
  private readonly notices = new Map<string, CheckedNotice>();
  private readonly ctx: StageContext;

  constructor(private readonly db: Db) {
    const unused = () => {
      throw new Error('linking reads nothing');
    };
    this.ctx = {
      ...{ documentId: '', log: pino({ level: 'silent' }), signal: new AbortController().signal },
      clock: { now: () => new Date() },
      limits: { maxFileBytes: 0, maxPages: 0, maxPixels: 0, pageTimeoutMs: 0 },
      blobs: { putBytes: unused, putFile: unused, pathOf: unused, readBytes: unused, has: unused } as never,
      reader: { version: 1, open: unused, inspect: unused, readPage: unused, reread: unused, close: unused },
      withScratchFolder: unused,
      pageCache: { get: unused, put: unused },
      readsAllPages: false,
      notices: databaseNoticeIndex(db),
      links: databaseLinkIndex(db),
      mails: databaseMailIndex(db),
      ...{
        choices: { choicesOf: unused },
        words: { wordsOf: unused },
        practices: { practicesOf: unused, recordedOf: unused, papersOf: unused },
        clients: { clientOf: unused },
      },
    };
  }

  /** @param sha256 of the document: also its id */
  async bring(sha256: string, notice: CheckedNotice): Promise<Brought> {
    const now = new Date();
    this.notices.set(sha256, notice);
    await this.db.insert(document).values({
      ...{ id: sha256, sha256, sizeBytes: 1, isStored: true, status: 'waiting', nextStage: 'deliver' },
      ...{ createdAt: now, updatedAt: now },
    });
    let looks = 0;
    for (const waiting = [sha256]; waiting.length > 0; ) {
      const id = waiting.shift() ?? '';
      looks += 1;
      waiting.push(...(await this.look(id)));
    }
    return { looks };
  }

  /** Puts the rows of notices there at once, unlinked: a history for those measured after it. */
  async fill(arrivals: readonly Arrival[]): Promise<void> {
    const now = new Date();
    for (let at = 0; at < arrivals.length; at += FILL_AT_ONCE) {
      const some = arrivals.slice(at, at + FILL_AT_ONCE);
      for (const { sha256, notice } of some) this.notices.set(sha256, notice);
      const facts = some.flatMap(({ sha256, notice }) => {
        const own = linkFactsOf(notice, noticeId(sha256, 0));
        return own ? [{ documentId: sha256, ordinal: 0, facts: own }] : [];
      });
      await this.db.transaction(async (tx) => {
        await tx.insert(document).values(
          some.map(({ sha256 }) => ({
            ...{ id: sha256, sha256, sizeBytes: 1, isStored: true, status: 'done', nextStage: null },
            ...{ createdAt: now, updatedAt: now, finishedAt: now },
          })),
        );
        await tx.insert(noticeTable).values(
          some.map(({ sha256, notice: { type, fields } }) => ({
            ...{ documentId: sha256, ordinal: 0, id: noticeId(sha256, 0), status: 'ready', kind: type.kind },
            numeroComunicazione: textOf(fields.numeroComunicazione.value),
            codiceAtto: textOf(fields.codiceAtto.value),
            numeroCartella: textOf(fields.numeroCartella.value),
            codiceFiscale: textOf(fields.codiceFiscale.value),
            result: resultOf(sha256, { type, fields }),
            createdAt: now,
          })),
        );
        await tx.insert(linkFacts).values(facts);
        await tx
          .insert(linkKey)
          .values(
            facts.flatMap(({ documentId, ordinal, facts: own }) =>
              linkKeys(own).map((key) => ({ key, documentId, ordinal })),
            ),
          );
      });
    }
  }

  /** @returns the documents it sent back */
  private async look(id: string): Promise<readonly string[]> {
    const notice = this.notices.get(id);
    if (!notice) throw new Error(`no notice ${id}`);
    const outcome = await linkStage.run(inputOf(id, notice), this.ctx);
    if (outcome.kind !== 'done') throw new Error(`link ended as ${outcome.kind}`);
    // As it comes back from the database.
    const { notices } = JSON.parse(JSON.stringify(outcome.output)) as LinkOutput;
    const token = randomUUID();
    await this.db
      .update(document)
      .set({ runToken: token, nextStage: 'deliver', status: 'waiting' })
      .where(eq(document.id, id));
    const links = notices.flatMap(({ facts, ruolo }) => (facts ? [{ facts, linkedTo: ruolo.linkedTo }] : []));
    const result = resultOf(id, notice);
    const step = {
      version: 1,
      outcome: 'done' as const,
      reasons: [],
      output: {},
      tookMs: 0,
      now: new Date(),
    };
    const end = { nextStage: null, keepsToken: false, endStatus: 'done' as const, replacesOther: false };
    const stored = await storeStep(
      this.db,
      { documentId: id, token, stage: 'deliver', revision: null },
      {
        ...step,
        ...end,
        pagesKnown: null,
        pagesDeferred: null,
        papers: [],
        notices: [result],
        drawPercent: 0,
        mails: null,
        links,
        events: NO_EVENTS,
      },
    );
    if (!stored.isStored) throw new Error(`${id} was not stored: its links were stale with nobody beside it`);
    for (const { facts, linkedTo } of links) this.links.set(facts.id, linkedTo);
    return stored.sentBack;
  }
}

const FILL_AT_ONCE = 250;

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

function resultOf(sha256: string, { type, fields }: Pick<CheckedNotice, 'type' | 'fields'>) {
  const notice = { kind: type.kind, subtype: type.subtype, forCivis: true, why: null };
  return makeResult({ id: noticeId(sha256, 0), fields, notice: { ...notice, redeterminationOf: null } });
}

function inputOf(sha256: string, notice: CheckedNotice) {
  const place = { ordinal: 0, part: null, pages: [], why: '', proposals: [] };
  return {
    document: { ...DOCUMENT, id: sha256, sha256 },
    unpack: { tree: [], parts: [] },
    split: { notices: [place] },
    check: { notices: [notice] },
  };
}
