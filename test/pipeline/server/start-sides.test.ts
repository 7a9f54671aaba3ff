// The order in which what runs beside the HTTP side starts and stops.
import { describe, expect, it } from 'vitest';
import type { SideWork } from '../../../pipeline/server/side-work.ts';
import { startSides, stopSides } from '../../../pipeline/server/start-sides.ts';

function side(name: string, said: string[], failing: 'start' | 'stop' | null = null): SideWork {
  const say = (what: 'start' | 'stop') => async () => {
    said.push(`${what} ${name}`);
    if (failing === what) throw new Error(`${name} ${what}`);
  };
  const health = () => ({ state: 'working' as const, trouble: null, lastRoundAt: null });
  return { name, start: say('start'), stop: say('stop'), health };
}

describe('what runs beside the HTTP side', () => {
  it('starts in order and stops in the other', async () => {
    const said: string[] = [];
    const sides = [side('a', said), side('b', said)];
    await startSides(sides);
    await stopSides(sides);
    expect(said).toEqual(['start a', 'start b', 'stop b', 'stop a']);
  });

  it('starts none after one that refuses', async () => {
    const said: string[] = [];
    const sides = [side('a', said), side('b', said, 'start'), side('c', said)];
    await expect(startSides(sides)).rejects.toThrow('b start');
    expect(said).toEqual(['start a', 'start b']);
  });

  it('asks every one to stop and then says what went wrong', async () => {
    const said: string[] = [];
    const sides = [side('a', said), side('b', said, 'stop')];
    await expect(stopSides(sides)).rejects.toThrow('b stop');
    expect(said).toEqual(['stop b', 'stop a']);
  });
});
