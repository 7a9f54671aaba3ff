// Does a file look whole? Its last bytes, by what its first bytes say it is. A hint that makes us wait, never a verdict:
// a server that reserves the full size at once (Samba) shows a still file whose end is not written yet.
import type { Ending } from './stability.ts';

export const HEAD_BYTES = 1_024;
/** A ZIP's last record stands before a comment of up to 65,535 bytes. */
export const TAIL_BYTES = 66_000;

interface EndingRule {
  readonly id: string;
  /** Somewhere in the head, or at its very start. */
  readonly startsWith: Buffer;
  readonly isAnywhereInHead: boolean;
  /** In the last so many bytes. */
  readonly endHolds: Buffer;
  readonly within: number;
}

const latin = (text: string) => Buffer.from(text, 'latin1');
const RULES: readonly EndingRule[] = [
  rule('pdf', '%PDF-', '%%EOF', 4_096, true), // readers take junk before the header too
  rule('zip', 'PK\u0003\u0004', 'PK\u0005\u0006', TAIL_BYTES),
  rule('jpeg', '\u00ff\u00d8\u00ff', '\u00ff\u00d9', TAIL_BYTES), // phones write data after the picture
  rule('png', '\u0089PNG', 'IEND', TAIL_BYTES),
];
/** So many zero bytes at the end are space reserved and not written yet. */
const ZERO_TAIL_BYTES = 512;

/** @param tail the last bytes, up to {@link TAIL_BYTES} */
export function endingOf(
  head: Uint8Array,
  tail: Uint8Array,
): Extract<Ending, 'whole' | 'unfinished' | 'empty'> {
  if (tail.length === 0) return 'empty';
  if (tail.subarray(-ZERO_TAIL_BYTES).every((byte) => byte === 0)) return 'unfinished';
  const found = RULES.find(({ startsWith, isAnywhereInHead }) => {
    const at = Buffer.from(head).indexOf(startsWith);
    return isAnywhereInHead ? at >= 0 : at === 0;
  });
  if (!found) return 'whole';
  return Buffer.from(tail.subarray(-found.within)).includes(found.endHolds) ? 'whole' : 'unfinished';
}

function rule(id: string, start: string, end: string, within: number, isAnywhereInHead = false): EndingRule {
  return { id, startsWith: latin(start), endHolds: latin(end), within, isAnywhereInHead };
}
