// Office files as one XML become the package they are: parts, their types and their relations, read back as any package.
import { describe, expect, it } from 'vitest';
import { flatPackage } from '../../../../extractors/active-content/markup/flat-package.ts';
import { Sightings } from '../../../../extractors/active-content/markup/look.ts';
import { walkWithRules } from '../../../../extractors/active-content/markup/xml-rules.ts';
import { openPackage } from '../../../../extractors/active-content/package/open-package.ts';
import { packageKind } from '../../../../extractors/active-content/package/package-kind.ts';
import { walkXml } from '../../../../extractors/active-content/xml/xml-walk.ts';

const FLAT =
  '<?xml version="1.0"?><?mso-application progid="Word.Document"?>' +
  '<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">' +
  '<pkg:part pkg:name="/_rels/.rels" pkg:contentType="a/rels"><pkg:xmlData><R xmlns="urn:r"><L Target="x&amp;y"/></R></pkg:xmlData></pkg:part>' +
  '<pkg:part pkg:name="/word/document.xml" pkg:contentType="a/b"><pkg:xmlData>' +
  '<w:d xmlns:w="urn:w" xmlns:r="urn:rel" r:id="1" w:val="2"><w:t xml:space="preserve"> 1 &lt; 2 </w:t></w:d></pkg:xmlData></pkg:part>' +
  '<pkg:part pkg:name="/word/vbaProject.bin" pkg:contentType="a/vba"><pkg:binaryData>0M8R4A==</pkg:binaryData></pkg:part>' +
  '</pkg:package>';

const packed = (text: string) => {
  const flat = flatPackage();
  const problems = walkWithRules(Buffer.from(text), [flat.rule], new Sightings().see);
  return { zip: flat.zip(), problems };
};

describe('flat packages', () => {
  it('give their parts with types, names and bytes', async () => {
    const { zip } = packed(FLAT);
    expect((await packageKind(zip ?? Buffer.alloc(0))).family).toBe('ooxml');
    const opened = await openPackage(zip ?? Buffer.alloc(0));
    expect(opened.problems()).toEqual([]);
    expect(opened.names).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/vbaProject.bin',
    ]);
    expect(opened.read('[Content_Types].xml')?.toString()).toContain(
      'PartName="/word/vbaProject.bin" ContentType="a/vba"',
    );
    expect(opened.read('word/vbaProject.bin')).toEqual(Buffer.from('d0cf11e0', 'hex'));
  });

  it('keep namespaces, attributes and text of XML parts', async () => {
    const { zip } = packed(FLAT);
    const part = (await openPackage(zip ?? Buffer.alloc(0))).read('word/document.xml');
    const seen: string[] = [];
    walkXml(part ?? Buffer.alloc(0), {
      open: (tag) =>
        seen.push(
          tag.ns,
          tag.name,
          tag.attribute('urn:rel', 'id') ?? '',
          tag.attribute('urn:w', 'val') ?? '',
        ),
      text: (text) => seen.push(text),
    });
    expect(seen).toEqual(['urn:w', 'd', '1', '2', 'urn:w', 't', '', '', ' 1 < 2 ']);
  });

  it('are none in any other XML', () => {
    expect(packed('<a/>').zip).toBeNull();
  });
});
