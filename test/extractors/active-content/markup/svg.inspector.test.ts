// Drawings: what runs, what is loaded, what grows, and the plain ones that stay clean.
import { describe, expect, it } from 'vitest';
import { activeLook } from '../../../support/active-look.ts';

const svg = (body: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${body}</svg>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

describe('active things in drawings', () => {
  it.each([
    ['a script', svg('<script>x()</script>'), 'svg.script'],
    ['a script from elsewhere', svg('<script xlink:href="https://example.it/a.js"/>'), 'svg.script'],
    [
      'a script of a page',
      svg('<s:script xmlns:s="http://www.w3.org/1999/xhtml">x()</s:script>'),
      'svg.script',
    ],
    [
      'a script under a prefix',
      '<a:svg xmlns:a="http://www.w3.org/2000/svg"><a:script>x()</a:script></a:svg>',
      'svg.script',
    ],
    ['a script in a drawing without namespace', '<svg><script>x()</script></svg>', 'svg.script'],
    ['an event', svg('', 'onload="x()"'), 'svg.event_handler'],
    ['an animation event', svg('<set onbegin="x()" attributeName="x" to="1"/>'), 'svg.event_handler'],
    ['a script URL', svg('<a xlink:href="java&#x73;cript:x()"><text>a</text></a>'), 'svg.script_url'],
    ['a page in a URL', svg('<a href="data:text/html,&lt;b&gt;"><text>a</text></a>'), 'svg.script_url'],
    [
      'an animated link',
      svg('<a><animate attributeName="xlink:href" values="#a;javascript:x()"/></a>'),
      'svg.script_url',
    ],
    [
      'a link that is set',
      svg('<a><set attributeName="href" to="https://example.it"/></a>'),
      'svg.animated_reference',
    ],
    [
      'a page inside',
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>'),
      'svg.foreign_object',
    ],
    ['a picture from elsewhere', svg('<image href="https://example.it/a.png"/>'), 'svg.external_reference'],
    ['a part from elsewhere', svg('<use xlink:href="//example.it/a.svg#b"/>'), 'svg.external_reference'],
    ['a picture from a share', svg('<image href="\\\\host\\a.png"/>'), 'svg.external_reference'],
    [
      'a style from elsewhere',
      svg('<style>@import url("https://example.it/a.css");</style>'),
      'svg.external_reference',
    ],
    [
      'a style in CDATA',
      svg('<style><![CDATA[@import "https://example.it/a.css";]]></style>'),
      'svg.external_reference',
    ],
    [
      'a filter from elsewhere',
      svg('<rect fill="url(https://example.it/a.svg#b)"/>'),
      'svg.external_reference',
    ],
    ['a base elsewhere', svg('', 'xml:base="https://example.it/"'), 'svg.external_reference'],
    ['a page in a part', svg('<use href="data:image/svg+xml;base64,PHN2Zy8+#a"/>'), 'svg.script_url'],
    [
      'a script in a drawing in a picture',
      svg(`<image href="data:image/svg+xml;base64,${base64(svg('<script>x()</script>'))}"/>`),
      'svg.script',
    ],
    ['an entity', `<!DOCTYPE svg [<!ENTITY a "javascript:x()">]>${svg('<a href="&a;"/>')}`, 'xml.entity'],
  ])('%s', async (_, text, code) => {
    const { codes, verdict } = await activeLook(text, { name: 'a.svg' });
    expect(codes).toContain(code);
    expect(verdict).toBe('reject');
  });

  it('a drawing that grows without end', async () => {
    const levels = Array.from(
      { length: 12 },
      (_, level) => `<g id="a${level}">${`<use href="#a${level + 1}"/>`.repeat(10)}</g>`,
    );
    const seen = await activeLook(svg(`${levels.join('')}<rect id="a12"/>`), { name: 'a.svg' });
    expect(seen).toMatchObject({ codes: ['svg.use_bomb'], verdict: 'reject' });
  });
});

describe('drawings that are only told about', () => {
  it.each([
    ['a picture beside it', svg('<image href="foto.png"/>'), 'svg.local_reference'],
    ['a movement', svg('<rect><animate attributeName="x" to="9" dur="1s"/></rect>'), 'svg.animation'],
  ])('%s', async (_, text, code) => {
    expect(await activeLook(text, { name: 'a.svg' })).toMatchObject({ codes: [code], verdict: 'warn' });
  });

  it('namespaces in entities, and elements under them', async () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" ' +
      '[<!ENTITY s "http://www.w3.org/2000/svg"><!ENTITY x "http://www.w3.org/1999/xlink">]>';
    const plain = `${doctype}<svg xmlns="&s;" xmlns:xlink="&x;"><rect/></svg>`;
    expect(await activeLook(plain, { name: 'a.svg' })).toMatchObject({
      codes: ['xml.entity_constant'],
      verdict: 'warn',
    });
    const active = plain.replace('<rect/>', '<script>x()</script>');
    expect(await activeLook(active, { name: 'a.svg' })).toMatchObject({ verdict: 'reject' });
  });
});

describe('traps: drawings that stay clean', () => {
  it.each([
    ['shapes', svg('<rect width="9" height="9" style="fill:url(#a)"/>')],
    ['a picture inside', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
    [
      'a drawing as a picture inside',
      svg(`<image href="data:image/svg+xml;base64,${base64(svg('<rect/>'))}"/>`),
    ],
    ['a link', svg('<a href="https://example.it"><text>a</text></a>')],
    ['parts copied some times', svg('<g id="a"><rect/></g><use href="#a"/><use href="#a"/>')],
    ['a part that copies itself', svg('<g id="a"><use href="#a"/></g>')],
    ['words about scripts', svg('<text>&lt;script&gt; onload=x() javascript:x()</text>')],
    ['a comment about scripts', svg('<!-- <script>x()</script> -->')],
    [
      'licence data',
      svg(
        '<metadata><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" r:about="https://example.it"/></metadata>',
      ),
    ],
    [
      'the standard document type',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<rect/>')}`,
    ],
  ])('%s', async (_, text) => {
    expect(await activeLook(text, { name: 'a.svg' })).toMatchObject({
      codes: [],
      problems: [],
      verdict: 'ok',
    });
  });

  it('what breaks off is not clean', async () => {
    const whole = svg('<rect/><rect/>');
    for (let length = 20; length < whole.length; length += 7)
      expect((await activeLook(whole.slice(0, length), { name: 'a.svg' })).verdict).not.toBe('ok');
  });
});
