// `doctor`: what the machine itself has to give. Each sentence says what was found and, where it is not well, what to do.
import { mkdtemp, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../../config/settings.ts';
import { findLibreOffice } from '../../sanitising/office/find-libreoffice.ts';
import { isMissing } from '../../store/file-errors.ts';
import type { CheckOutcome } from '../check-outcome.ts';
import {
  isUncPath,
  knowsRome,
  networkFileSystem,
  openFilesLimit,
  tooLongForWindows,
} from './machine-facts.ts';

const MIN_OPEN_FILES = 1_024;
const CLOCK_TOLERANCE_MS = 2_500;

export async function machineChecks(config: Config): Promise<readonly CheckOutcome[]> {
  return [
    timeZone(),
    await fileClock(config.dataDir),
    await networkShare(config),
    await openFiles(),
    pathLength(config.dataDir),
    libreOffice(config),
  ];
}

function timeZone(): CheckOutcome {
  const ok = knowsRome();
  const message = ok
    ? 'Europe/Rome, ora legale compresa'
    : 'mancano i dati di Europe/Rome: reinstallare Node.js completo (ICU)';
  return { name: 'fuso orario', ok, message };
}

/** A folder on another machine is stamped by that machine's clock. */
async function fileClock(folder: string): Promise<CheckOutcome> {
  const name = 'orologio dei file';
  const probe = await mkdtemp(join(folder, 'clock-'));
  try {
    const file = join(probe, 'now');
    const before = Date.now();
    await writeFile(file, '');
    const { mtimeMs } = await stat(file);
    const apart = Math.max(before - mtimeMs, mtimeMs - Date.now(), 0);
    const ok = apart <= CLOCK_TOLERANCE_MS;
    const seconds = Math.round(apart / 1_000);
    return {
      name,
      ok,
      message: ok
        ? 'va con quello del computer'
        : `${seconds} secondi di differenza: regolare l’ora (NTP) dei due computer`,
    };
  } finally {
    await rm(probe, { recursive: true, force: true });
  }
}

async function networkShare({ dataDir, databaseUrl }: Config): Promise<CheckOutcome> {
  const name = 'disco della cartella dei dati';
  const { type } = await statfs(dataDir);
  const kind = isUncPath(dataDir) ? 'SMB' : networkFileSystem(type);
  if (kind === null) return { name, ok: true, message: 'di questo computer' };
  // Only the embedded database is in danger there: two machines may both believe that they hold it.
  const ok = databaseUrl !== null;
  const advice = ok
    ? 'va bene per originali e ricevute, la base di dati è altrove'
    : 'i blocchi tra computer non sono affidabili e la base di dati si può rovinare: usare un disco locale, o PostgreSQL (CIVIS_DATABASE_URL)';
  return { name, ok, message: `in rete (${kind}): ${advice}` };
}

async function openFiles(): Promise<CheckOutcome> {
  const name = 'file aperti insieme';
  try {
    const limit = openFilesLimit(await readFile('/proc/self/limits', 'utf8'));
    const ok = limit === null || limit >= MIN_OPEN_FILES;
    const found = limit === null ? 'senza limite' : `al massimo ${limit}`;
    return {
      name,
      ok,
      message: ok ? found : `${found}: alzarlo almeno a ${MIN_OPEN_FILES} (ulimit -n, LimitNOFILE)`,
    };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { name, ok: true, message: 'non misurabile su questo sistema' };
  }
}

function pathLength(dataDir: string): CheckOutcome {
  const over = process.platform === 'win32' ? tooLongForWindows(dataDir) : 0;
  const message =
    over === 0
      ? 'abbastanza corti'
      : `troppo lunghi di ${over} caratteri: scegliere una cartella dei dati più vicina alla radice, o attivare i percorsi lunghi di Windows`;
  return { name: 'percorsi', ok: over === 0, message };
}

/** Not needed: without it office files cannot be turned into clean PDF copies. */
function libreOffice({ libreOffice: setting }: Config): CheckOutcome {
  const found = findLibreOffice(setting);
  const message =
    found ?? 'non c’è: senza, i documenti di ufficio non diventano copie PDF ripulite (CIVIS_LIBREOFFICE)';
  return { name: 'LibreOffice (facoltativo)', ok: true, message };
}
