// The reader child: reads strangers' bytes, one job at a time, and knows nothing else of the system. Its parent may
// kill it at any moment; when the parent is gone it goes too.
import { AppError, asAppError } from '../../contract/app-error.ts';
import type { Engines } from '../../extractors/pages/page-engine.ts';
import type { ReadingLimits } from '../../extractors/pages/reading-limits.ts';
import { cutNetwork } from './network-guard.ts';
import { dieWithParent } from './parent-watch.ts';
import {
  NETWORK_CUT_VARIABLE,
  OCR_ENGINE_VARIABLE,
  type Reply,
  type Request,
  type Task,
  type TaskResults,
} from './protocol.ts';

dieWithParent();
if (process.env[NETWORK_CUT_VARIABLE] !== 'cut') cutNetwork();

// Of damaged files pdf.js leaves promises rejected that nobody waits for. They end no job (what a job waits for is
// answered), and a child they ended would take the next document's job with it.
process.on('unhandledRejection', () => {});

let engines: Omit<Engines, 'limits'> | null = null;

process.on('message', (request: Request) => {
  run(request.task, request.limits).then(
    (value) => send({ id: request.id, ok: true, value }),
    (error: unknown) => send(failure(request.id, error)),
  );
});

/** Parsers are imported at the first job: a child that only describes a picture never loads the OCR engine. */
async function run(task: Task, limits: ReadingLimits): Promise<TaskResults[Task['kind']]> {
  if (task.kind === 'open') {
    const { openFile } = await import('../../extractors/containers/open-file.ts');
    return openFile({ ...task.file, reading: limits });
  }
  if (task.kind === 'inspect') {
    const { inspectFile } = await import('../../extractors/active-content/inspect-file.ts');
    return inspectFile(task.file, limits.maxFileBytes);
  }
  if (task.kind === 'sanitise') {
    const { sanitiseBytes } = await import('../../extractors/sanitising/sanitise-bytes.ts');
    return sanitiseBytes({ ...task.file, reading: limits });
  }
  if (task.kind === 'prepare') {
    const { preparePainting } = await import('../../extractors/pages/paint-page.ts');
    await preparePainting();
    return null;
  }
  if (task.kind === 'paint') {
    const { paintPage } = await import('../../extractors/pages/paint-page.ts');
    return paintPage(task.page, limits);
  }
  const pages = await import('../../extractors/pages/page-engine.ts');
  engines ??= await startEngines();
  const all: Engines = { ...engines, limits };
  if (task.kind === 'readPage') return pages.readPage(task.path, task.page, task.extent, all);
  const { rereadRegions } = await import('../../extractors/pages/reread.ts');
  return rereadRegions(task.source, task.regions, all);
}

async function startEngines(): Promise<Omit<Engines, 'limits'>> {
  const { default: sharp } = await import('sharp');
  // No picture is asked for twice, and this process has one core.
  sharp.cache(false);
  sharp.concurrency(1);
  const { createOcrEngine } = await import('../../extractors/pages/ocr/create-engine.ts');
  const { createLineEngine } = await import('../../extractors/pages/ocr/line-engine.ts');
  const { createShapeBook } = await import('../../extractors/pages/glyph-check/shape-book.ts');
  const { createBarcodeEngine } = await import('../../extractors/pages/barcodes/barcode-engine.ts');
  return {
    ocr: createOcrEngine(process.env[OCR_ENGINE_VARIABLE] === 'native' ? 'native' : 'wasm'),
    lines: createLineEngine(),
    shapes: createShapeBook(),
    barcodes: createBarcodeEngine(),
  };
}

/** A RangeError out of a parser is memory or stack that ran out: the limits of this process did their work. */
function failure(id: number, error: unknown): Reply {
  const known =
    error instanceof RangeError
      ? new AppError('sandbox.memory_limit', 'an allocation failed in the child', { cause: error })
      : asAppError(error);
  return { id, ok: false, code: known.code, detail: known.message };
}

function send(reply: Reply): void {
  process.send?.(reply);
}
