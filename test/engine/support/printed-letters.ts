// Letters for tests of what people check on pictures: each a page with its numbers printed as words, and a real picture.
import sharp from 'sharp';
import type { Candidate } from '../../../contract/candidate.ts';
import type { Box } from '../../../contract/geometry.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import type { FieldName } from '../../../contract/words.ts';
import type { Engine } from '../../../pipeline/engine/engine-options.ts';
import { resultsOfDocument } from '../../../pipeline/store/document-results.ts';
import { candidate, reread } from '../../validators/consistency/candidate-builder.ts';
import { factsOfFile, never, noProgress } from './open-test-engine.ts';
import { blankReading, type Paper, type PaperBook } from './read-papers.ts';
import type { TempFolder } from './temp-folder.ts';

const HEIGHT = 24;
const FIGURE = 20;

export interface PrintedNumber {
  readonly field: FieldName;
  readonly value: string;
  /** Read alike by a second engine: accepted. */
  readonly isSure?: boolean;
  /** Its label stands there and no value was read beside it. */
  readonly isUnread?: boolean;
  /** As the page pass read it, where that is another text. */
  readonly print?: string;
}

/** A number's place on its page: each below the one before. */
export function placeOfNumber(line: number, print: string): Box {
  return [100, 100 + line * 60, print.length * FIGURE, HEIGHT];
}

export interface LetterBook {
  readonly book: PaperBook;
  /** Hands in a document that reads as these numbers. */
  receive(engine: Engine, numbers: readonly PrintedNumber[]): Promise<{ id: string; documentId: string }>;
  /** The same document read anew would give these. */
  reprint(documentId: string, numbers: readonly PrintedNumber[]): void;
  /** Of every letter from now on; all of them one notice. */
  setPages(count: number): void;
}

export async function letterBook(folder: TempFolder): Promise<LetterBook> {
  const picture = await sharp({
    create: { width: 1_000, height: 1_400, channels: 3, background: 'white' },
  })
    .png()
    .toBuffer();
  const letters = new Map<string, readonly PrintedNumber[]>();
  const numbersOf = (sha256: string) => letters.get(sha256) ?? letters.get('') ?? [];
  const shaOf = new Map<string, string>();
  let batches = 0;
  let pageCount = 1;
  const pages = () => Array.from({ length: pageCount }, (_, at) => at + 1);
  const book: PaperBook = {
    pagesOf: () => pageCount,
    papersOf: (sha256): readonly Paper[] => [
      { pages: pages(), candidates: numbersOf(sha256).map(candidateOf) },
    ],
    printed: (sha256, page) => ({ reading: readingOf(page, numbersOf(sha256)), picture }),
    reads: [],
  };
  return {
    book,
    async receive(engine, numbers) {
      batches += 1;
      const batch = `letter-${batches}`;
      letters.set('', numbers);
      const facts = {
        ...{
          channel: 'raccomandata' as const,
          receivedOn: '2026-10-01',
          receivedOnEvidence: 'user' as const,
        },
      };
      const [outcome] = await engine.receive([factsOfFile(folder.paper(`${batch}.pdf`), facts)], batch);
      await engine.waitFor(batch, noProgress, never());
      if (outcome?.kind !== 'received') throw new Error('not received');
      const { documentId } = outcome;
      const [result] = await resultsOfDocument(engine.db, documentId);
      if (!result) throw new Error('no notice');
      letters.set(result.source.sha256, numbers);
      shaOf.set(documentId, result.source.sha256);
      return { id: result.id, documentId };
    },
    reprint(documentId, numbers) {
      letters.set(shaOf.get(documentId) ?? '', numbers);
    },
    setPages(count) {
      pageCount = count;
    },
  };
}

function candidateOf(
  { field, value, isSure, isUnread, print = value }: PrintedNumber,
  line: number,
): Candidate {
  return candidate({
    ...{ field, value, raw: print, box: placeOfNumber(line, print) },
    rereads: isSure ? [reread(value)] : [],
    ...(isUnread ? { value: '', ruleId: `${field}.label+unread` } : {}),
  });
}

function readingOf(page: number, numbers: readonly PrintedNumber[]): PageReading {
  const lines = numbers.map(({ value, print = value }, line) => {
    const box = placeOfNumber(line, print);
    return { text: print, box, words: [{ text: print, box, confidence: 0.9 }] };
  });
  return { ...blankReading(page), readings: [{ source: 'ocr', lines }] };
}
