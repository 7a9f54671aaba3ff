// The sheet says which of the files may be sent on, and offers a clean copy of the others.
import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../contract/result.schema.ts';
import { sheetHtml } from '../../../../pipeline/outputs/sheet/index.ts';
import { makeResult } from '../../../support/make-result.ts';

/** The part that speaks of files, empty where the sheet has none. */
const filesPart = (result: Result) =>
  /<section id="files"[\s\S]*?<\/section>/.exec(sheetHtml(result, new Map()))?.[0] ?? '';
const file = { part: 'a.pdf', type: 'application/pdf' };

describe('filesPart', () => {
  it('says nothing of files that may be sent', () => {
    const info = { code: 'pdf.outside_link', kind: 'pdf-link', where: '', severity: 'info' } as const;
    expect(filesPart(makeResult({ attachments: [{ ...file, verdict: 'ok', findings: [info] }] }))).toBe('');
    expect(filesPart(makeResult({ attachments: [] }))).toBe('');
  });

  it('says of the others why, once a reason, and offers a clean copy of what is active', () => {
    const script = { code: 'pdf.javascript', kind: 'pdf-js', where: 'x', severity: 'reject' } as const;
    const html = filesPart(
      makeResult({
        attachments: [
          { ...file, part: '<b>.pdf', verdict: 'reject', findings: [script, { ...script, where: 'y' }] },
        ],
      }),
    );
    expect(html).toContain('&lt;b&gt;.pdf');
    expect(html).toContain('DA NON INVIARE');
    expect(html.match(/JavaScript/g)?.length).toBe(1);
    expect(html).toContain('sanitise');
  });

  it('offers nothing where the file could not be checked', () => {
    const damage = {
      code: 'inspection.damaged',
      kind: 'not-checked',
      where: '',
      severity: 'unreadable',
    } as const;
    const html = filesPart(
      makeResult({ attachments: [{ ...file, verdict: 'unreadable', findings: [damage] }] }),
    );
    expect(html).toContain('NON CONTROLLABILE');
    expect(html).not.toContain('sanitise');
  });
});
