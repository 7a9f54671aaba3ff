// What the names of the parts of an ODF package say. By name alone, so it holds for encrypted and damaged parts, and for
// parts that the manifest leaves out: some programs load them all the same.
import type { FeatureCode } from '../../../contract/inspection.ts';

/** At the top, or in an embedded object. Lists of libraries are no macros: each document has an empty Standard. */
const LISTS: ReadonlySet<string> = new Set([
  'script-lc.xml',
  'script-lb.xml',
  'dialog-lc.xml',
  'dialog-lb.xml',
]);
/** Basic modules, their dialogs, scripts in Python, BeanShell, JavaScript and Java, and what Excel's macros were. */
const MACRO_FOLDER = /^(?:basic|dialogs|scripts|_ms_vba_[a-z_]*)$/;
/** LibreOffice's database within a text document. */
const DATABASE_FOLDER = 'embeddeddatabase';
const SIGNATURE = /^meta-inf\/[a-z-]*signatures?\.xml$/;

export function codeOfPartName(name: string): FeatureCode | null {
  const path = name.replaceAll('\\', '/').toLowerCase();
  if (SIGNATURE.test(path)) return 'odf.signature';
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const file = steps.pop() ?? '';
  if (steps.some((step) => MACRO_FOLDER.test(step))) return LISTS.has(file) ? null : 'odf.macro';
  return steps[0] === DATABASE_FOLDER ? 'odf.database' : null;
}
