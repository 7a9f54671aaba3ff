// A bundled letter through the real readers: without a word of a person it is what was reviewed; a correction moves its
// deadline and outlives a reading of every page; a box is read on the spot.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '../../contract/result.schema.ts';
import { type Office, openOffice } from '../../pipeline/cli/open-office.ts';
import { runBatch } from '../../pipeline/cli/run-batch.ts';
import { loadConfig } from '../../pipeline/config/load-config.ts';
import { correctNotice } from '../../pipeline/office/corrections/correct-notice.ts';
import { pickFromPage } from '../../pipeline/office/corrections/pick-from-page.ts';
import { previewCorrection } from '../../pipeline/office/corrections/preview-correction.ts';
import { rereadDocument } from '../../pipeline/office/rework/reread-document.ts';
import { findNotices } from '../../pipeline/store/notice-lookup.ts';
import { expectedOf } from '../support/expected.ts';
import { allSamples, bornDigitalSample } from '../support/samples.ts';
import { factsOfFile, never } from './support/open-test-engine.ts';
import { TempFolder } from './support/temp-folder.ts';
import { useDatabaseTemplate } from './support/template.ts';

const folder = new TempFolder();
const CLOCK = { now: () => new Date('2026-11-22T09:00:00Z') };
let office: Office;
let first: Result;
beforeAll(async () => {
  await useDatabaseTemplate();
  const { config } = loadConfig({}, { dataDir: folder.path('data') }, folder.root);
  office = await openOffice({ ...config, readers: 1 }, CLOCK);
  const { results } = await runBatch(office, [factsOfFile(bornDigitalSample())], () => undefined, never());
  if (!results[0]) throw new Error('no result');
  first = results[0];
}, 240_000);
afterAll(async () => {
  await office.close();
  folder.remove();
});

const now = async () => (await findNotices(office.engine.db, first.id))[0]?.result;

describe('a bundled letter', () => {
  it('is what was reviewed while nobody spoke of it', () => {
    const [sample] = allSamples();
    const expected: unknown = JSON.parse(readFileSync(join(sample?.folder ?? '', 'expected.json'), 'utf8'));
    expect(expectedOf([first])).toEqual(expected);
  });

  it('is read again where a person draws a box', async () => {
    const { page, box, value } = first.fields.numeroComunicazione;
    if (page === null || box === null) throw new Error('the sample prints its number');
    const place = { page, box, field: 'numeroComunicazione' } as const;
    const picked = await pickFromPage(office, first.id, place, never());
    expect(picked.values).toContain(value);
  });

  it('counts from the days a person gives, in the preview as in the notice, and after every page is read again', async () => {
    const changes = [
      { of: 'receivedOn', do: 'correct', day: '2026-11-20', evidence: 'ar' } as const,
      { of: 'channel', do: 'correct', channel: 'raccomandata' } as const,
      { of: 'field', field: 'numeroComunicazione', do: 'correct', value: '0012345625999' } as const,
    ];
    const preview = await previewCorrection(office, first.id, changes, never());
    await correctNotice(office, first.id, changes, { by: 'local' }, never());
    const corrected = await now();
    expect(corrected?.deadline).toMatchObject({ day0: '2026-11-20', day0Evidence: 'ar' });
    expect(corrected?.deadline).toEqual(preview.kind === 'preview' ? preview.deadline : null);
    expect(corrected?.request?.act.value).toBe('0012345625999');
    const outcome = await rereadDocument(office, first.id, { allPages: true }, never());
    expect(outcome).toMatchObject({ kind: 'read', differences: [{ is: 'same' }] });
    expect(await now()).toEqual(corrected);
    const back = { of: 'field', field: 'numeroComunicazione', do: 'retract' } as const;
    const days = [{ of: 'receivedOn', do: 'retract' } as const, { of: 'channel', do: 'retract' } as const];
    await correctNotice(office, first.id, [back, ...days], { by: 'local' }, never());
    expect(await now()).toEqual(first);
  }, 240_000);
});
