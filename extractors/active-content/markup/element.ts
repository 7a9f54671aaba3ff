// An element of a page or drawing, whoever parsed it: HTML and XML parsers give the same shape to the same rules.

export type Vocabulary = 'html' | 'svg' | 'math' | 'other';

export interface MarkupAttribute {
  /** Lower case, without prefix: `xlink:href` is `href`. */
  readonly name: string;
  readonly value: string;
}

export interface MarkupElement {
  readonly vocabulary: Vocabulary;
  /** Lower case, without prefix: `v:imagedata` is `imagedata`. */
  readonly name: string;
  readonly attributes: readonly MarkupAttribute[];
}

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  'http://www.w3.org/1999/xhtml': 'html',
  'http://www.w3.org/2000/svg': 'svg',
  'http://www.w3.org/1998/Math/MathML': 'math',
};

export function vocabularyOf(namespace: string): Vocabulary {
  return VOCABULARIES[namespace] ?? 'other';
}

export function markupElement(
  namespace: string,
  name: string,
  attributes: readonly MarkupAttribute[],
): MarkupElement {
  return {
    vocabulary: vocabularyOf(namespace),
    name: localName(name),
    attributes: attributes.map((each) => ({ name: localName(each.name), value: each.value })),
  };
}

/** Null when it has none. */
export function attributeValue({ attributes }: MarkupElement, name: string): string | null {
  return attributes.find((each) => each.name === name)?.value ?? null;
}

function localName(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1).toLowerCase();
}
