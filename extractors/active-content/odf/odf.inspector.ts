// Looks for active content in ODF files, zipped (ODT, ODS, ODP, ODG and templates) and flat (FODT, FODS, FODP).
import { defineInspector } from '../inspector.ts';
import { isZip } from '../package/package-kind.ts';
import { inspectFlat } from './inspect-flat.ts';
import { inspectPackage } from './inspect-package.ts';

export const odfInspector = defineInspector({
  id: 'odf',
  families: ['odf'],
  about: 'OpenDocument, zipped and flat: macros, variable fields, forms, objects, links to outside, formulas',
  inspect: ({ bytes }) => (isZip(bytes) ? inspectPackage(bytes) : inspectFlat(bytes)),
});
