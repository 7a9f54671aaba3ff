// The virus scan as configured: none unless a person asked for one.
import type { Config } from '../config/settings.ts';
import type { ScanFile } from './scan-file.ts';

/** Null: none is configured. */
export function scannerOf(_config: Config): ScanFile | null {
  return null;
}
