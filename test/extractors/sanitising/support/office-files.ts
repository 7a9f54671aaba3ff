// Small office files with fields, made part by part.
import { storedZip } from '../../../../extractors/sanitising/office/write-stored-zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const zip = (parts: Readonly<Record<string, string>>, encoding: BufferEncoding = 'utf8') =>
  storedZip(Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text, encoding) })));

/** A letter of 3 May 2024 whose day is a live field, in Latin-1. */
export function docxWithFields(): Buffer {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;
  return zip(
    {
      '[Content_Types].xml': `<?xml version="1.0" encoding="ISO-8859-1"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/document.xml': `<?xml version="1.0" encoding="ISO-8859-1"?><w:document xmlns:w="${WORD}"><w:body>${paragraph(`<w:r><w:t>Lettera, perché sia letta, del </w:t></w:r>${field('DATE \\@ "d MMMM yyyy"', '3 maggio 2024')}`)}${paragraph(`<w:r><w:t>pagina </w:t></w:r>${field('PAGE', '9')}`)}</w:body></w:document>`,
      'word/embeddings/oggetto.bin': 'qualcosa',
    },
    'latin1',
  );
}

/** A text of 3 May 2024 whose day is a live field. */
export function odtWithDate(manifest?: string): Buffer {
  const spaces =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"';
  return zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content ${spaces}><office:body><office:text><text:p>Lettera del <text:date>3 maggio 2024</text:date></text:p></office:text></office:body></office:document-content>`,
    'META-INF/manifest.xml':
      manifest ??
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" m:version="1.3"><m:file-entry m:full-path="/" m:media-type="application/vnd.oasis.opendocument.text"/><m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
  });
}
