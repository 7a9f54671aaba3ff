// Broken files: truncations and flipped bits give findings or problems, never a crash; and what was active is never
// cut away in silence.
import { describe, expect, it } from 'vitest';
import { content, flat, look, odfPackage } from './odf-builder.ts';

const ACTIVE = '<text:p>Uno</text:p><text:p><text:date>1</text:date></text:p><text:p>Due</text:p>';
const PACKAGE = odfPackage({ content: content(ACTIVE), parts: { 'Basic/Standard/M.xml': 'Sub Main' } });
const FLAT = Buffer.from(flat(ACTIVE));
/** Deterministic: the same places in every run. */
function* places(length: number, count: number): Generator<number> {
  for (let index = 0, at = 7; index < count; index += 1) {
    at = (at * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield at % length;
  }
}

describe.each([
  ['package', PACKAGE],
  ['flat file', FLAT],
])('%s', (what, file) => {
  it('cut anywhere is never called ok', async () => {
    for (const at of places(file.length, 150)) {
      const cut = file.subarray(0, at);
      // An empty file and text without any mark are other families: nothing of ODF is left to look at.
      if (what === 'flat file' && at < 200) continue;
      expect((await look(cut)).verdict, `cut at ${at}`).not.toBe('ok');
    }
  });

  it('with a flipped bit is looked at without a crash', async () => {
    for (const at of places(file.length, 300)) {
      const flipped = Buffer.from(file);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      const { verdict, codes, problems } = await look(flipped);
      expect(['reject', 'unreadable', 'warn', 'ok']).toContain(verdict);
      if (codes.length === 0 && what === 'package') expect(problems).not.toEqual([]);
    }
  });
});
