// The uploads under way in this process: how many, whose, under which keys, to which batches.
import { AppError } from '../../../contract/app-error.ts';

/** A browser opens six connections at most. */
const MOST_BY_ONE = 6;
const MOST = 24;

export class OpenUploads {
  private readonly byPerson = new Map<string, number>();
  private readonly byBatch = new Map<string, number>();
  private readonly keys = new Set<string>();
  private all = 0;

  /** @returns call it once the upload is over @throws AppError request.too_many */
  enter(principalId: string): () => void {
    const mine = this.byPerson.get(principalId) ?? 0;
    if (mine >= MOST_BY_ONE || this.all >= MOST) throw new AppError('request.too_many');
    this.all += 1;
    this.byPerson.set(principalId, mine + 1);
    return () => {
      this.all -= 1;
      lessOne(this.byPerson, principalId);
    };
  }

  /** @returns call it once its answer is stored @throws AppError request.in_progress */
  holdKey(principalId: string, key: string): () => void {
    const name = JSON.stringify([principalId, key]);
    if (this.keys.has(name)) throw new AppError('request.in_progress');
    this.keys.add(name);
    return () => this.keys.delete(name);
  }

  /** @returns call it once nothing more comes */
  fill(batchId: string): () => void {
    this.byBatch.set(batchId, (this.byBatch.get(batchId) ?? 0) + 1);
    return () => lessOne(this.byBatch, batchId);
  }

  isFilling(batchId: string): boolean {
    return this.byBatch.has(batchId);
  }
}

function lessOne(counts: Map<string, number>, name: string): void {
  const left = (counts.get(name) ?? 1) - 1;
  if (left > 0) counts.set(name, left);
  else counts.delete(name);
}
