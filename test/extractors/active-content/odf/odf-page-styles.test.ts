// Fields in headers, masters and slide footers: shown, not used, never shown.
import { describe, expect, it } from 'vitest';
import { content, flat, look, type OdfKind, odfPackage, part } from './odf-builder.ts';

const masters = (inner: string) =>
  part('document-styles', `<office:master-styles>${inner}</office:master-styles>`);
const master = (name: string, inner: string) =>
  `<style:master-page style:name="${name}"><style:header>${inner}</style:header></style:master-page>`;
const DATE = '<text:p><text:date>1</text:date></text:p>';

async function withStyles(kind: OdfKind, styles: string, own: string): Promise<readonly string[]> {
  return (await look(odfPackage({ kind, content: content(own, kind), parts: { 'styles.xml': styles } })))
    .codes;
}

describe('headers of page styles', () => {
  it('the style of a text that names none', async () => {
    expect(await withStyles('text', masters(master('Standard', DATE)), '<text:p>x</text:p>')).toEqual([
      'odf.field',
    ]);
  });

  it('a style that a sheet uses, and one that none uses', async () => {
    const styles = masters(master('Default', '<text:p/>') + master('Report', DATE));
    const sheet = (name: string) =>
      `<style:style style:name="ta1" style:family="table" style:master-page-name="${name}"/><table:table table:style-name="ta1"/>`;
    expect(await withStyles('spreadsheet', styles, sheet('Default'))).toEqual([
      'odf.field_in_unused_page_style',
    ]);
    expect(await withStyles('spreadsheet', styles, sheet('Report'))).toEqual(['odf.field']);
  });

  it('a style that follows another one', async () => {
    const first = '<style:master-page style:name="Prima" style:next-style-name="Seconda"/>';
    expect(await withStyles('text', masters(first + master('Seconda', DATE)), '<text:p/>')).toEqual([
      'odf.field',
    ]);
  });

  it('fixed dates and page numbers are none', async () => {
    const header =
      '<text:p><text:date text:fixed="true">1</text:date><text:page-number>1</text:page-number></text:p>';
    expect(await withStyles('text', masters(master('Standard', header)), '<text:p/>')).toEqual([]);
  });

  it('of an embedded object: never shown', async () => {
    const parts = { 'Object 1/styles.xml': masters(master('Default', DATE)) };
    expect(await look(odfPackage({ parts }))).toMatchObject({
      verdict: 'warn',
      codes: ['odf.field_of_object'],
    });
    const inner = flat(
      '',
      'spreadsheet',
      `<office:master-styles>${master('Default', DATE)}</office:master-styles>`,
    );
    const nested = `<draw:frame><draw:object>${inner.slice(inner.indexOf('<office:document'))}</draw:object></draw:frame>`;
    expect((await look(flat(nested))).codes).toEqual(['odf.embedded_object', 'odf.field_of_object']);
  });
});

describe('slides', () => {
  const slot = (inner: string) =>
    `<style:master-page style:name="Default"><draw:frame presentation:class="date-time"><draw:text-box>${inner}</draw:text-box></draw:frame></style:master-page>`;

  it('the place for the date in a master is not shown by itself', async () => {
    const page = '<draw:page draw:master-page-name="Default"/>';
    expect(await withStyles('presentation', masters(slot(DATE)), page)).toEqual([]);
    expect(
      await withStyles('presentation', masters(slot('<text:p><presentation:date-time/></text:p>')), page),
    ).toEqual([]);
  });

  it('the same in a text is a header like any other', async () => {
    expect(await withStyles('text', masters(slot(DATE)), '<text:p/>')).toEqual(['odf.field']);
  });

  it('another field in that place, or a date beside it, is shown', async () => {
    const page = '<draw:page draw:master-page-name="Default"/>';
    expect(
      await withStyles('presentation', masters(slot('<text:p><text:file-name/></text:p>')), page),
    ).toEqual(['odf.field']);
    const beside = `<style:master-page style:name="Default"><draw:frame><draw:text-box>${DATE}</draw:text-box></draw:frame></style:master-page>`;
    expect(await withStyles('presentation', masters(beside), page)).toEqual(['odf.field']);
  });

  it('a date on the slide', async () => {
    const page = `<draw:page><draw:frame presentation:class="date-time"><draw:text-box>${DATE}</draw:text-box></draw:frame></draw:page>`;
    expect(await withStyles('presentation', masters(''), page)).toEqual(['odf.field']);
  });

  const slide = (source: string, shown: string, asks: string) =>
    content(
      `<presentation:date-time-decl presentation:name="d1" presentation:source="${source}">1</presentation:date-time-decl><draw:page draw:style-name="dp1"${asks}/>`,
      'presentation',
      `<office:automatic-styles><style:style style:name="dp1" style:family="drawing-page"><style:drawing-page-properties presentation:display-date-time="${shown}"/></style:style></office:automatic-styles>`,
    );
  const ASKS = ' presentation:use-date-time-name="d1"';

  it.each([
    ['current-date', 'true', ASKS, ['odf.field']],
    ['current-date', 'false', ASKS, []],
    ['current-date', 'true', '', []],
    ['fixed', 'true', ASKS, []],
  ])('footer date %s, shown %s%s', async (source, shown, asks, codes) => {
    const seen = await look(odfPackage({ kind: 'presentation', content: slide(source, shown, asks) }));
    expect(seen.codes).toEqual(codes);
  });
});
