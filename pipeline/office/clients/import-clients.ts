// `clients import`: a list of the office's clients into the register. All good rows in one transaction, or none.
import { randomUUID } from 'node:crypto';
import type { ClientChange, StoredClient } from '../../store/client-entry.ts';
import { loadRegister, lockRegister } from '../../store/client-register.ts';
import type { Db } from '../../store/database.ts';
import type { RowProblem } from './import-problems.table.ts';
import { type MatchedTable, matchColumns } from './match-columns.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { readRows } from './read-row.ts';
import { tablesOfFile } from './table-file.ts';
import { writeClients } from './write-clients.ts';

export interface ImportOptions {
  /** Of rows that name no office. */
  readonly officeId: string;
  /** One bad row, and none is taken. */
  readonly isStrict: boolean;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  readonly by: string;
  readonly now: Date;
}

export interface ImportReport {
  readonly sheet: string | null;
  /** Rows that hold something. */
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly restored: number;
  readonly unchanged: number;
  /** Rows that were not taken. */
  readonly refusedRows: number;
  readonly isWritten: boolean;
  readonly columns: Readonly<Record<string, string>>;
  readonly unknownColumns: readonly string[];
  readonly refused: readonly RowProblem[];
  readonly warnings: readonly RowProblem[];
}

export interface Imported {
  readonly report: ImportReport;
  /** To be settled by whoever has an engine. */
  readonly documentIds: readonly string[];
}

/** @throws AppError file.not_found, clients.file_type, clients.file_damaged, clients.file_too_large, clients.no_header */
export async function importClients(db: Db, path: string, options: ImportOptions): Promise<Imported> {
  const table = matchColumns(await tablesOfFile(path));
  const rows = readRows(table);
  const planned = (register: readonly StoredClient[]) =>
    planImport(rows, register, { officeId: options.officeId, newId });
  if (options.isDryRun) {
    const plan = planned(await loadRegister(db));
    return { report: reportOf(table, rows.length, plan, false), documentIds: [] };
  }
  return db.transaction(async (tx) => {
    await lockRegister(tx);
    const plan = planned(await loadRegister(tx));
    const isWritten = plan.changes.length > 0 && !(options.isStrict && plan.refused.length > 0);
    const documentIds = isWritten ? await writeClients(tx, plan.changes, options) : [];
    return { report: reportOf(table, rows.length, plan, isWritten), documentIds };
  });
}

/** Says nothing of the client. */
export function newId(): string {
  return `c-${randomUUID().replaceAll('-', '').slice(0, 12)}`;
}

function reportOf(table: MatchedTable, rows: number, plan: ImportPlan, isWritten: boolean): ImportReport {
  const countOf = (kind: ClientChange['kind']) =>
    plan.changes.filter((change) => change.kind === kind).length;
  return {
    sheet: table.sheet,
    rows,
    added: countOf('added'),
    changed: countOf('changed'),
    restored: countOf('restored'),
    unchanged: plan.unchanged,
    refusedRows: new Set(plan.refused.map(({ row }) => row)).size,
    isWritten,
    columns: Object.fromEntries([...table.columns].map(([field, { head }]) => [field, head])),
    unknownColumns: table.unknownColumns,
    refused: plan.refused,
    warnings: plan.says,
  };
}
