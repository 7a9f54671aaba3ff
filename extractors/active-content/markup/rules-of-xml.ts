// The rules that every XML file is looked at by.
import type { XmlTag } from '../xml/xml-walk.ts';
import { doctypeRule } from './doctype.ts';
import type { MarkupDocument } from './look.ts';
import { PAGE_RULES } from './page.ts';
import { sheetRule } from './sheet-xml.ts';
import { useGrowthRule } from './use-growth.ts';
import { wordRule } from './word-xml.ts';
import { activeXmlRule, XSLT } from './xml-active.ts';
import { elementsRule } from './xml-elements.ts';
import { instructionsRule } from './xml-instructions.ts';
import type { XmlRule } from './xml-rules.ts';

const XHTML = 'http://www.w3.org/1999/xhtml';

export function rulesOfXml(document: MarkupDocument): readonly XmlRule[] {
  const isPage = document !== 'xml';
  return [
    doctypeRule(isPage),
    instructionsRule(),
    elementsRule(PAGE_RULES, document, isPage ? () => XHTML : assumedInStylesheets()),
    useGrowthRule(),
    activeXmlRule(),
    wordRule(),
    sheetRule(),
  ];
}

/** What a style sheet makes of a file is often a page, written there without a namespace. */
function assumedInStylesheets(): (tag: XmlTag) => string | null {
  let isStylesheet = false;
  return (tag) => {
    isStylesheet ||= tag.ns === XSLT;
    return isStylesheet ? XHTML : null;
  };
}
