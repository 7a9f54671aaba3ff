// From what was seen to the verdict: the worst counts, and what was not looked at whole is never clean.
import { describe, expect, it } from 'vitest';
import { FEATURE_CODES } from '../../../contract/inspection.ts';
import { FEATURE_RULES } from '../../../rules/formats/index.ts';
import { judgeFile, worstVerdict } from '../../../validators/active-content/index.ts';

const damaged = { code: 'inspection.damaged', detail: null } as const;

describe('judgeFile', () => {
  it('calls a file ok in which nothing was seen', () => {
    expect(judgeFile({ observations: [], problems: [] })).toEqual({ verdict: 'ok', findings: [] });
  });

  it.each(FEATURE_CODES)('%s gives the verdict of its row', (code) => {
    const { severity, kind } = FEATURE_RULES[code];
    const { verdict, findings } = judgeFile({ observations: [{ code, where: 'x' }], problems: [] });
    expect(verdict).toBe(severity === 'info' ? 'ok' : severity);
    expect(findings).toEqual([{ code, kind, where: 'x', severity }]);
  });

  it('never calls a file ok that was not looked at whole', () => {
    expect(judgeFile({ observations: [], problems: [damaged] }).verdict).toBe('unreadable');
    const withInfo = judgeFile({
      observations: [{ code: 'pdf.signature_field', where: '' }],
      problems: [damaged],
    });
    expect(withInfo.verdict).toBe('unreadable');
  });

  it('rejects what is active also where the rest could not be read', () => {
    const both = judgeFile({ observations: [{ code: 'pdf.javascript', where: '' }], problems: [damaged] });
    expect(both.verdict).toBe('reject');
    expect(both.findings.map(({ code }) => code)).toEqual(['pdf.javascript', 'inspection.damaged']);
  });

  it.each(['pdf.encrypted', 'container.encrypted'] as const)(
    'rejects content behind a password (%s)',
    (code) => {
      const { verdict, findings } = judgeFile({ observations: [], problems: [{ code, detail: null }] });
      expect(verdict).toBe('reject');
      expect(findings[0]?.kind).toBe('encrypted');
    },
  );
});

describe('worstVerdict', () => {
  it('orders ok, warn, unreadable, reject', () => {
    expect(worstVerdict([])).toBe('ok');
    expect(worstVerdict(['ok', 'warn'])).toBe('warn');
    expect(worstVerdict(['unreadable', 'warn', 'ok'])).toBe('unreadable');
    expect(worstVerdict(['unreadable', 'reject', 'warn'])).toBe('reject');
  });
});
