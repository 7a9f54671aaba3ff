// What the answer of the virus scan says of a file among its other findings.
import type { Finding } from '../../contract/result.schema.ts';
import type { ScanAnswer } from './clamd.ts';

/**
 * Null for a clean file. A scan that failed leaves the file unchecked, never clean; a virus refuses it.
 * `where` names the signature, or why the scan failed.
 */
export function findingOfScan(answer: ScanAnswer): Finding | null {
  if (answer.state === 'clean') return null;
  return answer.state === 'infected'
    ? { code: 'virus.found', kind: 'virus', where: answer.name, severity: 'reject' }
    : { code: 'virus.scan_failed', kind: 'not-scanned', where: answer.reason, severity: 'unreadable' };
}
