// Packages: what their manifest and the names of their parts say, whole parts of other kinds, types, damage.
import { describe, expect, it } from 'vitest';
import { buildZip } from '../../../support/zip-builder.ts';
import { content, entry, flat, look, odfPackage, part, typeOf } from './odf-builder.ts';

const LIBRARIES =
  '<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">' +
  '<library:libraries xmlns:library="http://openoffice.org/2000/library"><library:library library:name="Standard" library:link="false"/></library:libraries>';
const library = (inner: string) =>
  '<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">' +
  `<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard">${inner}</library:library>`;
const CFB = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024)]);
const ELF = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(100)]);

describe('macros by the parts that are there', () => {
  it.each([
    'Basic/Standard/Modulo1.xml',
    'Basic/Standard/Modulo1.pba',
    'basic/Altro/M.xml',
    'Object 1/Basic/Standard/M.xml',
    'Dialogs/Standard/Dialogo1.xml',
    'Scripts/python/a.py',
    'Scripts/beanshell/Lib/a.bsh',
    'Scripts/javascript/Lib/a.js',
    '_MS_VBA_Macros/VBA/dir',
  ])('%s, named by the manifest or not', async (name) => {
    const parts = { [name]: 'x' };
    for (const unlisted of [[], [name]])
      expect(await look(odfPackage({ parts, unlisted }))).toMatchObject({ verdict: 'reject' });
    expect((await look(odfPackage({ parts, unlisted: [name] }))).codes).toContain('odf.macro');
  });

  it('not the empty Standard library', async () => {
    const parts = {
      'Basic/script-lc.xml': LIBRARIES,
      'Basic/Standard/script-lb.xml': library(''),
      'Dialogs/dialog-lc.xml': LIBRARIES,
      'Dialogs/Standard/dialog-lb.xml': library(''),
    };
    expect(await look(odfPackage({ parts }))).toMatchObject({ verdict: 'ok', codes: [], problems: [] });
  });

  it('a list that names a module, or a library of another place', async () => {
    const named = { 'Basic/Standard/script-lb.xml': library('<library:element library:name="Modulo1"/>') };
    expect((await look(odfPackage({ parts: named }))).codes).toEqual(['odf.macro']);
    const linked = { 'Basic/script-lc.xml': LIBRARIES.replace('link="false"', 'link="true"') };
    expect((await look(odfPackage({ parts: linked }))).codes).toEqual(['odf.macro']);
  });

  it('a module in a part of any name', async () => {
    const module =
      '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="M">Sub Main</script:module>';
    expect((await look(odfPackage({ parts: { 'altro.xml': module } }))).codes).toEqual(['odf.macro']);
  });

  it('menus and keys: a macro is one, the program’s own commands are not', async () => {
    const keys = (href: string) =>
      `<accel:acceleratorlist xmlns:accel="http://openoffice.org/2001/accel" xmlns:xlink="http://www.w3.org/1999/xlink"><accel:item accel:code="KEY_F" xlink:href="${href}"/></accel:acceleratorlist>`;
    const menu = (id: string) =>
      `<menu:menubar xmlns:menu="http://openoffice.org/2001/menu"><menu:menuitem menu:id="${id}" menu:label="Macro: avvia"/></menu:menubar>`;
    const at = (name: string, xml: string) => look(odfPackage({ parts: { [name]: xml } }));
    const KEYS = 'Configurations2/accelerator/current.xml';
    expect((await at(KEYS, keys('.uno:Save'))).verdict).toBe('ok');
    expect((await at(KEYS, keys('vnd.sun.star.script:S.M.Main?language=Basic'))).codes).toEqual([
      'odf.macro_call',
    ]);
    const MENU = 'Configurations2/menubar/menubar.xml';
    expect((await at(MENU, menu('.uno:Save'))).verdict).toBe('ok');
    expect((await at(MENU, menu('macro:///S.M.Main()'))).codes).toEqual(['odf.macro_call']);
  });

  it('an empty part of menus is nothing', async () => {
    expect(
      (await look(odfPackage({ parts: { 'Configurations2/accelerator/current.xml': '' } }))).verdict,
    ).toBe('ok');
  });
});

