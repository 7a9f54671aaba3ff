// What the page says above all: how many files, how many are away, and what became of the rest.
import { type Entry, isSettled } from './entry.ts';

export interface Totals {
  readonly files: number;
  readonly bytes: number;
  /** Of what is to be sent: files that were stored before do not count. */
  readonly toSendBytes: number;
  readonly sentBytes: number;
  readonly received: number;
  readonly known: number;
  readonly refused: number;
  readonly notSent: number;
  readonly cancelled: number;
  /** Chosen and not at the end of their way to the service. */
  readonly underWay: number;
}

export function totalsOf(entries: readonly Entry<unknown>[]): Totals {
  const count = (kind: Entry<unknown>['state']['kind']) =>
    entries.filter(({ state }) => state.kind === kind).length;
  const toSend = entries.filter(({ state }) => state.kind !== 'known');
  return {
    files: entries.length,
    bytes: sum(entries.map(({ size }) => size)),
    toSendBytes: sum(toSend.map(({ size }) => size)),
    sentBytes: sum(toSend.map(sentOf)),
    received: count('received'),
    known: count('known'),
    refused: count('refused'),
    notSent: count('not_sent'),
    cancelled: count('cancelled'),
    underWay: entries.filter((entry) => !isSettled(entry)).length,
  };
}

function sentOf({ state, size }: Entry<unknown>): number {
  if (state.kind === 'received' || state.kind === 'refused') return size;
  return state.kind === 'sending' ? state.sentBytes : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
