// Writes small PDFs object by object, so that a test can put anything anywhere.

/** Objects by number; 1 is the catalog. A stream is given with its dictionary's inside and its bytes. */
export type RawObjects = Readonly<Record<number, string | { readonly dict: string; readonly data: string }>>;

const CONTENT = 'BT /F1 18 Tf 20 150 Td (Totale da versare) Tj ET';

/** One page of 200 × 200 points with a line of text. 1 catalog, 2 pages, 3 page, 4 content, 5 font. */
export function onePage({
  catalog = '',
  page = '',
  content = CONTENT,
  resources = '',
  more = {},
}: {
  readonly catalog?: string;
  readonly page?: string;
  readonly content?: string;
  readonly resources?: string;
  readonly more?: RawObjects;
} = {}): RawObjects {
  return {
    1: `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    2: '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 200 200] >>',
    3: `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> ${page} >>`,
    4: { dict: '', data: content },
    5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...more,
  };
}

/** An appearance: a filled box with a word in it. */
export function appearance(word: string, extra = ''): { readonly dict: string; readonly data: string } {
  return {
    dict: `/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources << /Font << /F1 5 0 R >> >> ${extra}`,
    data: `0.8 1 0.8 rg 0 0 100 20 re f 0 g BT /F1 12 Tf 4 5 Td (${word}) Tj ET`,
  };
}

/** @param trailer more of the trailer's dictionary */
export function rawPdf(objects: RawObjects, trailer = ''): Buffer {
  const pieces = ['%PDF-1.7\n'];
  const offsets = new Map<number, number>();
  let offset = pieces[0]?.length ?? 0;
  for (const [number, object] of Object.entries(objects)) {
    const body =
      typeof object === 'string'
        ? object
        : `<< ${object.dict} /Length ${object.data.length} >>\nstream\n${object.data}\nendstream`;
    const piece = `${number} 0 obj\n${body}\nendobj\n`;
    offsets.set(Number(number), offset);
    offset += piece.length;
    pieces.push(piece);
  }
  const size = Math.max(...offsets.keys()) + 1;
  const rows = Array.from({ length: size - 1 }, (_, index) => {
    const at = offsets.get(index + 1);
    return at === undefined ? '0000000000 65535 f \n' : `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  pieces.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`,
    `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${offset}\n%%EOF\n`,
  );
  return Buffer.from(pieces.join(''), 'latin1');
}