describe('scripts of flat files', () => {
  const scripts = (inner: string, language = 'ooo:Basic') =>
    `<office:scripts><office:script script:language="${language}">${inner}</office:script></office:scripts>`;
  const libraries = (inner: string) =>
    `<ooo:libraries><ooo:library-embedded ooo:name="Standard">${inner}</ooo:library-embedded></ooo:libraries>`;

  it('the empty Standard library is none', async () => {
    const before = scripts(`\n ${libraries('\n ')}\n`);
    expect(await look(flat('<text:p>x</text:p>', 'text', before))).toMatchObject({
      verdict: 'ok',
      codes: [],
    });
    expect((await look(flat('<text:p>x</text:p>', 'text', '<office:scripts/>'))).verdict).toBe('ok');
  });

  it.each([
    [
      'a module',
      scripts(libraries('<ooo:module ooo:name="M"><ooo:source-code>Sub Main</ooo:source-code></ooo:module>')),
    ],
    [
      'a linked library',
      scripts(
        '<ooo:libraries><ooo:library-linked ooo:name="L" xlink:href="file:///C:/l.xlb"/></ooo:libraries>',
      ),
    ],
    ['text in the script', scripts('Sub Main')],
    ['another language', scripts('', 'JavaScript')],
  ])('%s is a macro', async (_what, before) => {
    expect((await look(flat('<text:p>x</text:p>', 'text', before))).codes).toContain('odf.macro');
  });
});

