// What `watch` prints: a line per file as it ends, with --json its results; and what becomes of the exit code.
import { relative } from 'node:path';
import type { AppError } from '../../../contract/app-error.ts';
import type { Result } from '../../../contract/result.schema.ts';
import type { PutAway } from '../../intake/watch/put-away.ts';
import type { FileEnd, WatchListener } from '../../intake/watch/watch-house.ts';
import { warning } from '../../messages/warnings.table.ts';
import { type WatchTextCode, watchText } from '../../messages/watch.table.ts';
import { fileLine } from '../../outputs/file-line.ts';
import { EXIT, type ExitCode, exitOfResults } from '../exit-codes.ts';
import { receivedResults } from '../received-results.ts';
import type { Terminal } from '../terminal.ts';

export interface WatchReportOptions {
  readonly inbox: string;
  readonly isJson: boolean;
  /** Drafts and sheets of one file's results, before it leaves the inbox. */
  writeOut(end: FileEnd, results: readonly Result[]): Promise<void>;
}

const WORST_FIRST: readonly ExitCode[] = [EXIT.someFailed, EXIT.needsReview];

const DUPLICATE = 'document.duplicate';

export class WatchReport implements WatchListener {
  private readonly terminal: Terminal;
  private readonly options: WatchReportOptions;
  private worst: ExitCode = EXIT.ok;

  constructor(terminal: Terminal, options: WatchReportOptions) {
    this.terminal = terminal;
    this.options = options;
  }

  /** As of a run of `process` over the same files; a file left behind counts as failed. */
  get exit(): ExitCode {
    return this.worst;
  }

  async results(end: FileEnd): Promise<void> {
    const results = resultsOf(end);
    await this.options.writeOut(end, results);
    this.count(exitOfResults(results));
    if (!this.options.isJson) return;
    for (const result of results) this.terminal.out(`${JSON.stringify(result)}\n`);
  }

  leftInbox(end: FileEnd, put: PutAway): void {
    const results = resultsOf(end);
    const isDuplicate = results.some(({ warnings }) => warnings.some(({ code }) => code === DUPLICATE));
    const notes = [
      ...(isDuplicate ? [watchText('watch.duplicate')] : []),
      ...(end.isLateSidecar ? [watchText('watch.facts_added')] : []),
    ];
    const what = [fileLine(results), ...notes].join('; ');
    const kept = watchText(end.isStored ? 'watch.kept' : 'watch.not_kept');
    const place =
      put.kind === 'gone' || put.kind === 'replaced' ? `${placeText(put)} ${kept}` : placeText(put);
    this.say(`${end.steps.join('/')}: ${what} ${place}`);
  }

  refused(path: string, why: AppError, put: PutAway | null): void {
    this.count(EXIT.someFailed);
    const detail = why.message === why.code ? '' : ` [${why.message}]`;
    const place = put ? ` ${placeText(put)}` : '';
    this.terminal.err(`${this.shown(path)}: ${why.userMessage}${detail}${place}\n`);
  }

  looked(): void {
    // Whoever looks at a terminal sees the files.
  }

  tell(code: WatchTextCode, fill: Readonly<Record<string, string | number>> = {}): void {
    if (code === 'watch.left') this.count(EXIT.someFailed);
    const path = fill['path'];
    const shown = typeof path === 'string' ? { ...fill, path: this.shown(path) } : fill;
    this.terminal.err(`${watchText(code, shown)}\n`);
  }

  private say(line: string): void {
    if (this.options.isJson) this.terminal.err(`${line}\n`);
    else this.terminal.out(`${line}\n`);
  }

  private count(exit: ExitCode): void {
    this.worst = WORST_FIRST.find((code) => code === exit || code === this.worst) ?? EXIT.ok;
  }

  private shown(path: string): string {
    const below = relative(this.options.inbox, path);
    return below === '' || below.startsWith('..') ? path : below;
  }
}

/** The same objects as `process` gives, each once by the path it came with; a duplicate says so. */
export function resultsOf({ intakes, isDuplicate }: Pick<FileEnd, 'intakes' | 'isDuplicate'>): Result[] {
  const results = receivedResults(intakes.map(({ facts, results }) => ({ path: facts.path, results })));
  if (!isDuplicate) return results;
  const note = warning(DUPLICATE);
  return results.map((result) =>
    result.warnings.some(({ code }) => code === note.code)
      ? result
      : { ...result, warnings: [...result.warnings, note] },
  );
}

function placeText(put: PutAway): string {
  if (put.kind !== 'moved') return watchText(`watch.${put.kind}`);
  return watchText(put.hasNote ? 'watch.to_failed' : 'watch.to_done', { to: put.to });
}
