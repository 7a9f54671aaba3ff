import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { RunGate } from '../../../pipeline/engine/run-gate.ts';

describe('RunGate', () => {
  it('lets many in side by side, and a suspect only alone', async () => {
    const gate = new RunGate();
    const inside = new Set<string>();
    const leave = new Map<string, () => void>();
    const enter = (name: string, alone: boolean) =>
      void gate.enter(alone).then((out) => {
        inside.add(name);
        leave.set(name, () => {
          inside.delete(name);
          out();
        });
      });
    const seen = async () => {
      await turn();
      return [...inside].sort();
    };
    enter('a', false);
    enter('b', false);
    enter('suspect', true);
    enter('c', false);
    expect(await seen()).toEqual(['a', 'b']);
    leave.get('a')?.();
    expect(await seen()).toEqual(['b']);
    leave.get('b')?.();
    expect(await seen()).toEqual(['suspect']);
    // Leaving twice must not let somebody else out.
    leave.get('b')?.();
    expect(await seen()).toEqual(['suspect']);
    leave.get('suspect')?.();
    expect(await seen()).toEqual(['c']);
  });
});
