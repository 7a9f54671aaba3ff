// XML of any kind: what it would fetch, scripts of pages inside it, and office files written as XML.
import type { PartProblem } from '../../../contract/contained.ts';
import { defineInspector, type Inspected, type InspectedFile, type Inspector } from '../inspector.ts';
import { problemOf } from '../trouble.ts';
import type { XmlTag } from '../xml/xml-walk.ts';
import { doctypeRule } from './doctype.ts';
import { flatPackage } from './flat-package.ts';
import { Sightings } from './look.ts';
import { PAGE_RULES } from './page.ts';
import { sheetRule } from './sheet-xml.ts';
import { useGrowthRule } from './use-growth.ts';
import { wordRule } from './word-xml.ts';
import { activeXmlRule, XSLT } from './xml-active.ts';
import { elementsRule } from './xml-elements.ts';
import { instructionsRule } from './xml-instructions.ts';
import { walkWithRules } from './xml-rules.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

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
  const rules = [
    doctypeRule(),
    instructionsRule(),
    elementsRule(PAGE_RULES, 'xml', assumedInStylesheets()),
    useGrowthRule(),
    activeXmlRule(),
    wordRule(),
    sheetRule(),
    flat.rule,
  ];
  const problems: PartProblem[] = [...walkWithRules(file.bytes, rules, sightings.see)];
  const own: Inspected = { observations: sightings.list(), problems };
  const zip = flat.zip();
  return zip ? together(own, await lookAtPackage({ ...file, bytes: zip, family: 'ooxml' }, packages)) : own;
}

/** What a style sheet makes of a file is often a page, written there without a namespace. */
function assumedInStylesheets(): (tag: XmlTag) => string | null {
  let isStylesheet = false;
  return (tag) => {
    isStylesheet ||= tag.ns === XSLT;
    return isStylesheet ? XHTML : null;
  };
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
