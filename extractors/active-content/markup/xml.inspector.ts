// XML of any kind: what it would fetch, scripts of pages inside it, and office files written as XML.
import type { PartProblem } from '../../../contract/contained.ts';
import { defineInspector, type Inspected, type InspectedFile, type Inspector } from '../inspector.ts';
import { hasPageTags } from '../text-family.ts';
import { problemOf } from '../trouble.ts';
import { decodedXmlText } from '../xml/xml-walk.ts';
import { flatPackage } from './flat-package.ts';
import { inspectPage } from './html.inspector.ts';
import { Sightings } from './look.ts';
import { rulesOfXml } from './rules-of-xml.ts';
import { walkWithRules } from './xml-rules.ts';

/** Opened as XML and as nothing else. */
const XML_ENDING = /\.(?:xml|xsd|xslt?|rdf|rss|atom|kml|gpx|xmp|plist|txt|p7m|svg|fod[tspg]|docx?|xlsx?)$/i;
/** As far as programs look that go by tags. */
const HEAD_BYTES = 2 * 1024;

/** @param ofPackages looks at office packages, which some XML files are */
export function xmlInspector(ofPackages: () => Inspector | null): Inspector {
  return defineInspector({
    id: 'xml',
    families: ['xml'],
    about: 'entities, inclusions, scripts and office documents in XML',
    inspect: (file) => inspectXml(file, ofPackages()),
  });
}

async function inspectXml(file: InspectedFile, packages: Inspector | null): Promise<Inspected> {
  const sightings = new Sightings();
  const flat = flatPackage();
  const rules = [...rulesOfXml('xml'), flat.rule];
  const problems: PartProblem[] = [...walkWithRules(file.bytes, rules, sightings.see)];
  const own: Inspected = { observations: sightings.list(), problems };
  const zip = flat.zip();
  const whole = zip
    ? together(own, await lookAtPackage({ ...file, bytes: zip, family: 'ooxml' }, packages))
    : own;
  return isAlsoPage(file) ? together(whole, inspectPage(file)) : whole;
}

/** Without an ending of XML, an old browser may show it as a page. */
function isAlsoPage({ bytes, name }: InspectedFile): boolean {
  return !XML_ENDING.test(name ?? '') && hasPageTags(decodedXmlText(bytes.subarray(0, HEAD_BYTES)));
}

async function lookAtPackage(file: InspectedFile, packages: Inspector | null): Promise<Inspected> {
  if (!packages)
    return { observations: [], problems: [{ code: 'inspection.unknown_format', detail: 'ooxml' }] };
  try {
    return await packages.inspect(file);
  } catch (error) {
    return { observations: [], problems: [problemOf(error)] };
  }
}

function together(own: Inspected, more: Inspected): Inspected {
  return {
    ...(more.mediaType ? { mediaType: more.mediaType } : {}),
    observations: [...own.observations, ...more.observations],
    problems: [...(own.problems ?? []), ...(more.problems ?? [])],
  };
}
