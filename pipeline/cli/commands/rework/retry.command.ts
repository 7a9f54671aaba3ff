// `retry`: documents that failed go on from where they stopped; the command waits for them and says how they ended.
import { resolve } from 'node:path';
import { AppError } from '../../../../contract/app-error.ts';
import { loadConfig } from '../../../config/load-config.ts';
import { retryDocuments, type WhichDocuments } from '../../../office/rework/retry-documents.ts';
import { resultsOfDocument } from '../../../store/document-results.ts';
import { EXIT, type ExitCode, exitOfResults } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import { withOffice } from '../../with-office.ts';

export interface RetryOptions {
  readonly allFailed?: boolean;
  readonly code?: string;
  readonly json?: boolean;
  readonly data?: string;
}

const INTERRUPTED = 'Interrotto: i documenti riprendono da dove sono al prossimo comando.';

/** @throws AppError arguments.invalid, notice.not_found, notice.ambiguous, config.invalid, store.locked */
export async function retryCommand(
  ids: readonly string[],
  options: RetryOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const which = whichOf(ids, options);
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  return withOffice(config, terminal, INTERRUPTED, async ({ engine }, signal) => {
    const { documentIds, notKept } = await retryDocuments({ engine }, which);
    for (const id of notKept) terminal.err(`${id}: non conservato all’ingresso, va consegnato di nuovo\n`);
    if (documentIds.length === 0 && notKept.length === 0) terminal.err('Niente da ritentare.\n');
    await engine.start();
    await engine.settle(documentIds, signal);
    const results = [];
    for (const id of documentIds) results.push(...(await resultsOfDocument(engine.db, id)));
    for (const result of results) {
      const { id, status, source, error } = result;
      const why = error ? `  ${error.code}` : '';
      terminal.out(`${options.json ? JSON.stringify(result) : `${id}  ${status}  ${source.path}${why}`}\n`);
    }
    return notKept.length > 0 ? EXIT.someFailed : exitOfResults(results);
  });
}

/** Exactly one way to name them. @throws AppError arguments.invalid */
function whichOf(ids: readonly string[], { allFailed, code }: RetryOptions): WhichDocuments {
  const ways = [ids.length > 0, allFailed === true, code !== undefined].filter(Boolean).length;
  if (ways !== 1) throw new AppError('arguments.invalid', 'retry takes IDs, or --all-failed, or --code CODE');
  if (ids.length > 0) return { ids };
  return code === undefined ? { all: true } : { code };
}
