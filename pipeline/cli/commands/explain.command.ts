// `explain ID`: the trace of a notice's fields: what was chosen, why, and what stood against it.
import { resolve } from 'node:path';
import { FIELD_NAMES, type FieldName } from '../../../contract/words.ts';
import { loadConfig } from '../../config/load-config.ts';
import { tracesOf } from '../../office/explain/traces-of-notice.ts';
import { findNotices } from '../../store/notice-lookup.ts';
import { outputsByStage, stageResultsOf } from '../../store/stage-results.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { traceText } from '../explain/explain-text.ts';
import { openArchive } from '../explain/open-archive.ts';
import type { Terminal } from '../terminal.ts';
import { oneOf } from './deadline.command.ts';

export interface ExplainOptions {
  readonly field?: string;
  readonly json?: boolean;
  readonly data?: string;
}

/** @param now the instant by which days and years are judged. @throws AppError notice.not_found, notice.ambiguous */
export async function explainCommand(
  id: string,
  options: ExplainOptions,
  terminal: Terminal,
  now: Date,
): Promise<ExitCode> {
  const fields: readonly FieldName[] =
    options.field === undefined ? FIELD_NAMES : [oneOf<FieldName>('--field', options.field, FIELD_NAMES)];
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  const archive = await openArchive(config, now);
  try {
    const notices = await findNotices(archive.db, id);
    const outputs = outputsByStage(await stageResultsOf(archive.db, notices[0]?.documentId ?? ''));
    const traces = tracesOf(notices, outputs, fields, now);
    const texts = traces.map((trace) =>
      options.json ? JSON.stringify(trace) : traceText(trace, options.field !== undefined),
    );
    terminal.out(`${texts.join(options.json ? '\n' : '\n\n\n')}\n`);
    return EXIT.ok;
  } finally {
    await archive.close();
  }
}
