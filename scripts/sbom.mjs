// `npm run sbom`: what the program is made of, as CycloneDX, into dist/sbom.cdx.json (`-` for standard output). npm makes it
// from the lock file; licences that an entry does not say are added from scripts/licences.mjs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { productionPackages } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const MAX_BYTES = 64_000_000;
const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const sbom = JSON.parse(
  execFileSync(npm, args, {
    cwd: root,
    maxBuffer: MAX_BYTES,
    stdio: ['ignore', 'pipe', 'inherit'],
  }).toString(),
);
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const licences = new Map(productionPackages(lock).map(({ name, licence }) => [name, licence]));
for (const component of sbom.components) {
  const licence = licences.get(component.group ? `${component.group}/${component.name}` : component.name);
  if ((component.licenses ?? []).length === 0 && licence)
    component.licenses = [{ license: { name: licence } }];
}
const text = `${JSON.stringify(sbom, null, 1)}\n`;
if (process.argv[2] === '-') process.stdout.write(text);
else {
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(join(root, 'dist', 'sbom.cdx.json'), text);
  process.stderr.write(`${sbom.components.length} components in dist/sbom.cdx.json\n`);
}
