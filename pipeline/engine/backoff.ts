// When to try again after temporary trouble: exponential, with jitter so that many documents do not come at once.
import type { ErrorCode } from '../../contract/error-codes.ts';

export interface RetryPolicy {
  /** Tries of one stage in all, the first included. */
  readonly maxAttempts: number;
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** Some four minutes in all: a share that reconnects, a disk that is cleared. */
export const DEFAULT_RETRY_POLICY: RetryPolicy = { maxAttempts: 7, firstDelayMs: 2_000, maxDelayMs: 120_000 };

/** Trouble that more patience does not cure: a page that ends its reader does so again, and costs a reader each time. */
const FEWER_ATTEMPTS: Partial<Record<ErrorCode, number>> = { 'sandbox.crashed': 3 };

/** Trouble of the machine, not of the document: it passes one day, and no document fails for it. */
const PATIENT: ReadonlySet<ErrorCode> = new Set([
  'store.unavailable',
  ...(['store.disk_full', 'store.disk_low', 'store.not_writable', 'database.unavailable'] as const),
]);

/** Its tries are not counted. */
export function isPatient(code: ErrorCode): boolean {
  return PATIENT.has(code);
}

export function maxAttemptsOf(policy: RetryPolicy, code: ErrorCode): number {
  return Math.min(policy.maxAttempts, FEWER_ATTEMPTS[code] ?? policy.maxAttempts);
}

/** Between two tries of trouble whose tries are not counted. */
export function patientDelayMs(policy: RetryPolicy, random: number): number {
  return retryDelayMs(policy, PATIENT_AS_ATTEMPT, random);
}

const PATIENT_AS_ATTEMPT = 4;

/** @param attempt how many tries have failed, from 1. @param random 0–1. @returns half to all of the full delay, ms */
export function retryDelayMs(policy: RetryPolicy, attempt: number, random: number): number {
  const full = Math.min(policy.maxDelayMs, policy.firstDelayMs * 2 ** (attempt - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
