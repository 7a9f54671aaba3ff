// What an independent reader (pdf.js) finds in a PDF of ours: its text page by page, its own data, whether it is tagged.

import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

export interface PdfWords {
  readonly pages: readonly string[];
  /** Of all pages, spaces and line ends made one. */
  readonly text: string;
  readonly title: string;
  readonly language: string;
  readonly isTagged: boolean;
  readonly pictures: number;
  /** Roles of the structure of page one. */
  readonly roles: readonly string[];
  readonly alts: readonly string[];
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Node[];
}

export async function pdfWords(bytes: Buffer): Promise<PdfWords> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(require.resolve('pdfjs-dist/package.json'));
  const loading = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    standardFontDataUrl: join(root, 'standard_fonts/'),
    verbosity: 0,
  });
  const pdf = await loading.promise;
  try {
    const pages: string[] = [];
    const nodes: Node[] = [];
    let pictures = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
      const { fnArray } = await page.getOperatorList();
      pictures += fnArray.filter((operator) => operator === pdfjs.OPS.paintImageXObject).length;
      nodes.push(...flat((await page.getStructTree()) as Node | null));
    }
    const { info } = (await pdf.getMetadata()) as unknown as { info: { Title: string; Language: string } };
    return {
      pages,
      text: pages.join(' ').replace(/\s+/g, ' '),
      title: info.Title,
      language: info.Language,
      isTagged: (await pdf.getMarkInfo())?.Marked === true,
      pictures,
      roles: nodes.flatMap(({ role }) => role ?? []),
      alts: nodes.flatMap(({ alt }) => alt ?? []),
    };
  } finally {
    await loading.destroy();
  }
}

function flat(node: Node | null): readonly Node[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flat)];
}
