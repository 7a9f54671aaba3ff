// Pages printed from tables say what the tables say.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configPage } from '../../pipeline/config/print-config.ts';
import { findingsPage } from '../../pipeline/messages/findings-page.ts';
import { requestsPage } from '../../pipeline/messages/requests-page.ts';
import { printApi } from '../../scripts/api-docs/print-api.ts';
import { rulesPages } from '../../scripts/rules-pages/rules-pages.ts';

it('docs/configuration.md is what `npm run docs:config` prints', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toBe(configPage());
});

it('docs/openapi.json is what `npm run docs:api` prints', async () => {
  expect(readFileSync('docs/openapi.json', 'utf8')).toBe(await printApi());
});

it('docs/active-content/findings.md is what `npm run docs:findings` prints', () => {
  expect(readFileSync('docs/active-content/findings.md', 'utf8')).toBe(findingsPage());
});

it('docs/request-texts.md is what `npm run docs:requests` prints', () => {
  expect(readFileSync('docs/request-texts.md', 'utf8')).toBe(requestsPage());
});

it('docs/deadlines is what `npm run docs:rules` prints, page by page', () => {
  const pages = rulesPages();
  expect(readdirSync('docs/deadlines').sort()).toEqual([...pages.keys()].sort());
  for (const [file, text] of pages) expect(readFileSync(`docs/deadlines/${file}`, 'utf8'), file).toBe(text);
});
