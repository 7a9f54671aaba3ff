// A zipped ODF file: by its manifest and by the parts that are there, as programs differ in which they follow.
import type { PartProblem } from '../../../contract/contained.ts';
import { partProblem } from '../../containers/part-problem.ts';
import { recogniseFamily } from '../file-family.ts';
import type { Inspected } from '../inspector.ts';
import { type OfficePackage, openPackage } from '../package/open-package.ts';
import { isZip } from '../package/package-kind.ts';
import { careful } from './careful.ts';
import { codeOfInside } from './inside-file.ts';
import { emptyManifest, type OdfManifest, partKey, readManifest } from './odf-manifest.ts';
import { type OdfSightings, odfSightings } from './odf-sightings.ts';
import { agrees, isOldType, isPresentation, odfType, typeOfBody } from './odf-type.ts';
import { followPageStyles, type PageStyleFields } from './page-style-fields.ts';
import { codeOfPartName } from './part-names.ts';
import { inspectSvgPicture } from './svg-picture.ts';
import { emptyFacts, type OdfXmlFacts, walkOdfXml } from './walk-odf-xml.ts';

const MANIFEST = 'META-INF/manifest.xml';
const XML_NAME = /\.(?:xml|rdf)$/i;
const XML_TYPE = /[/+]xml$/i;

interface Look {
  readonly odf: OfficePackage;
  readonly manifest: OdfManifest;
  readonly sightings: OdfSightings;
  readonly pageStyles: PageStyleFields;
  readonly problems: PartProblem[];
  /** Of content.xml at the top. */
  readonly content: OdfXmlFacts;
}

/** @throws AppError container.damaged … when the archive cannot be read */
export async function inspectPackage(bytes: Buffer): Promise<Inspected> {
  const odf = await openPackage(bytes);
  const problems: PartProblem[] = [];
  const look: Look = {
    odf,
    manifest: manifestOf(odf, problems),
    sightings: odfSightings(),
    pageStyles: followPageStyles(),
    problems,
    content: emptyFacts(),
  };
  for (const name of odf.names) await lookAtPart(name, look);
  const type = typeOf(look);
  for (const { code, where } of look.pageStyles.found(isPresentation(type))) look.sightings.see(code, where);
  if (odf.bytesBefore > 0) look.sightings.see('file.two_formats', '');
  if (odf.bytesAfter > 0) look.sightings.see('file.trailing_data', '');
  return {
    mediaType: type,
    observations: look.sightings.all(),
    problems: [...odf.problems(), ...problems],
  };
}

function manifestOf(odf: OfficePackage, problems: PartProblem[]): OdfManifest {
  const manifest = emptyManifest();
  const bytes = odf.read(MANIFEST);
  if (bytes) careful(problems, () => readManifest(bytes, manifest));
  else if (!odf.has(MANIFEST)) problems.push(partProblem('inspection.damaged', 'no manifest'));
  return manifest;
}

async function lookAtPart(name: string, look: Look): Promise<void> {
  const { odf, manifest, sightings, problems } = look;
  const named = codeOfPartName(name);
  if (named) sightings.see(named, name);
  const key = partKey(name);
  if (manifest.encrypted.has(key)) sightings.see('odf.encrypted_part', name);
  const bytes = odf.read(name);
  if (manifest.encrypted.has(key) || !bytes || bytes.length === 0 || key === 'mimetype') return;
  const { family } = await recogniseFamily(bytes, null);
  const isDocument = family === 'xml' || (family === 'odf' && !isZip(bytes));
  const isXml = isDocument || XML_NAME.test(name) || XML_TYPE.test(manifest.types.get(key) ?? '');
  if (family === 'svg') careful(problems, () => inspectSvgPicture(bytes, name, sightings));
  else if (isXml) careful(problems, () => walkPart(name, bytes, look));
  const inside = isXml ? null : codeOfInside(name, family);
  if (inside) sightings.see(inside, name);
}

function walkPart(name: string, bytes: Buffer, { content, sightings, pageStyles }: Look): void {
  const facts = partKey(name) === 'content.xml' ? content : emptyFacts();
  walkOdfXml({ bytes, part: name, isFlat: false }, facts, sightings, pageStyles);
}

/** The type, or null and said as a problem: a package with a manifest may be something else (ASiC, EPUB). */
function typeOf({ odf, manifest, content, sightings, problems }: Look): string | null {
  const stated = odf.read('mimetype');
  const own = odfType(stated?.toString('latin1'));
  const listed = odfType(manifest.type);
  const type = own ?? listed ?? (stated || manifest.type ? null : typeOfBody(content.body));
  if ((own !== null && listed !== null && own !== listed) || (type !== null && !agrees(type, content.body)))
    sightings.see('odf.type_disagrees', 'mimetype');
  if (type === null || isOldType(type) || content.isOld)
    problems.push(partProblem('inspection.unknown_format', 'not a document type of ODF'));
  else if ((odf.read('content.xml')?.length ?? 0) === 0)
    problems.push(partProblem('inspection.damaged', 'no content.xml'));
  return type;
}
