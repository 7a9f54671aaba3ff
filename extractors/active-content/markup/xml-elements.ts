// Elements of pages and drawings inside XML, for the same rules that pages have.
import type { XmlTag } from '../xml/xml-walk.ts';
import { type MarkupElement, markupElement } from './element.ts';
import type { ElementRule, MarkupDocument, See } from './look.ts';
import { seeSheet } from './rules-of-elements.ts';
import type { XmlRule } from './xml-rules.ts';

/** @param assumed the namespace of elements that have none, null: they are of no vocabulary */
export function elementOf(tag: XmlTag, assumed: string | null): MarkupElement {
  return markupElement(tag.ns === '' && assumed !== null ? assumed : tag.ns, tag.name, tag.attributes);
}

/** @param assumed the namespace of elements that have none */
export function elementsRule(
  rules: readonly ElementRule[],
  document: MarkupDocument,
  assumed: (tag: XmlTag) => string | null,
): XmlRule {
  let sheet: string[] | null = null;
  return {
    open: (tag, see) => {
      const element = elementOf(tag, assumed(tag));
      for (const rule of rules) rule(element, document, see);
      if (element.name === 'style' && element.vocabulary !== 'other') sheet = [];
    },
    text: (text) => {
      sheet?.push(text);
    },
    close: (_tag, see) => {
      if (sheet === null) return;
      seeSheet(sheet.join(''), '<style>', document, see);
      sheet = null;
    },
    end: (see: See) => {
      if (sheet !== null) seeSheet(sheet.join(''), '<style>', document, see);
    },
  };
}
