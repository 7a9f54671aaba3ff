// The virus scan as configured: none unless a person asked for one.
import type { Config } from '../config/settings.ts';
import { scanFile } from './clamd.ts';
import { clamdAddress } from './clamd-address.ts';
import type { ScanFile } from './scan-file.ts';
import { findingOfScan } from './scan-finding.ts';

/** Null: none is configured. */
export function scannerOf({ clamd }: Pick<Config, 'clamd'>): ScanFile | null {
  const address = clamd === null ? null : clamdAddress(clamd);
  if (!address) return null;
  return async (path) => {
    const answer = await scanFile(path, address);
    const finding = findingOfScan(answer);
    return { isInfected: answer.state === 'infected', findings: finding ? [finding] : [] };
  };
}
