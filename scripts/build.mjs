// Compiles the server and copies what tsc does not: migration files. Run by `npm ci` through `prepare`.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

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
