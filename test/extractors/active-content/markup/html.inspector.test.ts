// Every rule for pages has something that must be found and something like it that must stay clean.
import { describe, expect, it } from 'vitest';
import { activeLook } from '../../../support/active-look.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const look = (body: string, name = 'a.html') => activeLook(page(body), { name });

describe('active things in pages', () => {
  it.each([
    ['a script', '<script>x()</script>', 'html.script'],
    ['a script of a language of its own', '<script language=vbscript>x</script>', 'html.script'],
    ['a module', '<script type=module src=a.js></script>', 'html.script'],
    ['a script in a drawing in the page', '<svg><script>x()</script></svg>', 'html.script'],
    ['a script in a template', '<template><script>x()</script></template>', 'html.script'],
    ['a script only mail programs see', '<noscript><iframe src=a></iframe></noscript>', 'html.frame'],
    ['a script for Internet Explorer', '<!--[if IE]><script>x()</script><![endif]-->', 'html.script'],
    ['an event', '<p onmouseover="x()">a</p>', 'html.event_handler'],
    ['an event in odd writing', '<p OnClick = x()>a</p>', 'html.event_handler'],
    ['a script URL', '<a href="javascript:x()">a</a>', 'html.script_url'],
    ['one with entities', '<a href="java&#115;cript&colon;x()">a</a>', 'html.script_url'],
    ['one with line ends and blanks', '<a href=" &#1; java\n\tscript:x()">a</a>', 'html.script_url'],
    ['one in VBScript', '<a href="VBScript:x">a</a>', 'html.script_url'],
    ['one behind another scheme', '<a href="view-source:javascript:x()">a</a>', 'html.script_url'],
    ['a page in a URL', '<a href="data:text/html;base64,PGI+">a</a>', 'html.script_url'],
    ['a program URL', '<a href="ms-msdt:/id x">a</a>', 'html.script_url'],
    ['a form that is sent to a script', '<button formaction="javascript:x()">a</button>', 'html.script_url'],
    [
      'a script URL in a drawing',
      '<svg><a xlink:href="javascript:x()"><text>a</text></a></svg>',
      'html.script_url',
    ],
    ['a frame', '<iframe src="a.html"></iframe>', 'html.frame'],
    ['an object', '<object data="a.swf"></object>', 'html.object'],
    ['an embedded file', '<embed src="a.pdf">', 'html.object'],
    ['an applet', '<applet code=a></applet>', 'html.object'],
    ['a data island', '<xml id=a src="a.xml"></xml>', 'html.object'],
    ['a form', '<form action="/a"><input name=cf></form>', 'html.form'],
    ['a refresh', '<meta http-equiv="Refresh" content="5">', 'html.refresh'],
    ['an import', '<link rel=import href="a.html">', 'html.import'],
    ['a calculated style', '<p style="width:expression(x())">a</p>', 'html.css_script'],
    ['one with escapes and comments', '<p style="width:e\\78 pre/**/ssion(x())">a</p>', 'html.css_script'],
    ['a binding', '<style>p{-moz-binding:url(a.xml#b)}</style>', 'html.css_script'],
    ['a behaviour', '<style>p{behavior:url(a.htc)}</style>', 'html.css_script'],
    ['a script URL in a style', '<p style="background:url(javascript:x())">a</p>', 'html.script_url'],
    ['a picture from a share', '<img src="\\\\10.0.0.1\\a\\b.png">', 'html.network_share'],
    ['a picture from a share as a file', '<img src="file://10.0.0.1/a/b.png">', 'html.network_share'],
  ])('%s', async (_, body, code) => {
    const { codes, verdict } = await look(body);
    expect(codes).toContain(code);
    expect(verdict).toBe('reject');
  });

  it('a script inside the page of a frame', async () => {
    const { codes } = await look('<iframe srcdoc="&lt;script&gt;x()&lt;/script&gt;"></iframe>');
    expect(codes).toEqual(expect.arrayContaining(['html.frame', 'html.script']));
  });
});

