// `draft ID`: the request of a notice, ready to copy into the form, or changed.
import { resolve } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';
import type { Result } from '../../../contract/result.schema.ts';
import { reasonsFor } from '../../../rules/civis/index.ts';
import { loadConfig } from '../../config/load-config.ts';
import type { Config } from '../../config/settings.ts';
import { type ChangeOutcome, changeRequest } from '../../office/requests/change-request.ts';
import { whyNoRequest } from '../../office/requests/why-no-request.ts';
import { type FoundNotice, findNotices } from '../../store/notice-lookup.ts';
import { scannerOf } from '../../virus-scan/scanner-of.ts';
import { changeOf, type DraftOptions, inputOf, type TypedChange } from '../draft/draft-options.ts';
import { reasonLines, reasonObject } from '../draft/reason-lines.ts';
import { requestLines } from '../draft/request-lines.ts';
import { writeNotice } from '../draft/write-notice.ts';
import { EXIT, type ExitCode, exitOfResults } from '../exit-codes.ts';
import { openArchive } from '../explain/open-archive.ts';
import { limitsOf, type Office } from '../open-office.ts';
import { systemClock } from '../system-clock.ts';
import type { Terminal } from '../terminal.ts';
import { withOffice } from '../with-office.ts';

/** @throws AppError notice.not_found, notice.ambiguous, notice.several, arguments.invalid, file.* */
export async function draftCommand(id: string, options: DraftOptions, terminal: Terminal): Promise<ExitCode> {
  const change = await changeOf(options, inputOf(terminal));
  const flags = options.data === undefined ? {} : { dataDir: resolve(options.data) };
  const { config } = loadConfig(terminal.env, flags);
  if (change === null && options.out === undefined) return look(id, options, config, terminal);
  const interrupted = 'Interrotto: ciò che è stato registrato resta; la bozza si rifà al prossimo avvio.';
  return withOffice(config, terminal, interrupted, (office, signal) =>
    work(id, change, { office, config, options, terminal, signal }),
  );
}

/** Without readers and queue: nothing is changed. */
async function look(
  id: string,
  options: DraftOptions,
  config: Config,
  terminal: Terminal,
): Promise<ExitCode> {
  const archive = await openArchive(config, systemClock.now());
  try {
    const notice = onlyOne(await findNotices(archive.db, id));
    return options.reasons
      ? showReasons(notice.result, options, terminal)
      : show(notice.result, options, terminal);
  } finally {
    await archive.close();
  }
}

interface Work {
  readonly office: Office;
  readonly config: Config;
  readonly options: DraftOptions;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

async function work(id: string, change: TypedChange | null, job: Work): Promise<ExitCode> {
  const { office, options, terminal } = job;
  const before = onlyOne(await findNotices(office.engine.db, id));
  const outcome = change ? await changed(before, change, job) : null;
  if (outcome?.kind === 'refused') {
    for (const { message, code } of outcome.refusals) terminal.err(`${message} [${code}]\n`);
    return EXIT.badArguments;
  }
  const notice = outcome?.notice ?? before;
  const exit = options.reasons
    ? showReasons(notice.result, options, terminal)
    : show(notice.result, options, terminal);
  if (options.out !== undefined)
    terminal.err(`Scritto in ${await writeNotice(office, job.config, notice, options.out)}\n`);
  return exit;
}

async function changed(before: FoundNotice, change: TypedChange, job: Work): Promise<ChangeOutcome> {
  const { office, config, signal } = job;
  const { engine, reader, clock } = office;
  await engine.start();
  const desk = {
    ...{ engine, reader, clock, blobs: engine.blobs },
    ...{ scan: scannerOf(config), maxFileBytes: limitsOf(config).maxFileBytes },
  };
  return changeRequest(desk, before.result.id, change, signal);
}

function onlyOne(notices: readonly FoundNotice[]): FoundNotice {
  const [notice, ...others] = notices;
  if (!notice || others.length > 0) {
    throw new AppError('notice.several', notices.map(({ result }) => result.id).join(', '));
  }
  return notice;
}

/** As text, or as JSON. */
type Shown = { readonly json?: boolean | undefined };

function show(result: Result, { json }: Shown, terminal: Terminal): ExitCode {
  const lines = result.request
    ? requestLines(result, result.request)
    : [`Atto ${result.id}: nessuna richiesta CIVIS.`, whyNoRequest(result)];
  terminal.out(`${json ? JSON.stringify(result) : lines.join('\n')}\n`);
  return exitOfResults([result]);
}

function showReasons(result: Result, { json }: Shown, terminal: Terminal): ExitCode {
  const { request, notice } = result;
  if (!request) return show(result, { json }, terminal);
  const reasons = reasonsFor(notice.kind, request.kind === 'second');
  const lines = json
    ? reasons.map((reason) => JSON.stringify(reasonObject(reason)))
    : reasonLines(reasons, request.reason);
  terminal.out(`${lines.join('\n')}\n`);
  return EXIT.ok;
}
