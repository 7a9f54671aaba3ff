// A frozen office file as PDF, by LibreOffice without a window.
import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../../contract/app-error.ts';
import { runLimited } from './limited-program.ts';
import { writeOfficeProfile } from './office-profile.ts';

export interface OfficeConversion {
  /** From findLibreOffice. */
  readonly program: string;
  readonly path: string;
  readonly ending: string;
  /** The PDF is put there. It exists. */
  readonly outFolder: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A first start writes its profile: 5 to 10 s on a slow machine; large sheets take a minute. */
export const OFFICE_TIMEOUT_MS = 120_000;
const MEMORY_LIMIT_MB = 3_000;
const NAME = 'documento';

/** @returns the path of the PDF. @throws AppError office.failed, office.time_limit */
export async function convertOffice(conversion: OfficeConversion): Promise<string> {
  const { program, path, ending, outFolder, timeoutMs, signal } = conversion;
  const folder = await mkdtemp(join(tmpdir(), 'civis-office-'));
  try {
    const profile = join(folder, 'profile');
    const made = join(folder, 'made');
    await mkdir(made);
    await writeOfficeProfile(profile);
    const input = join(folder, `${NAME}.${ending}`);
    await copyFile(path, input);
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      ...['--headless', '--invisible', '--norestore', '--nologo', '--nodefault', '--nolockcheck'],
      ...['--convert-to', 'pdf', '--outdir', made, input],
    ];
    const end = await runLimited({
      command: program,
      args,
      folder,
      timeoutMs,
      memoryLimitMb: MEMORY_LIMIT_MB,
      signal,
    });
    if (end === 'timeout') throw new AppError('office.time_limit', `${timeoutMs} ms`);
    // It ends with 0 also for what it could not load: only the file tells.
    const [pdf] = await readdir(made);
    if (end === 'failed' || !pdf) throw new AppError('office.failed', end);
    const result = join(outFolder, `${NAME}.pdf`);
    await copyFile(join(made, pdf), result);
    return result;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
