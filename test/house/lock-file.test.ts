// `npm ci` in a clean clone needs a whole lock file: every optional platform build must have its entry.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface LockEntry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

it('has an entry for every optional dependency', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const missing = Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
    ),
  );
  expect(missing, 'run `npm run lock:complete`').toEqual([]);
});

it('holds one copy of the canvas that pdf.js draws on', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, LockEntry>;
  };
  const copies = Object.keys(lock.packages).filter((path) => path.endsWith('node_modules/@napi-rs/canvas'));
  expect(copies).toEqual(['node_modules/@napi-rs/canvas']);
});
