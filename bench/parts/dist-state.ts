// Whether dist/ holds the program as its sources stand: a bench of the built product must not time yesterday's.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE_ROOMS = ['contract', 'rules', 'validators', 'extractors', 'pipeline'];
const MAIN = 'dist/pipeline/cli/main.js';

/** What is wrong with dist/, in words; null when it may be used. Run in the project's folder. */
export function distTrouble(root = '.'): string | null {
  const main = join(root, MAIN);
  if (!existsSync(main)) return 'dist/ is missing: build it with node scripts/build.mjs';
  const builtMs = statSync(main).mtimeMs;
  const newer = SOURCE_ROOMS.flatMap((room) => sourcesOf(join(root, room))).find(
    (path) => statSync(path).mtimeMs > builtMs,
  );
  return newer === undefined
    ? null
    : `dist/ is older than ${newer}: build it again with node scripts/build.mjs`;
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
