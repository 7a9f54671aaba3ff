// XML: what it would fetch or run, and the office documents written as XML.
import { describe, expect, it } from 'vitest';
import { activeLook } from '../../../support/active-look.ts';

const look = (text: string, name = 'a.xml') => activeLook(text, { name });
const xml = (rest: string) => `<?xml version="1.0" encoding="UTF-8"?>${rest}`;

describe('active XML', () => {
  it.each([
    ['an entity', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml.entity'],
    ['an entity of a file', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hosts">]><a>&b;</a>', 'xml.entity'],
    ['a parameter entity', '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://example.it/b"> %b;]><a/>', 'xml.entity'],
    ['a definition elsewhere', '<!DOCTYPE a SYSTEM "http://example.it/a.dtd"><a/>', 'xml.external_dtd'],
    [
      'one with a public name',
      '<!DOCTYPE a PUBLIC "-//X//A//IT" "https://example.it/a.dtd"><a/>',
      'xml.external_dtd',
    ],
    ['one on a share', '<!DOCTYPE a SYSTEM "file://host/a.dtd"><a/>', 'xml.external_dtd'],
    [
      'an inclusion',
      '<a xmlns:i="http://www.w3.org/2001/XInclude"><i:include href="b"/></a>',
      'xml.xinclude',
    ],
    [
      'a script of a page',
      '<a><s:script xmlns:s="http://www.w3.org/1999/xhtml">x()</s:script></a>',
      'xml.script',
    ],
    ['an event in a drawing', '<a><svg xmlns="http://www.w3.org/2000/svg" onload="x()"/></a>', 'xml.script'],
    [
      'a script of a style sheet',
      '<t:stylesheet version="1.0" xmlns:t="http://www.w3.org/1999/XSL/Transform"><m:script xmlns:m="urn:schemas-microsoft-com:xslt">x</m:script></t:stylesheet>',
      'xml.script',
    ],
    [
      'a script that a style sheet makes',
      '<t:stylesheet version="1.0" xmlns:t="http://www.w3.org/1999/XSL/Transform"><t:template match="/"><script>x()</script></t:template></t:stylesheet>',
      'xml.script',
    ],
    [
      'a script that a style sheet puts together',
      '<t:stylesheet version="1.0" xmlns:t="http://www.w3.org/1999/XSL/Transform"><t:template match="/"><t:element name="script">x()</t:element></t:template></t:stylesheet>',
      'xml.script',
    ],
    [
      'a style sheet in its link',
      '<?xml-stylesheet type="text/xsl" href="data:text/xml,a"?><a/>',
      'xml.active_stylesheet',
    ],
    ['a script as style sheet', '<?xml-stylesheet href="java&#115;cript:x()"?><a/>', 'xml.active_stylesheet'],
    ['a script component', '<scriptlet><script language="JScript">x()</script></scriptlet>', 'file.program'],
    [
      'a build file',
      '<Project xmlns="http://schemas.microsoft.com/developer/msbuild/2003"/>',
      'file.program',
    ],
    ['a form of Adobe', '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>', 'xml.adobe_form'],
    ['a form of InfoPath', '<?mso-infoPathSolution href="a.xsn"?><a/>', 'xml.infopath'],
  ])('%s', async (_, text, code) => {
    const { codes, verdict } = await look(xml(text));
    expect(codes).toContain(code);
    expect(verdict).toBe('reject');
  });

  it('entities in entities are never written out', async () => {
    const names = 'abcdefghij'.split('');
    const entities = names.map(
      (name, index) => `<!ENTITY ${name} "${`&${names[index + 1] ?? 'z'};`.repeat(10)}">`,
    );
    const started = performance.now();
    const seen = await look(xml(`<!DOCTYPE a [<!ENTITY z "zzzz">${entities.join('')}]><a>&a;</a>`));
    expect(seen.verdict).toBe('reject');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('XML that is only told about', () => {
  it.each([
    [
      'a style sheet, as FatturaPA has',
      '<?xml-stylesheet type="text/xsl" href="fattura.xsl"?><a/>',
      'xml.stylesheet',
    ],
    [
      'a definition beside it, as the registry protocol has',
      '<!DOCTYPE Segnatura SYSTEM "Segnatura.dtd"><Segnatura/>',
      'xml.local_dtd',
    ],
    ['a definition on the own disk', '<!DOCTYPE a SYSTEM "file:///a.dtd"><a>&b;</a>', 'xml.local_dtd'],
  ])('%s', async (_, text, code) => {
    expect(await look(xml(text))).toMatchObject({ codes: [code], problems: [], verdict: 'warn' });
  });
});

describe('traps: XML that stays clean', () => {
  it.each([
    ['data', xml('<a><b c="d">e</b></a>')],
    ['words about entities', xml('<a><![CDATA[<!DOCTYPE a [<!ENTITY b "c">]> <script>x()</script>]]></a>')],
    ['an element called script', xml('<opera><script lingua="it">scena</script></opera>')],
    ['an attribute called like an event', xml('<a onload="oggi"/>')],
    ['a package without scripts', xml('<package><job>a</job></package>')],
    [
      'a style sheet that makes plain text',
      xml(
        '<t:stylesheet version="1.0" xmlns:t="http://www.w3.org/1999/XSL/Transform"><t:template match="/"><p>a</p></t:template></t:stylesheet>',
      ),
    ],
    [
      'settings of a Mac',
      xml(
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist/>',
      ),
    ],
    [
      'latin text',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>perché</a>', 'latin1').toString('latin1'),
    ],
  ])('%s', async (_, text) => {
    expect(await look(text)).toMatchObject({ codes: [], problems: [], verdict: 'ok' });
  });
});

describe('XML that cannot be looked at whole', () => {
  it.each([
    ['broken', xml('<a><b></a>')],
    ['cut off', xml('<a><b>')],
    ['with an entity nobody declares', xml('<a>&b;</a>')],
    ['in an encoding nobody knows', '<?xml version="1.0" encoding="UTF-7"?><a/>'],
    ['nested without end', xml('<a>'.repeat(5_000))],
  ])('%s', async (_, text) => {
    expect((await look(text)).verdict).toBe('unreadable');
  });

  it('what was seen before the break counts', async () => {
    expect(
      await look(xml('<a><s:script xmlns:s="http://www.w3.org/1999/xhtml">x()</s:script><b>')),
    ).toMatchObject({
      codes: ['xml.script'],
      verdict: 'reject',
    });
  });
});

const word = (body: string, attributes = '') =>
  xml(
    `<?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:v="urn:schemas-microsoft-com:vml" ${attributes}>${body}</w:wordDocument>`,
  );
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${[...code].map((char) => `<w:r><w:instrText>${char}</w:instrText></w:r>`).join('')}<w:r><w:fldChar w:fldCharType="separate"/><w:t>x</w:t><w:fldChar w:fldCharType="end"/></w:r>`;
const sheet = (cell: string) =>
  xml(
    `<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet><Table><Row>${cell}</Row></Table></Worksheet></Workbook>`,
  );

describe('office documents written as XML', () => {
  it.each([
    ['macros', word('', 'w:macrosPresent="yes"'), 'officexml.macro', 'reject'],
    [
      'macros as bytes',
      word('<w:docSuppData><w:binData w:name="editdata.mso">QQ==</w:binData></w:docSuppData>'),
      'officexml.macro',
      'reject',
    ],
    ['an object', word('<o:OLEObject Type="Embed" ProgID="Package"/>'), 'officexml.object', 'reject'],
    [
      'objects as bytes',
      word('<w:binData w:name="oledata.mso">QQ==</w:binData>'),
      'officexml.object',
      'reject',
    ],
    ['controls', word('', 'w:ocxPresent="yes"'), 'officexml.control', 'reject'],
    [
      'a template elsewhere',
      word('<w:attachedTemplate w:val="https://example.it/a.dot"/>'),
      'officexml.remote_template',
      'reject',
    ],
    [
      'a picture elsewhere',
      word('<v:imagedata src="https://example.it/a.png"/>'),
      'officexml.external_reference',
      'reject',
    ],
    ['a date, in pieces', word(field(' DATE ')), 'officexml.field', 'reject'],
    ['a program, in pieces', word(field(' DDEAUTO a b ')), 'officexml.dde', 'reject'],
    ['a date, plain', word('<w:fldSimple w:instr=" date "/>'), 'officexml.field', 'reject'],
    ['a list of contents', word(field('TOC')), 'officexml.layout_field', 'warn'],
    ['a formula', sheet('<Cell ss:Formula="=SUM(R1C1:R2C1)"/>'), 'officexml.formula', 'warn'],
    [
      'a formula of the day',
      sheet('<Cell ss:Formula="=YEAR(TODAY())"/>'),
      'officexml.volatile_formula',
      'reject',
    ],
    ['a program in a cell', sheet(`<Cell ss:Formula="=cmd|'/C calc'!A0"/>`), 'officexml.dde', 'reject'],
    [
      'a query',
      sheet('<x:QuerySource xmlns:x="urn:schemas-microsoft-com:office:excel"/>'),
      'officexml.data_connection',
      'reject',
    ],
  ])('%s', async (_, text, code, verdict) => {
    expect(await look(text)).toMatchObject({ codes: [code], verdict });
  });

  it.each([
    ['page numbers and links', word(field(' PAGE ') + field(' HYPERLINK "https://example.it" '))],
    ['a template on the own disk', word('<w:attachedTemplate w:val="C:\\Modelli\\Normal.dot"/>')],
    ['a picture inside', word('<w:binData w:name="wordml://02000001.jpg">QQ==</w:binData>')],
    ['no macros', word('', 'w:macrosPresent="no"')],
    ['plain cells', sheet('<Cell><Data>-12</Data></Cell>')],
  ])('clean: %s', async (_, text) => {
    expect(await look(text)).toMatchObject({ codes: [], verdict: 'ok' });
  });
});