describe('other things in a package', () => {
  it('parts under a password', async () => {
    const manifest =
      entry('/', typeOf('text')) +
      entry('content.xml', 'text/xml', '<manifest:encryption-data manifest:checksum="x"/>');
    const seen = await look(odfPackage({ content: Buffer.from([9, 200, 7, 0, 14]), manifest }));
    expect(seen).toMatchObject({ verdict: 'reject', codes: ['odf.encrypted_part'] });
  });

  it('an OLE file, also without an element', async () => {
    expect((await look(odfPackage({ parts: { 'Object 1': CFB } }))).codes).toEqual(['odf.ole_object']);
    const binary = `<draw:frame><draw:image><office:binary-data>\n ${CFB.toString('base64')}</office:binary-data></draw:image></draw:frame>`;
    expect((await look(flat(binary))).codes).toEqual(['odf.ole_object']);
  });

  it('a program', async () => {
    expect((await look(odfPackage({ parts: { 'Pictures/a.png': ELF } }))).codes).toEqual([
      'odf.embedded_program',
    ]);
  });

  it('another whole file: a PDF, a ZIP, an office document; not the small picture of the first page', async () => {
    const pdf = Buffer.from('%PDF-1.7\n%%EOF');
    for (const bytes of [pdf, buildZip([{ name: 'a.txt', content: 'x' }]), odfPackage()]) {
      const seen = await look(odfPackage({ parts: { 'altro.bin': bytes } }));
      expect(seen).toMatchObject({ verdict: 'warn', codes: ['odf.embedded_file'] });
    }
    expect((await look(odfPackage({ parts: { 'Thumbnails/thumbnail.pdf': pdf } }))).verdict).toBe('ok');
  });

  it('an embedded object: itself, and what is active in it', async () => {
    const frame = content('<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>');
    const chart = part(
      'document-content',
      '<office:body><office:chart><chart:chart xlink:href=".."/></office:chart></office:body>',
    );
    const plain = await look(odfPackage({ content: frame, parts: { 'Object 1/content.xml': chart } }));
    expect(plain).toMatchObject({ verdict: 'warn', codes: ['odf.embedded_object'] });
    const active = content('<text:p><text:date/></text:p>');
    const seen = await look(odfPackage({ content: frame, parts: { 'Object 1/content.xml': active } }));
    expect(seen.verdict).toBe('reject');
  });

  it('a drawing that acts as a web page does', async () => {
    const svg = (inner: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inner}</svg>`;
    const at = async (inner: string) =>
      (await look(odfPackage({ parts: { 'Pictures/a.svg': svg(inner) } }))).codes;
    expect(
      await at('<rect width="1" height="1"/><use xlink:href="#a"/><a xlink:href="https://a.example"/>'),
    ).toEqual([]);
    expect(await at('<script>alert(1)</script>')).toEqual(['odf.page_script']);
    expect(await at('<rect onclick="alert(1)"/>')).toEqual(['odf.page_script']);
    expect(await at('<image href="https://a.example/p.png"/>')).toEqual(['odf.external_image']);
  });

  it('signatures are said and change nothing', async () => {
    const parts = {
      'META-INF/documentsignatures.xml':
        '<s:document-signatures xmlns:s="urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0"/>',
    };
    expect(await look(odfPackage({ parts }))).toMatchObject({ verdict: 'ok', codes: ['odf.signature'] });
  });

  it('a database in a text', async () => {
    expect((await look(odfPackage({ parts: { 'EmbeddedDatabase/script': 'x' } }))).codes).toEqual([
      'odf.database',
    ]);
  });

  it('template and reload in meta.xml', async () => {
    const meta = async (inner: string) =>
      (
        await look(
          odfPackage({ parts: { 'meta.xml': part('document-meta', `<office:meta>${inner}</office:meta>`) } }),
        )
      ).codes;
    expect(await meta('<meta:template xlink:href="https://a.example/a.ott"/>')).toEqual([
      'odf.remote_template',
    ]);
    expect(await meta('<meta:template xlink:href="//server/a.ott"/>')).toEqual(['odf.remote_template']);
    expect(await meta('<meta:template xlink:href="../../AppData/modelli/a.ott"/>')).toEqual([]);
    expect(await meta('<meta:template xlink:href="file:///C:/modelli/a.ott"/>')).toEqual([]);
    expect(await meta('<meta:auto-reload meta:delay="PT60S"/>')).toEqual(['odf.auto_reload']);
    expect(await meta('<meta:auto-reload meta:delay="PT0S" xlink:href="https://a.example"/>')).toEqual([
      'odf.auto_reload',
    ]);
    expect(await meta('<meta:auto-reload meta:delay="PT0S"/>')).toEqual([]);
  });

  it('document types with definitions, or of another place', async () => {
    const at = async (doctype: string) =>
      (await look(odfPackage({ content: content('').replace('?>', `?>${doctype}`) }))).codes;
    expect(await at('<!DOCTYPE x [<!ENTITY a "b">]>')).toEqual(['odf.doctype']);
    expect(await at('<!DOCTYPE x SYSTEM "https://a.example/x.dtd">')).toEqual(['odf.doctype']);
    expect(
      await at(
        '<!DOCTYPE x PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "https://a.example/office.dtd">',
      ),
    ).toEqual(['odf.doctype']);
    expect(
      await at(
        '<!DOCTYPE x PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd" [<!ATTLIST text:a xlink:href CDATA "b">]>',
      ),
    ).toEqual(['odf.doctype']);
    expect(
      await at(
        '<!DOCTYPE office:document-content PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "office.dtd">',
      ),
    ).toEqual([]);
  });

  it('a style sheet for browsers', async () => {
    const styled = flat('').replace('?>', '?><?xml-stylesheet href="a.xsl" type="text/xsl"?>');
    expect(await look(styled)).toMatchObject({ verdict: 'warn', codes: ['odf.stylesheet'] });
  });

  it('bytes before or after the archive', async () => {
    const after = await look(Buffer.concat([odfPackage(), Buffer.from('altro')]));
    expect(after.codes).toContain('file.trailing_data');
    expect(after.verdict).not.toBe('ok');
  });
});

describe('which document it is', () => {
  it.each(['text', 'spreadsheet', 'presentation', 'graphics'] as const)(
    '%s, zipped and flat',
    async (kind) => {
      expect((await look(odfPackage({ kind }))).mediaType).toBe(typeOf(kind));
      expect((await look(flat('<text:p>x</text:p>', kind))).mediaType).toBe(typeOf(kind));
    },
  );

  it('templates have the body of their document', async () => {
    const mimetype = typeOf('text-template');
    const manifest = entry('/', mimetype) + entry('content.xml', 'text/xml');
    expect(await look(odfPackage({ mimetype, manifest }))).toMatchObject({
      verdict: 'ok',
      mediaType: mimetype,
    });
  });

  it('by the manifest, or by the body, where it does not say', async () => {
    expect((await look(odfPackage({ kind: 'spreadsheet', mimetype: null }))).mediaType).toBe(
      typeOf('spreadsheet'),
    );
    const bare = await look(odfPackage({ mimetype: null, manifest: entry('content.xml', 'text/xml') }));
    expect(bare.mediaType).toBe(typeOf('text'));
  });

  it('two types in one file', async () => {
    const lying = odfPackage({ kind: 'text', mimetype: typeOf('spreadsheet') });
    expect(await look(lying)).toMatchObject({ verdict: 'warn', codes: ['odf.type_disagrees'] });
    const other = odfPackage({ kind: 'presentation', content: content('<text:p>x</text:p>', 'text') });
    expect((await look(other)).codes).toEqual(['odf.type_disagrees']);
  });

  it('what has a manifest and is no ODF is not called ok', async () => {
    const asic = await look(
      odfPackage({
        mimetype: 'application/vnd.etsi.asic-e+zip',
        manifest: entry('/', 'application/vnd.etsi.asic-e+zip'),
      }),
    );
    expect(asic).toMatchObject({ verdict: 'unreadable', problems: ['inspection.unknown_format'] });
    const old = await look(
      odfPackage({
        mimetype: 'application/vnd.sun.xml.writer',
        manifest: entry('/', 'application/vnd.sun.xml.writer'),
      }),
    );
    expect(old.verdict).toBe('unreadable');
  });

  it('fields of OpenOffice.org 1.x are seen all the same', async () => {
    const text =
      '<office:document-content xmlns:office="http://openoffice.org/2000/office" xmlns:text="http://openoffice.org/2000/text"><office:body><text:p><text:date/></text:p></office:body></office:document-content>';
    const seen = await look(odfPackage({ mimetype: 'application/vnd.sun.xml.writer', content: text }));
    expect(seen).toMatchObject({ verdict: 'reject', codes: expect.arrayContaining(['odf.field']) });
  });
});

describe('damage is never clean', () => {
  it('no manifest, no content, empty content', async () => {
    expect(
      await look(odfPackage({ manifest: null, parts: { 'styles.xml': part('document-styles', '') } })),
    ).toMatchObject({ verdict: 'unreadable', problems: ['inspection.damaged'] });
    expect((await look(odfPackage({ content: null }))).verdict).toBe('unreadable');
    expect((await look(odfPackage({ content: '' }))).verdict).toBe('unreadable');
  });

  it('XML that breaks off keeps what was seen before', async () => {
    const cut = content('<text:p><text:date/></text:p><text:p>x</text:p>').slice(0, -60);
    const seen = await look(odfPackage({ content: cut }));
    expect(seen).toMatchObject({ verdict: 'reject', codes: ['odf.field'], problems: ['inspection.damaged'] });
    expect((await look(odfPackage({ content: content('').slice(0, -9) }))).verdict).toBe('unreadable');
    expect((await look(flat('<text:p>x</text:p>').slice(0, -9))).verdict).toBe('unreadable');
  });

  it('one broken part does not hide the others', async () => {
    const parts = { 'styles.xml': '<a', 'Basic/Standard/M.xml': 'Sub Main' };
    const seen = await look(odfPackage({ parts }));
    expect(seen.codes).toContain('odf.macro');
    expect(seen.problems).toEqual(['inspection.damaged']);
  });

  it('other prefixes, UTF-16, a prefix that nobody declared', async () => {
    const T = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
    const renamed = content(`<T:p xmlns:T="${T}"><date xmlns="${T}"/></T:p>`);
    expect((await look(odfPackage({ content: renamed }))).codes).toEqual(['odf.field']);
    const utf16 = Buffer.from(
      `\ufeff${content('<text:p><text:date/></text:p>').replace('UTF-8', 'UTF-16')}`,
      'utf16le',
    );
    expect((await look(odfPackage({ content: utf16 }))).codes).toEqual(['odf.field']);
    expect((await look(odfPackage({ content: content('<zzz:p/>') }))).verdict).toBe('unreadable');
  });

  it('elements nested without end', async () => {
    const deep = content('<text:span>'.repeat(5_000) + '</text:span>'.repeat(5_000));
    expect(await look(odfPackage({ content: deep }))).toMatchObject({
      verdict: 'unreadable',
      problems: ['inspection.limit'],
    });
  });
});
