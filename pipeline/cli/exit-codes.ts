// Exit codes of the command line. Stable: scripts rely on them (docs/command-line.md).
import { AppError } from '../../contract/app-error.ts';
import type { Result } from '../../contract/result.schema.ts';

export const EXIT = {
  ok: 0,
  badArguments: 1,
  pathNotOpened: 2,
  badConfiguration: 9,
  needsReview: 10,
  someFailed: 11,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Of a run: some failed (11) wins over some need review (10). */
export function exitOfResults(results: readonly Result[]): ExitCode {
  if (results.some((r) => r.status === 'failed' || r.status === 'rejected')) return EXIT.someFailed;
  return results.some((r) => r.status === 'needs_review') ? EXIT.needsReview : EXIT.ok;
}

const BAD_ARGUMENTS = new Set([
  ...['arguments.invalid', 'output.exists', 'output.unwritable', 'export.too_many'],
  ...['webhook.not_found', 'webhook.unknown_endpoint'],
  ...['reread.engine_missing', 'correction.no_reading'],
  ...['notice.not_found', 'notice.ambiguous', 'notice.several'],
  ...['clients.file_type', 'clients.file_damaged', 'clients.file_too_large', 'clients.no_header'],
  ...['backup.not_found', 'restore.not_empty', 'purge.protected'],
  ...['client.not_found', 'client.invalid', 'follow.not_allowed', 'follow.no_plan'],
]);

/** Of an error that ended the command itself. */
export function exitOfError(error: unknown): ExitCode {
  if (!(error instanceof AppError)) return EXIT.someFailed;
  if (BAD_ARGUMENTS.has(error.code) || error.code.startsWith('practice.')) return EXIT.badArguments;
  if (error.code === 'file.not_found') return EXIT.pathNotOpened;
  return error.kind === 'config' ? EXIT.badConfiguration : EXIT.someFailed;
}
