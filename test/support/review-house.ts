// The review page as people have it: the real service on a copy of the read samples, the machine's Chromium, somebody signed in.
// What the browser complains of, and every address that it asked for, is kept. Without the test runner, so that benches use it too.
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Office, openOffice } from '../../pipeline/cli/open-office.ts';
import { picturesSide } from '../../pipeline/cli/service/pictures-side.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { openOfficeAccess } from '../../pipeline/server/access/office-access.ts';
import type { Role } from '../../pipeline/server/access/permissions.table.ts';
import { beginSession } from '../../pipeline/server/access/sessions.ts';
import { serveOffice } from '../../pipeline/server/serve-office.ts';
import { addUser, nameKeyOf } from '../../pipeline/store/access/user-rows.ts';
import { copyTree } from '../../pipeline/store/copy-tree.ts';
import { reviewMark } from '../../pipeline/store/schema.ts';
import { TempFolder } from '../engine/support/temp-folder.ts';
import { openChromium } from './chromium.ts';
import { REVIEW_DAY } from './review-data-once.ts';

const STEP_TIMEOUT_MS = 40_000;

export interface Visit {
  readonly page: Page;
  /** Errors and messages of the browser's console. */
  readonly troubles: string[];
  /** Every address that was asked for. */
  readonly asked: string[];
  /** The session ends; where somebody is named they are signed in after it, in this browser. */
  endSession(next?: 'same' | 'another'): Promise<void>;
  close(): Promise<void>;
}

export interface ReviewHouse {
  readonly url: string;
  readonly office: Office;
  readonly browser: Browser;
  /** Somebody of this role opens a page below the service's address. */
  visit(role: Role, path: string, options?: BrowserContextOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface ReviewHouseOptions {
  /** Settings of the service beside its own. */
  readonly env?: Readonly<Record<string, string>>;
  /** As `serve` does; a test that waits for no picture pays for none. */
  readonly paintsAhead?: boolean;
  /** One that others use too; its own unless given. */
  readonly browser?: Browser;
}

/** @param reviewData a data folder of read samples; a copy is worked on */
export async function openReviewHouse(
  reviewData: string,
  { env = {}, paintsAhead = false, browser: given }: ReviewHouseOptions = {},
): Promise<ReviewHouse> {
  const folder = new TempFolder();
  const dataDir = folder.path('data');
  await copyTree(reviewData, dataDir);
  const { config } = loadConfig({ CIVIS_PORT: '0', ...env }, { dataDir }, folder.root);
  const clock = { now: () => REVIEW_DAY };
  const office = await openOffice(config, clock);
  const { db } = office.engine;
  const access = openOfficeAccess({ db, clock, config });
  const stopping = new AbortController();
  const log = pino({ level: 'silent' });
  const { signal } = stopping;
  const { pictures, side } = picturesSide(office, log, signal);
  const sides = paintsAhead ? [side] : [];
  const server = await serveOffice({ config, ...office, log, access, signal, sides, pictures });
  const browser = given ?? (await openChromium());
  const url = server.localUrl;
  const sessionOf = (userId: string) =>
    db.transaction((tx) => beginSession(tx, config, { userId, address: null, now: clock.now() }));
  return {
    ...{ url, office, browser },
    async visit(role, path, options = {}) {
      const user = await newUser(db, role, clock.now());
      const secret = await sessionOf(user.id);
      const context = await browser.newContext({ locale: 'it-IT', ...options });
      context.setDefaultTimeout(STEP_TIMEOUT_MS);
      await context.addCookies([{ name: 'civis', value: secret, url }]);
      const page = await context.newPage();
      const troubles: string[] = [];
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => troubles.push(message.text()));
      page.on('pageerror', (error) => troubles.push(String(error)));
      page.on('dialog', (dialog) => {
        troubles.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.goto(`${url}${path}`);
      const close = async () => {
        await context.close();
        // A browser that is killed, or whose requests a test answers, may not get to give its notices back; a lock runs out
        // by a clock that stands still here, and whoever opens them next would never have them.
        const mine = eq(reviewMark.lockedBy, `user:${user.id}`);
        await db.update(reviewMark).set({ lockedBy: null, lockedAt: null, lockExpiresAt: null }).where(mine);
      };
      const endSession: Visit['endSession'] = async (next) => {
        await context.clearCookies();
        if (next === undefined) return;
        const { id } = next === 'same' ? user : await newUser(db, role, clock.now());
        await context.addCookies([{ name: 'civis', value: await sessionOf(id), url }]);
      };
      return { page, troubles, asked, endSession, close };
    },
    async close() {
      await Promise.all(browser.contexts().map((context) => context.close()));
      if (!given) await browser.close();
      stopping.abort();
      await server.close();
      await office.close();
      folder.remove();
    },
  };
}

async function newUser(db: Office['engine']['db'], role: Role, now: Date): Promise<{ readonly id: string }> {
  const id = randomUUID();
  const name = `${role} ${id.slice(0, 4)}`;
  await addUser(db, {
    ...{ id, name, nameKey: nameKeyOf(name), role, clientIds: null, isActive: true },
    ...{ passwordHash: null, createdAt: now, updatedAt: now },
  });
  return { id };
}
