// Sheets, slides, OpenDocument and relationships: last values stay, what would be made anew or fetched goes.
import { describe, expect, it } from 'vitest';
import { cutRelationships } from '../../../../extractors/sanitising/office/cut-relationships.ts';
import { freezeDrawing } from '../../../../extractors/sanitising/office/freeze-drawing.ts';
import { freezeOdf } from '../../../../extractors/sanitising/office/freeze-odf.ts';
import { freezeSheet } from '../../../../extractors/sanitising/office/freeze-sheet.ts';

const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = (inside: string) => Buffer.from(`<worksheet xmlns="${SHEET}">${inside}</worksheet>`);

describe('a sheet', () => {
  it('keeps the values of its formulas', () => {
    const { text, frozen } = freezeSheet(
      sheet('<c r="A1"><f>TODAY()</f><v>45000</v></c><c r="A2"><f t="shared" si="0"/><v>7</v></c>'),
    );
    expect(frozen).toBe(2);
    expect(text).toContain('<c r="A1"><v>45000</v></c><c r="A2"><v>7</v></c>');
  });

  it('tells a formula without a value', () => {
    expect(freezeSheet(sheet('<c r="A1"><f>TODAY()</f></c>')).warnings).toEqual({
      'office.field_without_result': 1,
    });
  });

  it('prints no day, time or file name that is made on printing', () => {
    const { text, warnings } = freezeSheet(
      sheet(
        '<headerFooter><oddHeader>&amp;LDitta &amp;&amp;D&amp;R&amp;D&amp;T pag. &amp;P</oddHeader></headerFooter>',
      ),
    );
    expect(text).toContain('<oddHeader>&amp;LDitta &amp;&amp;D&amp;R pag. &amp;P</oddHeader>');
    expect(warnings).toEqual({ 'office.print_date_dropped': 1 });
  });

  it('leaves a sheet of values as it is', () => {
    expect(freezeSheet(sheet('<c r="A1" t="str"><v>=A2</v></c>')).isChanged).toBe(false);
  });
});

describe('a slide', () => {
  const slide = (inside: string) =>
    Buffer.from(
      `<p:sld xmlns:p="p" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${inside}</p:sld>`,
    );

  it('keeps the day it showed, and its number alive', () => {
    const number = '<a:fld id="{1}" type="slidenum"><a:t>4</a:t></a:fld>';
    const { text, frozen } = freezeDrawing(
      slide(
        `<a:p><a:fld id="{2}" type="datetime1"><a:rPr/><a:pPr/><a:t>3/5/2024</a:t></a:fld>${number}</a:p>`,
      ),
    );
    expect(frozen).toBe(1);
    expect(text).toContain(`<a:p><a:r><a:rPr/><a:t>3/5/2024</a:t></a:r>${number}</a:p>`);
  });
});

describe('OpenDocument', () => {
  const odf = (inside: string) =>
    Buffer.from(
      `<o xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
       xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
       xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
       xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0">${inside}</o>`,
    );
  const frozen = (inside: string) => {
    const { text, ...rest } = freezeOdf(odf(inside));
    return { text: /^<o [^>]*>(.*)<\/o>$/s.exec(text)?.[1], ...rest };
  };

  it('keeps what its fields showed, page numbers alive', () => {
    expect(frozen('<text:p>il <text:date text:date-value="2024">3/5/2024</text:date></text:p>').text).toBe(
      '<text:p>il 3/5/2024</text:p>',
    );
    expect(frozen('<text:page-number>2</text:page-number>').text).toBe(
      '<text:page-number>2</text:page-number>',
    );
  });

  it('shows nothing that was hidden', () => {
    expect(frozen('<text:hidden-text text:is-hidden="true">segreto</text:hidden-text>').text).toBe('');
    expect(frozen('<text:variable-set text:display="none">9</text:variable-set>').text).toBe('');
  });

  it('keeps the values of formulas', () => {
    expect(frozen('<table:table-cell table:formula="of:=TODAY()" office:value="7"/>').text).toBe(
      '<table:table-cell office:value="7"/>',
    );
  });

  it('cuts what lies elsewhere, not links of the text nor its own pictures', () => {
    for (const there of ['http://a.it/a.png', 'file:///etc/passwd', '../a.png', '/a.png'])
      expect(frozen(`<draw:image xlink:href="${there}"/>`)).toMatchObject({ text: '<draw:image/>', cut: 1 });
    for (const kept of [
      '<draw:image xlink:href="Pictures/a.png"/>',
      '<text:a xlink:href="https://a.it">a</text:a>',
    ])
      expect(frozen(kept)).toMatchObject({ text: kept, cut: 0 });
  });

  it('takes away what acts or brings in', () => {
    const inside =
      '<office:scripts><a/></office:scripts><text:section-source xlink:href="a.odt"/><presentation:date-time-decl presentation:source="current-date"/>';
    expect(frozen(inside)).toMatchObject({ text: '', warnings: { 'office.print_date_dropped': 1 } });
  });
});

describe('relationships', () => {
  it('to elsewhere go, but for links in the text', () => {
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const hyperlink = `<Relationship Id="a" Type="${type}/hyperlink" Target="https://a.it" TargetMode="External"/>`;
    const image = `<Relationship Id="b" Type="${type}/image" Target="http://a.it/a.png" TargetMode="External"/>`;
    const own = `<Relationship Id="c" Type="${type}/image" Target="media/a.png"/>`;
    const bytes = Buffer.from(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${hyperlink}${image}${own}</Relationships>`,
    );
    const { text, cut } = cutRelationships(bytes);
    expect(cut).toBe(1);
    expect(text).toContain(`${hyperlink}${own}`);
  });
});
