// Does a doubt keep a field from being accepted? One question over both tables of doubts.
import { DOUBTS } from '../identifiers/index.ts';
import { CONSISTENCY_DOUBTS } from './consistency-doubts.table.ts';

/** An unknown code blocks: what is not understood is not waved through. */
export function isBlocking(code: string): boolean {
  const ours = Object.entries(CONSISTENCY_DOUBTS).find(([known]) => known === code)?.[1];
  if (ours) return ours.blocks;
  const number = Object.entries(DOUBTS).find(([known]) => known === code)?.[1];
  return number ? number.weight === 'fails' : true;
}
