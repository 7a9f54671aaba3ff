// A flat ODF file: one XML text with everything in it.
import type { PartProblem } from '../../../contract/contained.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { recogniseFamily } from '../file-family.ts';
import type { Inspected } from '../inspector.ts';
import { decodeBase64Head } from './base64-head.ts';
import { careful } from './careful.ts';
import { codeOfInside } from './inside-file.ts';
import { odfSightings } from './odf-sightings.ts';
import { agrees, isOldType, isPresentation, odfType, typeOfBody } from './odf-type.ts';
import { followPageStyles } from './page-style-fields.ts';
import { emptyFacts, walkOdfXml } from './walk-odf-xml.ts';

export async function inspectFlat(bytes: Buffer): Promise<Inspected> {
  const sightings = odfSightings();
  const pageStyles = followPageStyles();
  const facts = emptyFacts();
  const problems: PartProblem[] = [];
  careful(problems, () => walkOdfXml({ bytes, part: '', isFlat: true }, facts, sightings, pageStyles));
  for (const base64 of facts.binaries) {
    const code = codeOfInside('', (await recogniseFamily(decodeBase64Head(base64), null)).family);
    if (code) sightings.see(code, '<office:binary-data>');
  }
  const type = odfType(facts.mimetype) ?? typeOfBody(facts.body);
  for (const { code, where } of pageStyles.found(isPresentation(type))) sightings.see(code, where);
  if (type !== null && !agrees(type, facts.body)) sightings.see('odf.type_disagrees', '<office:document>');
  if (type === null || isOldType(type) || facts.isOld)
    problems.push(partProblem('inspection.unknown_format', 'not a document type of ODF'));
  return { mediaType: type, observations: sightings.all(), problems };
}
