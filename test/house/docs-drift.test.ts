// Pages printed from tables say what the tables say.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { configPage } from '../../pipeline/config/print-config.ts';
import { findingsPage } from '../../pipeline/messages/findings-page.ts';

it('docs/configuration.md is what `npm run docs:config` prints', () => {
  expect(readFileSync('docs/configuration.md', 'utf8')).toBe(configPage());
});

it('docs/active-content/findings.md is what `npm run docs:findings` prints', () => {
  expect(readFileSync('docs/active-content/findings.md', 'utf8')).toBe(findingsPage());
});
