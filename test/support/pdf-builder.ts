// Small PDFs written object by object, so that a test says exactly what is in them.
import { deflateSync } from 'node:zlib';

export interface PdfParts {
  /** Entries of the catalog, the page and the trailer beside the usual. */
  readonly catalog?: string;
  readonly page?: string;
  readonly trailer?: string;
  /** Bodies of the objects from number 4 on. */
  readonly more?: readonly (string | Buffer)[];
}

/** One page: 1 is the catalog, 2 the page tree, 3 the page. */
export function bodiesOf({ catalog = '', page = '', more = [] }: PdfParts): readonly (string | Buffer)[] {
  return [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    ...more,
  ];
}

/** With a cross-reference table, every byte in its place. */
export function pdfOf(parts: PdfParts = {}): Buffer {
  return withTable(bodiesOf(parts), parts.trailer ?? '');
}

function withTable(bodies: readonly (string | Buffer)[], trailer: string): Buffer {
  let pdf = Buffer.from('%PDF-1.7\n');
  const offsets = bodies.map((body, index) => {
    const offset = pdf.length;
    pdf = Buffer.concat([
      pdf,
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(body),
      Buffer.from('\nendobj\n'),
    ]);
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = bodies.length + 1;
  const end =
    `xref\n0 ${size}\n0000000000 65535 f \n${entries}` +
    `trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(end)]);
}

/** A later version of the file, appended: object number → its new body, or null to free it. */
export function updated(pdf: Buffer, changes: ReadonlyMap<number, string | null>, trailer = ''): Buffer {
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.toString('latin1'))?.[1] ?? '0';
  const size = Math.max(...changes.keys(), ...sizesIn(pdf)) + 1;
  let body = '';
  let table = '';
  for (const [number, text] of changes) {
    const offset = String(pdf.length + body.length).padStart(10, '0');
    table += `${number} 1\n${text === null ? '0000000000 00001 f' : `${offset} 00000 n`} \n`;
    if (text !== null) body += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const start = pdf.length + body.length;
  const end =
    `xref\n${table}trailer\n<< /Size ${size} /Root 1 0 R /Prev ${previous} ${trailer} >>\n` +
    `startxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(body + end)]);
}

function sizesIn(pdf: Buffer): readonly number[] {
  return [...pdf.toString('latin1').matchAll(/\/Size (\d+)/g)].map(([, size]) => Number(size) - 1);
}

/** Every object but the streams packed into an object stream, with a cross-reference stream. */
export function packedPdf(parts: PdfParts = {}): Buffer {
  const bodies = bodiesOf(parts).map(String);
  const packedNumber = bodies.length + 1;
  const tableNumber = bodies.length + 2;
  let at = 0;
  const heads = bodies.map((body, index) => {
    const head = `${index + 1} ${at}`;
    at += body.length + 1;
    return head;
  });
  const first = `${heads.join(' ')} `;
  const packed = deflateSync(Buffer.from(`${first}${bodies.join('\n')}\n`));
  const dictionary = `/Type /ObjStm /N ${bodies.length} /First ${first.length} /Filter /FlateDecode`;
  const start = Buffer.from('%PDF-1.7\n');
  const objects = Buffer.concat([
    Buffer.from(`${packedNumber} 0 obj\n`),
    streamOf(dictionary, packed),
    Buffer.from('\nendobj\n'),
  ]);
  const tableAt = start.length + objects.length;
  const rows = [
    [0, 0, 255],
    ...bodies.map((_, index) => [2, packedNumber, index]),
    [1, start.length, 0],
    [1, tableAt, 0],
  ];
  const table = Buffer.concat(
    rows.map(([type, offset, index]) => {
      const row = Buffer.alloc(6);
      row.writeUInt8(type ?? 0, 0);
      row.writeUInt32BE(offset ?? 0, 1);
      row.writeUInt8(index ?? 0, 5);
      return row;
    }),
  );
  return Buffer.concat([
    start,
    objects,
    Buffer.from(`${tableNumber} 0 obj\n`),
    streamOf(`/Type /XRef /W [1 4 1] /Size ${rows.length} /Root 1 0 R ${parts.trailer ?? ''}`, table),
    Buffer.from(`\nendobj\nstartxref\n${tableAt}\n%%EOF\n`),
  ]);
}

export function streamOf(dictionary: string, data: string | Uint8Array): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
}
