// Where LibreOffice is on this machine, if it may be used.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { AppError } from '../../../contract/app-error.ts';

const NAMES = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
/** Where its installers put it without telling PATH. */
const USUAL_PLACES: readonly string[] = [
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.com',
];

/**
 * @param setting `auto`, `off` or a path
 * @throws AppError config.invalid (a path where nothing is)
 */
export function findLibreOffice(setting: string, path = process.env['PATH'] ?? ''): string | null {
  if (setting === 'off') return null;
  if (setting !== 'auto') {
    if (!existsSync(setting)) throw new AppError('config.invalid', 'libreOffice: nothing at that path');
    return setting;
  }
  const onPath = path.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES].find((place) => existsSync(place)) ?? null;
}
