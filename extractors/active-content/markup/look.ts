// What a rule for elements is given and gives. Rules say what they see by a neutral word; which feature that is depends on
// the document (a script of a page, of a drawing, of plain XML).
import type { FeatureCode, Observation } from '../../../contract/inspection.ts';
import type { MarkupElement } from './element.ts';

export type MarkupDocument = 'page' | 'mail' | 'drawing' | 'xml';

export type See = (code: FeatureCode, where: string) => void;

/** @param place how the element is named to a person: `<img src>` */
export type ElementRule = (element: MarkupElement, document: MarkupDocument, see: See) => void;

interface DocumentCodes {
  readonly script: FeatureCode;
  readonly handler: FeatureCode;
  readonly url: FeatureCode;
  readonly remote: FeatureCode;
}

export const CODES: Readonly<Record<MarkupDocument, DocumentCodes>> = {
  page: {
    script: 'html.script',
    handler: 'html.event_handler',
    url: 'html.script_url',
    remote: 'html.remote_content',
  },
  mail: {
    script: 'html.script',
    handler: 'html.event_handler',
    url: 'html.script_url',
    remote: 'mail.remote_content',
  },
  drawing: {
    script: 'svg.script',
    handler: 'svg.event_handler',
    url: 'svg.script_url',
    remote: 'svg.external_reference',
  },
  xml: {
    script: 'xml.script',
    handler: 'xml.script',
    url: 'xml.script',
    remote: 'html.remote_content',
  },
};

/** Gathers what is seen; the same thing in the same place once. */
export class Sightings {
  readonly #seen = new Map<string, Observation>();

  readonly see: See = (code, where) => {
    this.#seen.set(`${code} ${where}`, { code, where });
  };

  has(code: FeatureCode): boolean {
    return this.list().some((each) => each.code === code);
  }

  list(): readonly Observation[] {
    return [...this.#seen.values()];
  }
}
