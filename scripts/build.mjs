// Compiles the server, copies what tsc does not (migration files) and makes the database template. Run by `npm ci` through `prepare`.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], {
  stdio: 'inherit',
  cwd: root,
});
const migrations = join(root, 'pipeline/store/migrations');
if (existsSync(migrations)) {
  mkdirSync(join(root, 'dist/pipeline/store'), { recursive: true });
  cpSync(migrations, join(root, 'dist/pipeline/store/migrations'), { recursive: true });
}

// A fresh, migrated database as a file: the first start of a data folder unpacks it instead of making one anew.
const { makeDatabaseTemplate } = await import(
  pathToFileURL(join(root, 'dist/pipeline/store/database-template.js')).href
);
await makeDatabaseTemplate(join(root, 'dist/pipeline/store'));
