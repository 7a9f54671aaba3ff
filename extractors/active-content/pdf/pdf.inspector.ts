// Looks for active content in a PDF with two readers that work in different ways. What either sees counts; a file that
// only one can open, or that they see differently, is never called clean.
import { AppError } from '../../../contract/app-error.ts';
import type { PartProblem } from '../../../contract/contained.ts';
import type { Observation } from '../../../contract/inspection.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { searchAttachmentNames } from '../../containers/pdf/name-search.ts';
import { defineInspector, type Inspected } from '../inspector.ts';
import { disagreement, guessProblem, joined } from './compare-readers.ts';
import { deadObservations } from './dead-objects.ts';
import { frameObservations } from './file-frame.ts';
import { type Look, lookAtGraph } from './look-at-graph.ts';
import { readWithPdfLib } from './readers/pdf-lib-reader.ts';
import { type QpdfReading, readWithQpdf, type TableReading } from './readers/qpdf-reader.ts';
import { claimsTooMuch } from './readers/table-claims.ts';

const ENCRYPTED: Observation = { code: 'pdf.encrypted_content', where: '/Encrypt' };

export const pdfInspector = defineInspector({
  id: 'pdf',
  families: ['pdf'],
  about: 'the objects of a PDF from the trailer on, by two readers',
  inspect: ({ bytes }) => inspectPdf(bytes),
});

/** @throws AppError container.ratio, inspection.limit (made to block programs), inspection.damaged (nothing could be read) */
async function inspectPdf(bytes: Buffer): Promise<Inspected> {
  if (searchAttachmentNames(bytes) === 'bomb')
    throw new AppError('container.ratio', 'object streams of a PDF');
  if (claimsTooMuch(bytes))
    throw new AppError('inspection.limit', 'a table of more objects than any PDF has');
  const scan = await scanned(bytes);
  const tables = await byTables(bytes);
  const [first, second] = [scan?.look ?? null, typeof tables === 'string' ? null : tables.look];
  if (!first && !second) throw new AppError('inspection.damaged', 'neither reader could open the PDF');
  const isEncrypted =
    scan?.isEncrypted || tables === 'needs_password' || (typeof tables !== 'string' && tables.isEncrypted);
  return {
    observations: [
      ...(isEncrypted ? [ENCRYPTED] : []),
      ...joined(first, second),
      ...(isEncrypted ? [] : disagreement(first, second)),
      ...(scan?.dead ?? []),
      ...frameObservations(bytes),
    ],
    problems: isEncrypted
      ? encryptionProblems(tables)
      : [
          ...(first?.problems ?? []),
          ...(second?.problems ?? []),
          ...readingProblems({ first, second, tables }),
        ],
  };
}

/** One reader's objects are let go before the other reads: a large file fits once, not twice. */
async function scanned(bytes: Buffer) {
  const file = await readWithPdfLib(bytes);
  if (!file) return null;
  const look = lookAtGraph(file.graph);
  return { look, isEncrypted: file.isEncrypted, dead: deadObservations(file, look.walk) };
}

interface TableLook extends Omit<TableReading, 'graph'> {
  readonly look: Look;
  readonly isEncrypted: boolean;
}
type Tables = TableLook | Extract<QpdfReading, string>;

async function byTables(bytes: Buffer): Promise<Tables> {
  const reading = await readWithQpdf(bytes);
  if (typeof reading === 'string') return reading;
  const { graph, ...doubts } = reading;
  return { ...doubts, look: lookAtGraph(graph), isEncrypted: graph.trailer.entries.has('Encrypt') };
}

/** What is encrypted is never sent as it is; the only question is whether the search saw behind it. */
function encryptionProblems(tables: Tables): readonly PartProblem[] {
  if (tables === 'needs_password')
    return [partProblem('pdf.encrypted', 'a password is needed to look inside')];
  return typeof tables === 'string' ? [partProblem('inspection.damaged', 'encrypted, and damaged')] : [];
}

interface Readings {
  readonly first: Look | null;
  readonly second: Look | null;
  readonly tables: Tables;
}

function readingProblems({ first, second, tables }: Readings): readonly PartProblem[] {
  if (tables === 'too_large') return [partProblem('inspection.limit', 'more objects than are listed')];
  if (!first || !second || typeof tables === 'string')
    return [partProblem('inspection.damaged', 'only one of two readers could open the PDF')];
  if (tables.hasRepeatedKeys)
    return [partProblem('inspection.damaged', 'a dictionary with the same key twice')];
  const guess = tables.hasWarnings ? guessProblem(first, second) : null;
  return guess ? [guess] : [];
}