describe('what a page loads', () => {
  it.each([
    ['a picture', '<img src="https://example.it/a.png">'],
    ['a picture without scheme', '<img src="//example.it/a.png">'],
    ['one of several pictures', '<img srcset="a.png 1x, https://example.it/b.png 2x">'],
    ['a background', '<table background="http://example.it/a.gif"><tr><td>a</table>'],
    ['a style sheet', '<link rel="Stylesheet" href="https://example.it/a.css">'],
    ['an imported style sheet', '<style>@import "https://example.it/a.css";</style>'],
    ['a font', '<style>@font-face{src:url(https://example.it/a.woff)}</style>'],
    ['a picture of a style', '<p style="background:u\\72l(https://example.it/a.png)">a</p>'],
    [
      'a drawn picture of Word',
      '<!--[if gte vml 1]><v:imagedata src="http://example.it/a.png"/><![endif]-->',
    ],
    ['files beside a base that is elsewhere', '<base href="https://example.it/"><img src="a.png">'],
  ])('%s', async (_, body) => {
    expect(await look(body)).toMatchObject({
      codes: expect.arrayContaining(['html.remote_content']),
      verdict: 'warn',
    });
  });

  it('says of a mail that its sender may learn of the reading', async () => {
    const seen = await activeLook(page('<img src="https://example.it/a.gif">'), {
      name: 'testo.html',
      isMailBody: true,
    });
    expect(seen).toMatchObject({ codes: ['mail.remote_content'], verdict: 'warn' });
  });
});

describe('traps: pages that stay clean', () => {
  it.each([
    ['text about scripts', '<p>Il tag &lt;script&gt; esegue codice</p>'],
    ['a comment about scripts', '<!-- <script>x()</script> -->'],
    ['a title about scripts', '<title><script>x()</script></title>'],
    ['plain text about scripts', '<xmp><script>x()</script></xmp>'],
    ['text about script URLs', '<p title="javascript: che cos’è">javascript:x()</p>'],
    ['data of a shop', '<script type="application/ld+json">{"@type":"Order"}</script>'],
    ['words that begin like events', '<p one=1 only=si once=mai on=x>a</p>'],
    ['an event without instructions', '<p onclick="">a</p>'],
    ['a link', '<a href="https://example.it/javascript:x">a</a>'],
    ['a mail address', '<a href="mailto:a@example.it">a</a>'],
    ['a picture in the page', '<img src="data:image/png;base64,iVBORw0KGgo//8=">'],
    ['a picture of the mail', '<img src="cid:a@b">'],
    ['a picture beside the page', '<img src="a_file/image001.png">'],
    ['a base without anything to load', '<base href="https://example.it/"><a href="b">a</a>'],
    ['a style that speaks of expressions', '<style>p:after{content:"expression(x)"}</style>'],
    ['the behaviour that Outlook writes', '<style>v\\:* {behavior:url(#default#VML);}</style>'],
    ['a style in a comment of a style', '<style>/* behavior:url(a.htc) */ p{color:red}</style>'],
    ['what Word writes for itself', '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->'],
    ['a canonical link', '<link rel=canonical href="https://example.it/">'],
    ['a charset', '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'],
    [
      'a page number of Word',
      `<!--[if supportFields]><span style='mso-element:field-begin'></span> PAGE <![endif]-->`,
    ],
  ])('%s', async (_, body) => {
    expect(await look(body)).toMatchObject({ verdict: 'ok', problems: [] });
  });

  it('a field to write into that belongs to no form is told, not refused', async () => {
    expect(await look('<textarea><script>x()</script></textarea>')).toMatchObject({
      codes: ['html.control'],
      verdict: 'warn',
    });
  });

  it('a refresh in a mail is followed by no mail program', async () => {
    const seen = await activeLook(page('<meta http-equiv=refresh content=5>'), {
      name: 'testo.html',
      isMailBody: true,
    });
    expect(seen).toMatchObject({ codes: ['mail.idle_refresh'], verdict: 'ok' });
  });
});

