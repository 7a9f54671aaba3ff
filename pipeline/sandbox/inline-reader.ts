// The readers in this very process: for development commands and tests. Not killable, no limits on memory or time:
// the service uses reader-pool.ts.
import { inspectFile } from '../../extractors/active-content/inspect-file.ts';
import { openFile } from '../../extractors/containers/open-file.ts';
import { createBarcodeEngine } from '../../extractors/pages/barcodes/barcode-engine.ts';
import { createShapeBook } from '../../extractors/pages/glyph-check/shape-book.ts';
import { createOcrEngine } from '../../extractors/pages/ocr/create-engine.ts';
import { createLineEngine } from '../../extractors/pages/ocr/line-engine.ts';
import { readPage } from '../../extractors/pages/page-engine.ts';
import { paintPage, preparePainting } from '../../extractors/pages/paint-page.ts';
import { DEFAULT_READING_LIMITS, type ReadingLimits } from '../../extractors/pages/reading-limits.ts';
import { rereadRegions } from '../../extractors/pages/reread.ts';
import { sanitiseBytes } from '../../extractors/sanitising/sanitise-bytes.ts';
import type { Readers } from './page-reader.ts';
import { READER_VERSION } from './reader-version.ts';

export function createInlineReader(limits: ReadingLimits = DEFAULT_READING_LIMITS): Readers {
  const engines = {
    ocr: createOcrEngine('wasm'),
    lines: createLineEngine(),
    shapes: createShapeBook(),
    barcodes: createBarcodeEngine(),
    limits,
  };
  return {
    version: READER_VERSION,
    open: (file) => openFile({ ...file, reading: limits }),
    inspect: (file) => inspectFile(file, limits.maxFileBytes),
    readPage: (path, page, _signal, extent = 'whole') => readPage(path, page, extent, engines),
    sanitise: (file) => sanitiseBytes({ ...file, reading: limits }),
    paint: (page) => paintPage(page, limits),
    prepare: preparePainting,
    isIdle: () => true,
    reread: (source, regions) => rereadRegions(source, regions, engines),
    close: () => engines.ocr.close(),
  };
}
