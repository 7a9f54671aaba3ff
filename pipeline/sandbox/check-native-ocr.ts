// Before work starts: is the machine's own Tesseract there, and does it know Italian?
import { spawnSync } from 'node:child_process';
import { AppError } from '../../contract/app-error.ts';
import { platformLimits } from './platform-limits.ts';

const TIMEOUT_MS = 10_000;

/**
 * Readers that cannot be kept off the network by the platform may not start programs either, so the setting is of
 * no use there.
 * @throws AppError config.invalid naming what is missing
 */
export function checkNativeOcr(): void {
  const asked = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8', timeout: TIMEOUT_MS });
  if (asked.status !== 0)
    throw new AppError('config.invalid', 'ocrEngine native: no tesseract on this machine');
  const languages = `${asked.stdout}\n${asked.stderr}`.split(/\s+/);
  if (!languages.includes('ita')) {
    throw new AppError('config.invalid', 'ocrEngine native: tesseract has no Italian (tesseract-ocr-ita)');
  }
  if (!platformLimits().hasNetworkNamespace) {
    throw new AppError(
      'config.invalid',
      'ocrEngine native: this platform keeps readers from starting programs',
    );
  }
}
