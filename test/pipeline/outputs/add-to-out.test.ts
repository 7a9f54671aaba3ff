// A run without an end adds to its register: one head, no row lost, no row written anew.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it } from 'vitest';
import { addToOut, REGISTER_FILE } from '../../../pipeline/outputs/write-out.ts';
import { TempFolder } from '../../engine/support/temp-folder.ts';
import { makeResult } from '../../support/make-result.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

const FACTS = {
  calendars: new Map(),
  calendarStyle: { details: 'none', language: 'it' },
  clients: new Map(),
  now: new Date('2026-03-20T10:00:00Z'),
} as const;

it('adds rows to the register that is there', async () => {
  const out = folder.path('out');
  for (const id of ['a', 'b', 'b']) {
    await addToOut(out, [makeResult({ id })], async () => new Map(), FACTS);
  }
  const text = readFileSync(join(out, REGISTER_FILE), 'utf8');
  expect(text.lastIndexOf('\uFEFF')).toBe(0);
  const rows = parse(text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[];
  expect(rows.map((row) => row['id'])).toEqual(['a', 'b', 'b']);
  expect(readdirSync(out).sort()).toEqual(['a', 'b', REGISTER_FILE]);
});
