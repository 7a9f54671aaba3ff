// What the product printed: result objects, and lines that are none.
import { type Result, resultSchema } from '../../contract/result.schema.ts';

export interface ProductOutput {
  readonly results: readonly Result[];
  /** Lines on standard output that are no result object, shortened. */
  readonly strayLines: readonly string[];
}

const SHOWN_CHARS = 200;

export function readOutput(stdout: string): ProductOutput {
  const results: Result[] = [];
  const strayLines: string[] = [];
  for (const line of stdout.split('\n').filter(Boolean)) {
    const result = parseResult(line);
    if (result) results.push(result);
    else strayLines.push(line.slice(0, SHOWN_CHARS));
  }
  return { results, strayLines };
}

/** Null is told as a stray line. */
function parseResult(line: string): Result | null {
  try {
    return resultSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** `failed container.ratio`, `needs_review warn ×2`: what became of a file in one run, all its objects together. */
export function outcomeOf(results: readonly Result[]): string {
  const words = results.flatMap(({ status, error, attachments }) => [
    `${status}${error ? ` ${error.code}` : ''}`,
    ...attachments.map(({ verdict }) => verdict),
  ]);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => (count > 1 ? `${word} ×${count}` : word)).join(', ');
}
