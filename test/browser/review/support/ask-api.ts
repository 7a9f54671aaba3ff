// What the service says, asked as the person who is on the page: for what a test has to see to have happened.
import type { Page } from 'playwright-core';

/** @throws Error for an answer that is not a success */
export async function askApi<Body>(page: Page, path: string): Promise<Body> {
  const answer = await page.request.get(new URL(`/api/v1${path}`, page.url()).href);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()}`);
  return (await answer.json()) as Body;
}

/** What the page itself would send: its session, its token. */
export async function sendApi(page: Page, path: string, json: object, headers: Record<string, string> = {}) {
  const { csrfToken } = await askApi<{ csrfToken: string }>(page, '/me');
  return page.request.post(new URL(`/api/v1${path}`, page.url()).href, {
    data: json,
    headers: { 'x-csrf-token': csrfToken, origin: new URL(page.url()).origin, ...headers },
  });
}

export interface FoundNotice {
  readonly id: string;
  readonly documentId: string;
}

/** The notices of a sample, in order. */
export async function noticesOf(page: Page, sample: string): Promise<readonly FoundNotice[]> {
  const { items } = await askApi<{ items: readonly (FoundNotice & { path: string })[] }>(
    page,
    '/notices?limit=100',
  );
  return items.filter(({ path }) => path.includes(sample)).sort((a, b) => a.id.localeCompare(b.id));
}
