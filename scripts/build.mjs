// Compiles the server, copies what tsc does not (migration files), builds the reviewers' page and makes the database template. Run by `npm ci` through `prepare`.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [join(root, 'scripts/tsc.mjs'), '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
  cwd: root,
});
const migrations = join(root, 'pipeline/store/migrations');
if (existsSync(migrations)) {
  mkdirSync(join(root, 'dist/pipeline/store'), { recursive: true });
  cpSync(migrations, join(root, 'dist/pipeline/store/migrations'), { recursive: true });
}

await buildReview();

// A fresh, migrated database as a file: the first start of a data folder unpacks it instead of making one anew.
const { makeDatabaseTemplate } = await import(
  pathToFileURL(join(root, 'dist/pipeline/store/database-template.js')).href
);
await makeDatabaseTemplate(join(root, 'dist/pipeline/store'));

/** The page that the service hands out under /app/. Where vite is missing (`npm ci --omit=dev`) nothing is built here at all. */
async function buildReview() {
  const { build } = await import('vite');
  await build({ configFile: join(root, 'review/vite.config.ts'), logLevel: 'warn' });
}
