// Every error code speaks Italian, says what to do, and leads somewhere.
import { describe, expect, it } from 'vitest';
import { AppError, asAppError } from '../../contract/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '../../contract/error-codes.ts';

const codes = Object.keys(ERROR_CODES) as ErrorCode[];

describe('error codes', () => {
  it.each(codes)('%s is dotted, has both sentences, and says what to do', (code) => {
    const entry = ERROR_CODES[code];
    expect(code).toMatch(/^[a-z]+\.[a-z_]+$/);
    expect(entry.it).toMatch(/[:;] .+\.$/);
    expect(entry.en).toMatch(/[:;] .+\.$/);
  });

  it('keeps the Italian sentence apart from the internal message', () => {
    const error = new AppError('pdf.encrypted', 'standard handler R6');
    expect(error.message).toBe('pdf.encrypted: standard handler R6');
    expect(error.userMessage).toContain('password');
    expect(error.kind).toBe('input');
  });

  it('wraps what is not ours as a defect and keeps the cause', () => {
    const cause = new TypeError('x is not a function');
    const error = asAppError(cause);
    expect(error.code).toBe('defect.unexpected');
    expect(error.cause).toBe(cause);
    expect(asAppError(error)).toBe(error);
  });
});
