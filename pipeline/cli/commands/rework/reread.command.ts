// `reread`: a document is read again with other settings, and what changed is shown field by field.
import { resolve } from 'node:path';
import { loadConfig } from '../../../config/load-config.ts';
import { rereadDocument } from '../../../office/rework/reread-document.ts';
import type { StageName } from '../../../stages/stage-outputs.ts';
import { resultsOfDocument } from '../../../store/document-results.ts';
import { EXIT, type ExitCode, exitOfResults } from '../../exit-codes.ts';
import { differencesText } from '../../rework/differences-text.ts';
import type { Terminal } from '../../terminal.ts';
import { withOffice } from '../../with-office.ts';

export interface RereadOptions {
  readonly pages?: 'all';
  readonly engine?: 'native' | 'wasm';
  readonly from?: StageName;
  readonly json?: boolean;
  readonly data?: string;
}

const INTERRUPTED = 'Interrotto: la nuova lettura va avanti al prossimo comando; le correzioni restano.';

/** @throws AppError arguments.invalid, notice.*, reread.engine_missing, config.invalid, store.locked */
export async function rereadCommand(
  id: string,
  options: RereadOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  return withOffice(config, terminal, INTERRUPTED, async ({ engine, clock }, signal) => {
    await engine.start();
    const settings = {
      allPages: options.pages === 'all',
      ...(options.engine ? { ocrEngine: options.engine } : {}),
      ...(options.from ? { from: options.from } : {}),
    };
    const outcome = await rereadDocument({ engine, clock }, id, settings, signal);
    if (outcome.kind === 'under_way') return EXIT.needsReview;
    const { differences, documentId } = outcome;
    if (options.json) for (const each of differences) terminal.out(`${JSON.stringify(each)}\n`);
    else terminal.out(`${differencesText(differences)}\n`);
    return exitOfResults(await resultsOfDocument(engine.db, documentId));
  });
}
