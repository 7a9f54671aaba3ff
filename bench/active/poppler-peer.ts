// What poppler's own tools say of a PDF: scripts, forms and protection (`pdfinfo`), attached files (`pdfdetach`).
import { spawnSync } from 'node:child_process';

const TIMEOUT_MS = 20_000;

export function hasPoppler(): boolean {
  return spawnSync('pdfinfo', ['-v']).error === undefined;
}

/** True where they name something active, or cannot open the file. */
export function popplerHoldsBack(path: string): boolean {
  const info = run('pdfinfo', [path]);
  if (info === null || /^(?:JavaScript|Encrypted): +yes/m.test(info)) return true;
  if (/^Form: +(?!none)\S/m.test(info)) return true;
  const attached = run('pdfdetach', ['-list', path]);
  return attached === null || /^[1-9]\d* embedded files/m.test(attached);
}

function run(program: string, args: readonly string[]): string | null {
  const done = spawnSync(program, args, { encoding: 'utf8', timeout: TIMEOUT_MS });
  return done.status === 0 ? done.stdout : null;
}
