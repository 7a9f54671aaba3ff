// The compiler. TypeScript 7 takes a quarter of the time of 6, which stays for dependency-cruiser alone: that one reads our
// imports through an interface that 7 no longer has. Both bring a command `tsc`, so the one meant is named by its place.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const tsc = join(dirname(require.resolve('typescript-native/package.json')), 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
