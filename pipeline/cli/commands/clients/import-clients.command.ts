// `clients import FILE`: the office's list of clients into the register.
import { resolve } from 'node:path';
import { type ImportReport, importClients } from '../../../office/clients/import-clients.ts';
import type { RowProblem } from '../../../office/clients/import-problems.table.ts';
import { MAIN_OFFICE } from '../../../store/office-rows.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { changingDrafts, inArchive, type OfficeOptions, whoRecords } from '../../office/office-commands.ts';
import type { Terminal } from '../../terminal.ts';

export interface ImportClientsOptions extends OfficeOptions {
  readonly office?: string;
  readonly dryRun?: boolean;
  readonly strict?: boolean;
  readonly json?: boolean;
}

/** @throws AppError file.not_found, clients.* */
export async function importClientsCommand(
  file: string,
  options: ImportClientsOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const isDryRun = options.dryRun ?? false;
  const asked = {
    officeId: options.office?.trim().toLowerCase() || MAIN_OFFICE,
    isStrict: options.strict ?? false,
    isDryRun,
    by: whoRecords(options),
  };
  const within = isDryRun ? inArchive : changingDrafts;
  const { report, documentIds } = await within(options, terminal, ({ db, now }) =>
    importClients(db, resolve(file), { ...asked, now }),
  );
  const shown = { ...report, redraftedDocuments: documentIds.length };
  terminal.out(options.json ? `${JSON.stringify(shown)}\n` : `${reportText(report, isDryRun)}\n`);
  if (report.refusedRows === 0) return EXIT.ok;
  return asked.isStrict ? EXIT.someFailed : EXIT.needsReview;
}

function reportText(report: ImportReport, isDryRun: boolean): string {
  const { rows, added, changed, restored, unchanged, refusedRows, isWritten } = report;
  const counts = `${rows} righe: ${added} clienti nuovi, ${changed} aggiornati, ${restored} ripristinati, ${unchanged} invariati, ${refusedRows} righe rifiutate.`;
  const isRefused = !isWritten && !isDryRun && added + changed + restored > 0;
  return [
    ...report.refused.map((problem) => `✗ ${lineOf(problem)}`),
    ...report.warnings.map((problem) => `! ${lineOf(problem)}`),
    ...(report.unknownColumns.length > 0
      ? [`Colonne non riconosciute, non importate: ${report.unknownColumns.join(', ')}`]
      : []),
    counts,
    ...(isDryRun ? ['Prova: niente è stato scritto.'] : []),
    ...(isRefused ? ['Niente è stato scritto: con --strict tutte le righe devono essere giuste.'] : []),
  ].join('\n');
}

function lineOf({ row, column, value, message }: RowProblem): string {
  const place = column === null ? `riga ${row}` : `riga ${row}, colonna «${column}»`;
  return `${place}: ${value === null ? '' : `«${value}» `}${message}`;
}
