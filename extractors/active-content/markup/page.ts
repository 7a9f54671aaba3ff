// What one page of HTML holds, the pages inside it (srcdoc, conditional comments) included.
import { AppError } from '../../../contract/app-error.ts';
import { conditionalContent } from './conditional-comment.ts';
import { attributeValue, type MarkupElement, markupElement } from './element.ts';
import { formulaCell } from './formula-cell.ts';
import { visitHtml } from './html-tree.ts';
import type { ElementRule, MarkupDocument, Sightings } from './look.ts';
import type { PageFields } from './page-fields.ts';
import { RemoteBase } from './remote-base.ts';
import { seeHandlers, seeScript, seeScriptUrls, seeSheet, seeStyleAttributes } from './rules-of-elements.ts';
import { seeActiveElements, seeFetchedContent, seeLinks, seeMeta } from './rules-of-pages.ts';

export const PAGE_RULES: readonly ElementRule[] = [
  seeScript,
  seeHandlers,
  seeScriptUrls,
  seeStyleAttributes,
  seeActiveElements,
  seeMeta,
  seeLinks,
  seeFetchedContent,
];

/** Pages in pages in pages: more is only made to exhaust. */
const MAX_INSIDE = 3;

export interface PageContext {
  readonly document: MarkupDocument;
  readonly sightings: Sightings;
  readonly fields: PageFields;
  /** A spreadsheet program would open it. */
  readonly isSheet: boolean;
}

/** @throws AppError inspection.limit: what was seen before stays seen */
export function lookAtPage(text: string, context: PageContext, inside = 0): void {
  const hasNoscript = lookOnce(text, true, context, inside);
  // Mail programs and browsers without scripts show what stands in <noscript>.
  if (hasNoscript) lookOnce(text, false, context, inside);
}

function lookOnce(text: string, scripting: boolean, context: PageContext, inside: number): boolean {
  const { document, sightings, isSheet, fields } = context;
  const { see } = sightings;
  const base = new RemoteBase();
  let hasNoscript = false;
  const within = (part: string) => {
    if (inside >= MAX_INSIDE) throw new AppError('inspection.limit', 'pages nested too deeply');
    lookAtPage(part, context, inside + 1);
  };
  visitHtml(text, scripting, {
    element: ({ namespaceURI, tagName, attrs }) => {
      const element = markupElement(namespaceURI, tagName, attrs);
      for (const rule of PAGE_RULES) rule(element, document, see);
      base.element(element, document);
      if (element.name === 'noscript') hasNoscript = true;
      const srcdoc = attributeValue(element, 'srcdoc');
      if (srcdoc !== null) within(srcdoc);
      fields.style(attributeValue(element, 'style') ?? '');
      if (isSheet && hasFormula(element)) see('html.formula', `<${element.name}>`);
    },
    comment: (comment) => {
      const content = conditionalContent(comment);
      if (content !== null) within(content);
    },
    text: (content, parent) => {
      if (parent === 'style') seeSheet(content, '<style>', document, see);
      if (isSheet && CELLS.has(parent) && formulaCell(content)) see('html.formula', `<${parent}>`);
      fields.text(content);
    },
  });
  base.end(document, see);
  return hasNoscript;
}

const CELLS = new Set(['td', 'th', 'font', 'b', 'i', 'span', 'p', 'div']);

/** Excel keeps the formula of a cell in an attribute of its own. */
function hasFormula({ attributes }: MarkupElement): boolean {
  return attributes.some(({ name }) => name === 'fmla' || name === 'formula');
}
