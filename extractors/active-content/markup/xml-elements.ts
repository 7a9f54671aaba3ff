// Elements of pages and drawings inside XML, for the same rules that pages have.
import type { XmlTag } from '../xml/xml-walk.ts';
import { type MarkupElement, markupElement, vocabularyOf } from './element.ts';
import type { ElementRule, MarkupDocument, See } from './look.ts';
import { seeSheet } from './rules-of-elements.ts';
import type { XmlRule } from './xml-rules.ts';

/**
 * Null when it is of no vocabulary that the rules speak of, as most of most files is.
 * @param assumed the namespace of elements that have none
 */
export function elementOf(tag: XmlTag, assumed: string | null): MarkupElement | null {
  const namespace = tag.ns === '' && assumed !== null ? assumed : tag.ns;
  return vocabularyOf(namespace) === 'other' ? null : markupElement(namespace, tag.name, tag.attributes);
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
      if (element === null) return;
      for (const rule of rules) rule(element, document, see);
      if (element.name === 'style') sheet = [];
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