describe('fields and formulas of Office in pages', () => {
  const field = (code: string) =>
    `<!--[if supportFields]><span style='mso-element:field-begin'></span><span>${code}</span>` +
    `<span style='mso-element:field-separator'></span><![endif]-->x<!--[if supportFields]>` +
    `<span style='mso-element:field-end'></span><![endif]-->`;
  it.each([
    [' DATE \\@ "dd/MM/yyyy" ', 'html.field', 'reject'],
    [' DDEAUTO c:\\\\a b ', 'html.dde', 'reject'],
    [' INCLUDETEXT "a.doc" ', 'html.field_outside', 'reject'],
    [' TOC \\o "1-3" ', 'html.layout_field', 'warn'],
  ])('%s', async (code, feature, verdict) => {
    expect(await look(field(code))).toMatchObject({ codes: [feature], verdict });
  });

  it('a field in plain elements, as nobody but a forger writes it', async () => {
    const body = `<span style="mso-element:field-begin"></span>DDE<b>AUTO</b> a<span style="mso-element:field-end"></span>`;
    expect((await look(body)).codes).toContain('html.dde');
  });

  it('a formula in a page that a spreadsheet opens', async () => {
    const table = '<table><tr><td>=SUM(A1)</td></tr></table>';
    expect((await activeLook(page(table), { name: 'a.xls' })).codes).toContain('html.formula');
    expect((await look(table)).codes).toEqual([]);
  });

  it('the data that Word keeps beside a page', async () => {
    expect(await look('<link rel=Edit-Time-Data href="a_file/editdata.mso">')).toMatchObject({
      verdict: 'warn',
    });
  });
});

describe('charsets', () => {
  const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  it.each([
    ['UTF-16', utf16(page('<script>x()</script>'))],
    ['UTF-16 without its mark', Buffer.from(page('<script>x()</script>'), 'utf16le')],
    ['UTF-7', Buffer.from('<html><meta charset=utf-7><body>+ADw-script+AD4-x()+ADw-/script+AD4-')],
    ['ISO-2022-JP', Buffer.from('<html><body><!-- \x1b$B--><script>x()</script><!-- \x1b(B -->')],
    ['latin text', Buffer.from(page('perché<script>x()</script>'), 'latin1')],
  ])('a script in %s', async (_, bytes) => {
    expect((await activeLook(bytes, { name: 'a.html' })).verdict).toBe('reject');
  });
});

describe('XHTML', () => {
  const xhtml = (body: string, doctype = '') =>
    `<?xml version="1.0"?>${doctype}<html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;
  it.each([
    [
      'a script under another prefix',
      xhtml('<h:script xmlns:h="http://www.w3.org/1999/xhtml">x()</h:script>'),
      'html.script',
    ],
    // To an HTML parser all of it is the text of the title.
    [
      'a script that HTML takes for text',
      xhtml('').replace('<title/>', '<title/><script>x()</script>'),
      'html.script',
    ],
    ['an entity', xhtml('&a;', '<!DOCTYPE html [<!ENTITY a "b">]>'), 'xml.entity'],
  ])('%s', async (_, text, code) => {
    expect(await activeLook(text, { name: 'a.xhtml' })).toMatchObject({
      codes: expect.arrayContaining([code]),
      verdict: 'reject',
    });
  });

  it('takes the standard document type and its entities as they are', async () => {
    const doctype =
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';
    expect(await activeLook(xhtml('<p>a&nbsp;b</p>', doctype), { name: 'a.xhtml' })).toMatchObject({
      verdict: 'ok',
    });
  });

  it('is not called clean when it breaks off under an XML name', async () => {
    expect(await activeLook(xhtml('<p>a').slice(0, -20), { name: 'a.xhtml' })).toMatchObject({
      verdict: 'unreadable',
    });
  });
});

describe('pages made to exhaust', () => {
  it.each([
    ['elements without end', '<b>'.repeat(10_000)],
    ['pages in pages', '<!--[if a]>'.repeat(20)],
  ])('%s end at a limit', async (_, body) => {
    expect(await look(body)).toMatchObject({ problems: ['inspection.limit'], verdict: 'unreadable' });
  });

  it('what was read before the limit counts', async () => {
    const seen = await look(`<script>x()</script>${'<b>'.repeat(10_000)}`);
    expect(seen).toMatchObject({ codes: ['html.script'], problems: ['inspection.limit'], verdict: 'reject' });
  });
});
