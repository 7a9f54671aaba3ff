// `inspect`: may these files be sent with a CIVIS request? One verdict for each, containers opened; nothing is kept.
import { AppError, asAppError } from '../../../contract/app-error.ts';
import type { Verdict } from '../../../contract/words.ts';
import type { AcceptedFormats } from '../../../rules/formats/index.ts';
import { checkAttachments } from '../../../validators/attachments/index.ts';
import { loadAcceptedFormats } from '../../config/accepted-formats.ts';
import { loadConfig } from '../../config/load-config.ts';
import { attachmentCandidate } from '../../inspection/attachment-candidate.ts';
import { type InspectionReport, inspectAlone } from '../../inspection/inspect-alone.ts';
import { walk } from '../../intake/walk.ts';
import { attachmentLines } from '../../outputs/attachment-lines.ts';
import { inspectionLines } from '../../outputs/inspection-lines.ts';
import type { PageReader } from '../../sandbox/page-reader.ts';
import { scannerOf } from '../../virus-scan/scanner-of.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { onInterrupt } from '../interrupt.ts';
import { readersOf } from '../open-office.ts';
import { type Terminal, usesColour } from '../terminal.ts';

export interface InspectOptions {
  readonly json?: boolean;
  /** As attachments of a second CIVIS request: number, size, names, formats too. */
  readonly civis?: boolean;
}

/** Not checkable (11) wins over not to be sent (10); a PATH that cannot be opened (2) over both. */
export async function inspectCommand(
  paths: readonly string[],
  options: InspectOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { config } = loadConfig(terminal.env, {});
  const { files, unopened } = await filesOf(paths, terminal);
  const interrupt = onInterrupt(terminal);
  const reader = readersOf(config);
  const scan = scannerOf(config);
  const formats = loadAcceptedFormats(config.acceptedFormats);
  const reports: InspectionReport[] = [];
  let isRefused = false;
  let failed = 0;
  try {
    const inspect = (path: string) => inspectAlone(path, reader, scan, interrupt.signal);
    for await (const { path, report, error } of inOrder(files, config.readers, inspect)) {
      if (!report) {
        failed += 1;
        terminal.err(`${path}: ${error.userMessage}\n`);
        continue;
      }
      reports.push(report);
      const lines = options.json ? [JSON.stringify(report)] : inspectionLines(report, usesColour(terminal));
      terminal.out(`${lines.join('\n')}\n`);
    }
    isRefused =
      options.civis === true &&
      !(await showAsAttachments(reports, formats, terminal, reader, interrupt.signal));
  } catch (error) {
    if (!interrupt.signal.aborted) throw error;
    return EXIT.interrupted;
  } finally {
    await reader.close();
    interrupt.release();
  }
  if (unopened > 0) return EXIT.pathNotOpened;
  if (failed > 0) return EXIT.someFailed;
  const exit = exitOfVerdicts(reports.map(({ verdict }) => verdict));
  return exit === EXIT.ok && isRefused ? EXIT.needsReview : exit;
}

/** On standard error: standard output holds one report a file. @returns whether they may be sent so */
async function showAsAttachments(
  reports: readonly InspectionReport[],
  formats: AcceptedFormats,
  terminal: Terminal,
  reader: PageReader,
  signal: AbortSignal,
): Promise<boolean> {
  const candidates = await Promise.all(reports.map((report) => attachmentCandidate(report, reader, signal)));
  const checked = checkAttachments(candidates, { request: 'second', act: 'comunicazione', formats });
  terminal.err(`${attachmentLines(candidates, checked, formats).join('\n')}\n`);
  return checked.isSendable;
}

export function exitOfVerdicts(verdicts: readonly Verdict[]): ExitCode {
  if (verdicts.includes('unreadable')) return EXIT.someFailed;
  return verdicts.includes('reject') ? EXIT.needsReview : EXIT.ok;
}

async function filesOf(paths: readonly string[], terminal: Terminal) {
  const files: string[] = [];
  let unopened = 0;
  for (const path of paths) {
    try {
      const walked = await walk(path);
      files.push(...walked.files);
      for (const skipped of walked.skipped) terminal.err(`saltato ${skipped.path} (${skipped.why})\n`);
    } catch (error) {
      unopened += 1;
      terminal.err(`${path}: ${asAppError(error).userMessage}\n`);
    }
  }
  return { files, unopened };
}

type Inspected =
  | { readonly path: string; readonly report: InspectionReport; readonly error?: never }
  | { readonly path: string; readonly report?: never; readonly error: AppError };

/** Trouble with one file is its own; a defect of ours ends the command. */
async function inspected(
  path: string,
  inspect: (path: string) => Promise<InspectionReport>,
): Promise<Inspected> {
  try {
    return { path, report: await inspect(path) };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind === 'defect') throw error;
    return { path, error };
  }
}

/** Some at once, told in the order given. */
async function* inOrder(
  files: readonly string[],
  atOnce: number,
  inspect: (path: string) => Promise<InspectionReport>,
): AsyncGenerator<Inspected> {
  const running: Promise<Inspected>[] = [];
  let next = 0;
  while (next < files.length || running.length > 0) {
    while (running.length <= atOnce && next < files.length) {
      const started = inspected(files[next++] ?? '', inspect);
      started.catch(() => undefined); // waited for in its turn
      running.push(started);
    }
    const first = running.shift();
    if (first) yield await first;
  }
}
