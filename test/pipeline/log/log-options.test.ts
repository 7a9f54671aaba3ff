// What a line of the log never says, whoever writes it.
import { DrizzleQueryError } from 'drizzle-orm';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { asAppError } from '../../../contract/app-error.ts';
import { LOG_OPTIONS } from '../../../pipeline/log/log-options.ts';

const CODE = 'PRVDAA80A41H501X';

function lineOf(what: object): string {
  let line = '';
  const log = pino(LOG_OPTIONS, {
    write: (text: string) => {
      line += text;
    },
  });
  log.error(what, 'test');
  return line;
}

describe('the log', () => {
  it.each([
    { codiceFiscale: CODE },
    { notice: { denominazione: CODE } },
    { a: { fields: { codiceFiscale: { value: CODE } } } },
    { req: { headers: { authorization: `Bearer ${CODE}`, cookie: CODE } } },
    { headers: { 'set-cookie': CODE } },
    { result: { any: CODE } },
    { intake: { path: `in/${CODE}.pdf` } },
  ])('cuts %o', (what) => {
    const line = lineOf(what);
    expect(line).toContain('[redacted]');
    expect(line).not.toContain(CODE);
  });

  it('says what happened all the same', () => {
    expect(lineOf({ documentId: 'd1', stage: 'read', code: 'pdf.damaged' })).toMatch(
      /d1.*read.*pdf\.damaged/,
    );
  });

  it('tells an error by name and place, never by its message', () => {
    const line = lineOf({ err: new Error(`cannot read ${CODE}`), error: new Error(CODE) });
    expect(line).not.toContain(CODE);
    expect(line).toContain('log-options.test.ts');
  });
});

describe('an error of the database', () => {
  it('says neither the statement nor its values', () => {
    const cause = Object.assign(new Error(`duplicate key ${CODE}`), { code: '23505', severity: 'ERROR' });
    const error = new DrizzleQueryError('insert into civis.notice values ($1)', [CODE], cause);
    expect(error.message).toContain(CODE);
    for (const thrown of [error, cause]) {
      const known = asAppError(thrown);
      expect(known.message).not.toContain(CODE);
      expect(known.message).toContain('23505');
    }
  });
});
