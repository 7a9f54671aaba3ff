// What a file of text is to a program that opens it: flat ODF in all its dresses, and what only speaks of it.
import { describe, expect, it } from 'vitest';
import { textFamily } from '../../../extractors/active-content/text-family.ts';

const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
const PLAIN = `<office:document xmlns:office="${OFFICE}"><office:body/></office:document>`;
const familyOf = (text: string | Buffer, name: string | null = null) =>
  textFamily(Buffer.from(text), name)?.family;

describe('flat ODF by the namespace of its root', () => {
  it.each([
    ['as LibreOffice writes it', `<?xml version="1.0" encoding="UTF-8"?>\n${PLAIN}`],
    ['another prefix', `<o:document xmlns:o="${OFFICE}"/>`],
    ['no prefix', `<document xmlns="${OFFICE}"/>`],
    ['no XML declaration', `\n\n${PLAIN}`],
    [
      'comments, instructions and a document type before it',
      `<?xml version="1.0"?><!-- <html> --><?a b > c?><!DOCTYPE x [<!ENTITY a ">]">]>\n<!-- -->${PLAIN}`,
    ],
    ['a comment as large as the window', `<?xml version="1.0"?><!--${' '.repeat(200_000)}-->${PLAIN}`],
    ['a document type of HTML before it', `<!DOCTYPE html>${PLAIN}`],
    ['broken further on', `<o:document xmlns:o="${OFFICE}"><o:body>`],
    ['OpenOffice.org 1.x', '<office:document xmlns:office="http://openoffice.org/2000/office"/>'],
    ['a single part', `<office:document-content xmlns:office="${OFFICE}"/>`],
    ['a root too broken to have a namespace', `<office:document xmlns:office="${OFFICE}"`],
  ])('%s', (_what, text) => {
    expect(familyOf(text)).toBe('odf');
  });

  it.each(['utf16le', 'utf16be'] as const)('%s, with byte order mark and without', (encoding) => {
    const wide = (text: string) => {
      const bytes = Buffer.from(text, 'utf16le');
      return encoding === 'utf16be' ? bytes.swap16() : bytes;
    };
    expect(familyOf(wide(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${PLAIN}`))).toBe('odf');
    expect(familyOf(wide(`<?xml version="1.0" encoding="UTF-16"?>${PLAIN}`))).toBe('odf');
  });

  it.each([
    ['another namespace', '<?xml version="1.0"?><office:document xmlns:office="urn:altro"/>', 'xml'],
    ['its name in another document', `<?xml version="1.0"?><a><![CDATA[${PLAIN}]]></a>`, 'xml'],
    ['its root within another', `<?xml version="1.0"?><a>${PLAIN}</a>`, 'xml'],
    ['its name in a page', `<!DOCTYPE html><p>&lt;</p><pre><office:document ></pre>`, 'html'],
    ['its name in plain text', 'Il file comincia con <office:document xmlns:office=…>', 'text'],
    ['another root of its namespace', `<?xml version="1.0"?><office:body xmlns:office="${OFFICE}"/>`, 'xml'],
  ])('not %s', (_what, text, family) => {
    expect(familyOf(text)).toBe(family);
  });
});

describe('pages and drawings by what stands first', () => {
  it.each([
    ['<!doctype HTML><x>', 'html'],
    [
      '<?xml version="1.0"?>\n<!-- a --><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "a.dtd"><html/>',
      'html',
    ],
    ['<?xml version="1.0"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"/>', 'html'],
    ['<!-- a --><!-- b --><svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    [
      '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><s:svg xmlns:s="http://www.w3.org/2000/svg"/>',
      'svg',
    ],
    ['<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd"><svg/>', 'svg'],
    ['<?xml version="1.0"?><a><svg></svg></a>', 'xml'],
    ['<?xml version="1.0"?><!-- never closed <svg>', 'xml'],
    ['<!-- never closed', 'text'],
  ])('%s is %s', (text, family) => {
    expect(familyOf(text)).toBe(family);
  });

  it('takes no longer for many comments than for one', () => {
    const started = performance.now();
    expect(familyOf(`${'<!--a-->'.repeat(5_000)}x`)).toBe('text');
    expect(familyOf(`<!DOCTYPE a${' '.repeat(60_000)}`)).toBe('xml');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
