// Brings notices in one by one through the real link stage and the real transaction of delivery, with everything that it
// sends back. What comes before in the way of a document is left out: it does not depend on the history.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import type { NoticeLink } from '../../contract/ruolo.schema.ts';
import { noticeId } from '../../pipeline/drafting/notice-id.ts';
import { linkStage } from '../../pipeline/stages/link.stage.ts';
import type { StageContext } from '../../pipeline/stages/stage-context.ts';
import type { CheckedNotice, LinkOutput } from '../../pipeline/stages/stage-outputs.ts';
import type { Db } from '../../pipeline/store/database.ts';
import { databaseNoticeIndex } from '../../pipeline/store/database-notice-index.ts';
import { databaseLinkIndex } from '../../pipeline/store/link-rows.ts';
import { databaseMailIndex } from '../../pipeline/store/mail-rows.ts';
import { document } from '../../pipeline/store/schema.ts';
import { storeStep } from '../../pipeline/store/stage-results.ts';
import { DOCUMENT, makeResult } from '../../test/support/make-result.ts';

export interface Brought {
  /** Looks for links, its own and those of documents sent back. */
  readonly looks: number;
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
    const result = makeResult({
      id: noticeId(id, 0),
      fields: notice.fields,
      notice: {
        kind: notice.type.kind,
        subtype: notice.type.subtype,
        forCivis: true,
        why: null,
        redeterminationOf: null,
      },
    });
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
      { ...step, ...end, pagesKnown: null, pagesDeferred: null, notices: [result], mails: null, links },
    );
    if (!stored.isStored) throw new Error(`${id} was not stored: its links were stale with nobody beside it`);
    for (const { facts, linkedTo } of links) this.links.set(facts.id, linkedTo);
    return stored.sentBack;
  }
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
