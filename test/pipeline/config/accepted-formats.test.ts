// The list of formats that CIVIS takes can be replaced by the one in force.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadAcceptedFormats } from '../../../pipeline/config/accepted-formats.ts';
import { acceptanceOf, DEFAULT_ACCEPTED_FORMATS } from '../../../rules/formats/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-formats-'));
afterAll(() => rmSync(folder, { recursive: true }));

function listFile(content: string): string {
  const path = join(folder, 'formats.json');
  writeFileSync(path, content);
  return path;
}

const GOOD = {
  source: 'Manuale di gestione documentale, Allegato 2, read 1.6.2026',
  asOf: '2026-06-01',
  formats: [{ mediaType: 'application/msword', endings: ['doc'], acceptance: 'accepted' }],
};

describe('loadAcceptedFormats', () => {
  it('is the cautious default without a file: PDF, and pictures with a doubt', () => {
    const list = loadAcceptedFormats(null);
    expect(list).toBe(DEFAULT_ACCEPTED_FORMATS);
    expect(list.confidence).toBe('D');
    expect(acceptanceOf('application/pdf', list)).toBe('accepted');
    expect(acceptanceOf('image/png', list)).toBe('doubtful');
    expect(acceptanceOf('text/html', list)).toBe('not_accepted');
  });

  it('is what a person read, and only that', () => {
    const list = loadAcceptedFormats(listFile(JSON.stringify(GOOD)));
    expect(acceptanceOf('application/msword', list)).toBe('accepted');
    expect(acceptanceOf('application/pdf', list)).toBe('not_accepted');
    expect(list.asOf).toBe('2026-06-01');
  });

  it.each([
    ['no JSON', '{'],
    ['no day', JSON.stringify({ ...GOOD, asOf: '2026-02-30' })],
    ['no source', JSON.stringify({ ...GOOD, source: ' ' })],
    ['no formats', JSON.stringify({ ...GOOD, formats: [] })],
    ['another word', JSON.stringify({ ...GOOD, formats: [{ ...GOOD.formats[0], acceptance: 'ok' }] })],
  ])('refuses a list with %s', (_, content) => {
    expect(() => loadAcceptedFormats(listFile(content))).toThrowError(
      expect.objectContaining({ code: 'config.invalid' }),
    );
  });

  it('refuses a file that is not there', () => {
    expect(() => loadAcceptedFormats(join(folder, 'nowhere.json'))).toThrowError(
      expect.objectContaining({ code: 'config.invalid' }),
    );
  });
});
