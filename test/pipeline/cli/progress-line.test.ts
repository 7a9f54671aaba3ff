import { describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import { EXIT, exitOfError, exitOfResults } from '../../../pipeline/cli/exit-codes.ts';
import { ProgressLine } from '../../../pipeline/cli/progress-line.ts';
import { type Terminal, usesColour } from '../../../pipeline/cli/terminal.ts';
import { makeResult } from '../../support/make-result.ts';

function terminal(isTty: boolean, env: NodeJS.ProcessEnv = {}): { terminal: Terminal; written: string[] } {
  const written: string[] = [];
  return {
    written,
    terminal: {
      out: () => {},
      err: (text) => void written.push(text),
      isOutTty: isTty,
      isErrTty: isTty,
      env,
    },
  };
}

describe('progress', () => {
  const half = { documents: 4, documentsDone: 2, pagesRead: 6, pagesKnown: 9 };

  it('draws a bar with pages per second and time left on a terminal', () => {
    let now = 0;
    const { terminal: tty, written } = terminal(true);
    const line = new ProgressLine(tty, () => now);
    now = 12_000;
    line.show(half);
    expect(written.join('')).toContain('2/4 documenti · 6 pagine (0,5/s) · mancano circa 12 s');
    expect(written.join('')).toContain('█');
  });

  it('prints plain lines elsewhere, at most one in five seconds', () => {
    let now = 0;
    const { terminal: pipe, written } = terminal(false);
    const line = new ProgressLine(pipe, () => now);
    for (now = 0; now < 11_000; now += 500) line.show(half);
    expect(written).toHaveLength(3);
    expect(written.join('')).not.toMatch(/[\r\u001b█]/);
  });

  it('says the last state at the end, however soon it came', () => {
    let now = 0;
    const { terminal: pipe, written } = terminal(false);
    const line = new ProgressLine(pipe, () => now);
    line.show(half);
    now = 1_000;
    line.show({ ...half, documentsDone: 4 });
    line.end();
    expect(written.at(-1)).toContain('4/4 documenti');
    line.end();
    expect(written).toHaveLength(2);
  });
});

it('keeps colours off a pipe and off NO_COLOR', () => {
  expect(usesColour(terminal(true).terminal)).toBe(true);
  expect(usesColour(terminal(false).terminal)).toBe(false);
  expect(usesColour(terminal(true, { NO_COLOR: '1' }).terminal)).toBe(false);
});

describe('exit codes', () => {
  const of = (...statuses: ('ready' | 'needs_review' | 'not_for_civis' | 'failed' | 'rejected')[]) =>
    exitOfResults(statuses.map((status) => makeResult({ status })));

  it('lets failed win over review', () => {
    expect(of('ready', 'not_for_civis')).toBe(EXIT.ok);
    expect(of('ready', 'needs_review')).toBe(EXIT.needsReview);
    expect(of('needs_review', 'failed')).toBe(EXIT.someFailed);
    expect(of('needs_review', 'rejected')).toBe(EXIT.someFailed);
  });

  it('tells bad arguments, paths and configuration apart', () => {
    expect(exitOfError(new AppError('arguments.invalid'))).toBe(1);
    expect(exitOfError(new AppError('file.not_found'))).toBe(2);
    expect(exitOfError(new AppError('config.invalid'))).toBe(9);
    expect(exitOfError(new AppError('store.locked'))).toBe(9);
  });
});
