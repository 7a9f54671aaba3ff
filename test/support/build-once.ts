// Builds the command line before the end-to-end tests, so that they drive what ships. Not where it was just built.
import { execFileSync } from 'node:child_process';
import { distTrouble } from '../../bench/parts/dist-state.ts';

export function setup(): void {
  if (distTrouble() === null) return;
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
