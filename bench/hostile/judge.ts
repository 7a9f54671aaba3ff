// What a hostile folder must not do to the product: a list of failures in words, empty when all held.
import type { Result } from '../../contract/result.schema.ts';
import { EXIT } from '../../pipeline/cli/exit-codes.ts';
import type { AloneFacts } from './measure-alone.ts';
import type { ProductRun } from './run-product.ts';

export const MAX_SECONDS = 30;
export const MAX_TREE_MB = 1_024;
const ENDINGS: readonly (number | null)[] = [EXIT.ok, EXIT.needsReview, EXIT.someFailed];

export interface JudgedFile {
  readonly name: string;
  readonly path: string;
  readonly alone: Pick<AloneFacts, 'seconds' | 'peakMb' | 'codes'>;
}

export interface JudgedNeighbour {
  readonly path: string;
  /** Of a run with nothing beside it. */
  readonly alone: readonly Result[];
}

export interface JudgedBatch {
  readonly run: Pick<ProductRun, 'exit' | 'results' | 'strayLines'>;
  readonly files: readonly JudgedFile[];
  readonly neighbours: readonly JudgedNeighbour[];
}

export function failuresOf(batch: JudgedBatch): string[] {
  const { run, files, neighbours } = batch;
  return [
    ...(ENDINGS.includes(run.exit) ? [] : [`the batch process died (exit ${run.exit ?? 'by signal'})`]),
    ...run.strayLines.map((line) => `standard output holds a line that is no result object: ${line}`),
    ...countFailures(batch),
    ...files.flatMap((file) => fileFailures(file, resultsOf(run.results, file.path))),
    ...neighbours.flatMap((neighbour) =>
      neighbourFailures(neighbour, resultsOf(run.results, neighbour.path)),
    ),
  ];
}

export function resultsOf(results: readonly Result[], path: string): readonly Result[] {
  return results.filter(({ source }) => source.path === path);
}

function countFailures({ run, files, neighbours }: JudgedBatch): string[] {
  const received = files.length + neighbours.length;
  const told = new Set(run.results.map(({ source }) => source.path)).size;
  return told === received ? [] : [`${received} files were received, ${told} stand in objects`];
}

function fileFailures({ name, alone }: JudgedFile, results: readonly Result[]): string[] {
  const codes = [...results.flatMap(({ error }) => error?.code ?? []), ...alone.codes];
  const failures = [
    [results.length === 0, 'is in no object'],
    [results.some(hasOkVerdict), 'ends in a verdict ok'],
    [codes.includes('defect.unexpected'), 'ends in a fault of the program (defect.unexpected)'],
    [alone.seconds > MAX_SECONDS, `took ${alone.seconds.toFixed(1)} s`],
    [(alone.peakMb ?? 0) > MAX_TREE_MB, `took ${alone.peakMb} MB`],
  ] as const;
  return failures.flatMap(([isFailure, words]) => (isFailure ? [`${name} ${words}`] : []));
}

function hasOkVerdict({ attachments }: Result): boolean {
  return attachments.some(({ verdict }) => verdict === 'ok');
}

/** Both runs are of one program on one day: a good paper's object is the same to the letter. */
function neighbourFailures({ path, alone }: JudgedNeighbour, beside: readonly Result[]): string[] {
  if (alone.length === 0) return [`the neighbour ${path} has no object when it is alone`];
  if (alone.length !== beside.length) {
    return [`the neighbour ${path} has ${beside.length} objects, alone ${alone.length}`];
  }
  const different = alone.flatMap((one, at) => differentKeys(one, beside[at]));
  return different.length === 0 ? [] : [`the neighbour ${path} differs in ${different.sort().join(', ')}`];
}

function differentKeys(one: Result, other: Result | undefined): string[] {
  const others = new Map(Object.entries(other ?? {}));
  return Object.entries(one).flatMap(([key, value]) =>
    JSON.stringify(value) === JSON.stringify(others.get(key)) ? [] : [key],
  );
}
