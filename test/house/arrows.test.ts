// The arrows of the house hold, the check really looks at modules, and it goes red on a planted violation.
// Violations are planted in a copy of the rooms, never in the checkout.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOMS = ['contract', 'rules', 'validators', 'extractors', 'pipeline'];
const FILES = ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'];
let house = '';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'civis-house-'));
  for (const name of [...ROOMS, ...FILES]) cpSync(name, join(house, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(house, 'node_modules'), 'junction');
});
afterAll(() => rmSync(house, { recursive: true, force: true }));

function look(): Cruise['summary'] {
  const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  // An exit code above zero means violations; the output says which.
  const args = [bin, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...ROOMS];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 64 << 20 });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  return (JSON.parse(output) as Cruise).summary;
}

describe('arrows of the house', () => {
  it('sees the modules and finds no import against them', () => {
    const { totalCruised, violations } = look();
    expect(totalCruised).toBeGreaterThan(50);
    expect(violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`)).toEqual([]);
  }, 60_000);

  it('goes red on each planted violation', () => {
    const plants: readonly (readonly [string, string, string])[] = [
      ['extractors', "export * from '../pipeline/drafting/notice-id.ts';", 'extractors-know-only-contract'],
      [
        'rules',
        "import type { Part } from '../pipeline/stages/stage-outputs.ts';\nexport type P = Part;",
        'rules-know-only-contract',
      ],
      [
        'validators',
        "export const late = () => import('../pipeline/drafting/notice-id.ts');",
        'validators-ask-rules',
      ],
      ['contract', "export * from '../pipeline/drafting/notice-id.ts';", 'contract-is-a-leaf'],
    ];
    for (const [room, line] of plants) writeFileSync(join(house, room, 'planted-violation.ts'), `${line}\n`);
    writeFileSync(join(house, 'rules', 'planted-io.ts'), "export { readFileSync } from 'node:fs';\n");
    const found = look().violations.filter((v) => v.from.includes('planted-'));
    for (const [room, , rule] of plants) {
      expect(found.filter((v) => v.from.startsWith(`${room}/`)).map((v) => v.rule.name)).toContain(rule);
    }
    expect(found.filter((v) => v.from === 'rules/planted-io.ts').map((v) => v.rule.name)).toEqual([
      'pure-rooms-do-no-io',
    ]);
  }, 60_000);
});
