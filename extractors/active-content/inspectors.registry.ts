// Every inspector, one line each. A new format: a folder beside this file, its codes in contract/features, their meaning
// in rules/formats/features, and a line here.
import type { FileFamily } from './family.ts';
import { imageInspector } from './image/image.inspector.ts';
import { defineInspector, type Inspector } from './inspector.ts';
import { csvInspector } from './markup/csv.inspector.ts';
import { htmlInspector } from './markup/html.inspector.ts';
import { svgInspector } from './markup/svg.inspector.ts';
import { xmlInspector } from './markup/xml.inspector.ts';
import { odfInspector } from './odf/odf.inspector.ts';
import { oleInspector } from './ole/ole.inspector.ts';
import { ooxmlInspector } from './ooxml/ooxml.inspector.ts';
import { pdfInspector } from './pdf/pdf.inspector.ts';
import { rtfInspector } from './rtf/rtf.inspector.ts';
import { zipInspector } from './zip/zip.inspector.ts';

/** Their content lies in parts that are looked at one by one; plain text carries nothing that acts. */
const nothingOfItsOwn = defineInspector({
  id: 'nothing-of-its-own',
  families: ['text', 'container', 'empty', 'program'],
  about: 'plain text and mails: what holds for any file is all there is to see',
  inspect: () => ({ observations: [] }),
});

export const INSPECTORS: readonly Inspector[] = [
  nothingOfItsOwn,
  zipInspector,
  ooxmlInspector,
  odfInspector,
  pdfInspector,
  oleInspector,
  rtfInspector,
  imageInspector,
  htmlInspector,
  svgInspector,
  xmlInspector(() => inspectorOf('ooxml')),
  csvInspector,
];

export function inspectorOf(family: FileFamily): Inspector | null {
  return INSPECTORS.find(({ families }) => families.includes(family)) ?? null;
}
