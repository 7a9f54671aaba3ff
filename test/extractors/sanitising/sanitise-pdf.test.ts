// A clean copy holds what the pages show and nothing else; what cannot be copied alike becomes a picture, and is said.
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { DEFAULT_READING_LIMITS } from '../../../extractors/pages/reading-limits.ts';
import { sanitisePdf } from '../../../extractors/sanitising/pdf/sanitise-pdf.ts';
import { colorAt, keysIn, wordsOf } from './support/look-inside.ts';
import { appearance, onePage, type RawObjects, rawPdf } from './support/raw-pdf.ts';

const GREEN = [204, 255, 204];
const WHITE = [255, 255, 255];

function clean(pdf: Buffer | RawObjects, way: 'auto' | 'pictures' = 'auto') {
  const bytes = Buffer.isBuffer(pdf) ? pdf : rawPdf(pdf);
  return sanitisePdf(bytes, { way, limits: DEFAULT_READING_LIMITS, attachments: { files: 0, problems: 0 } });
}

const widget = (more: string) => `<< /Type /Annot /Subtype /Widget /Rect [20 80 120 100] /F 4 ${more} >>`;

describe('form fields', () => {
  it('become text of the page, where they stood', async () => {
    const made = await clean(
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        more: { 6: widget('/FT /Tx /T (importo) /V (1234,56) /AP << /N 7 0 R >>'), 7: appearance('1234,56') },
      }),
    );
    expect(made).toMatchObject({ way: 'rewritten', look: { state: 'same', equalPages: 1 }, warnings: [] });
    expect(made.steps).toContain('pdf.fields_flattened');
    expect(await wordsOf(made.bytes)).toContain('1234,56');
    expect(await colorAt(made.bytes, 110, 85)).toEqual(GREEN);
    const keys = await keysIn(made.bytes);
    for (const key of ['AcroForm', 'Annots', 'FT', 'V', 'AP']) expect(keys).not.toContain(key);
  });

  it('of two states show the one that is set', async () => {
    const button = (state: string) =>
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        more: {
          6: widget(`/FT /Btn /T (s) /AS /${state} /AP << /N << /Si 7 0 R /Off 8 0 R >> >>`),
          7: appearance('X'),
          8: { dict: '/Type /XObject /Subtype /Form /BBox [0 0 100 20]', data: '' },
        },
      });
    expect(await colorAt((await clean(button('Si'))).bytes, 110, 85)).toEqual(GREEN);
    expect(await colorAt((await clean(button('Off'))).bytes, 110, 85)).toEqual(WHITE);
  });

  it('draw with fonts that lie with the form', async () => {
    const made = await clean(
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] /DR << /Font << /Helv 5 0 R >> >> >>',
        page: '/Annots [6 0 R]',
        more: {
          6: widget('/FT /Tx /T (a) /AP << /N 7 0 R >>'),
          7: {
            dict: '/Subtype /Form /BBox [0 0 100 20]',
            data: 'BT /Helv 12 Tf 4 5 Td (Rossi) Tj ET',
          },
        },
      }),
    );
    expect(await wordsOf(made.bytes)).toContain('Rossi');
  });

  it('without an appearance make a picture of what the viewer draws', async () => {
    const made = await clean(
      onePage({
        catalog:
          '/AcroForm << /Fields [6 0 R] /NeedAppearances true /DA (/F1 12 Tf 0 g) /DR << /Font << /F1 5 0 R >> >> >>',
        page: '/Annots [6 0 R]',
        more: { 6: widget('/FT /Tx /T (a) /V (1234,56) /DA (/F1 12 Tf 0 g)') },
      }),
    );
    expect(made.way).toBe('pictures');
    expect(made.warnings).toEqual([{ code: 'pdf.text_to_picture', count: 1, pages: [1] }]);
    expect(made.look.state).toBe('same');
  });

  it('with a value that nothing draws are told', async () => {
    const made = await clean(
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        more: { 6: `<< /Type /Annot /Subtype /Widget /Rect [20 80 20 80] /FT /Tx /T (a) /V (1234,56) >>` },
      }),
    );
    expect(made.warnings).toEqual([{ code: 'pdf.value_not_shown', count: 1, pages: [1] }]);
  });

  it('that are signed: the loss of the signature is told, its picture stays', async () => {
    const made = await clean(
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] /SigFlags 3 >>',
        page: '/Annots [6 0 R]',
        more: {
          6: widget('/FT /Sig /T (f) /V 8 0 R /AP << /N 7 0 R >>'),
          7: appearance('Firmato'),
          8: '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Contents <00> /ByteRange [0 1 2 3] >>',
        },
      }),
    );
    expect(made.warnings.map(({ code }) => code)).toContain('signature.lost');
    expect(await wordsOf(made.bytes)).toContain('Firmato');
    expect(await keysIn(made.bytes)).not.toContain('ByteRange');
  });
});

describe('annotations', () => {
  it('that are hidden do not come to be seen', async () => {
    for (const flags of [2, 32]) {
      const made = await clean(
        onePage({
          page: '/Annots [6 0 R]',
          more: {
            6: `<< /Type /Annot /Subtype /Stamp /Rect [20 80 120 100] /F ${flags} /AP << /N 7 0 R >> >>`,
            7: appearance('PAGATO'),
          },
        }),
      );
      expect(await wordsOf(made.bytes)).not.toContain('PAGATO');
    }
  });

  it('stand where they stood under a matrix, on a turned page with an unclean content', async () => {
    const made = await clean(
      onePage({
        page: '/Annots [6 0 R] /Rotate 90',
        content: 'q 2 0 0 2 30 30 cm BT /F1 8 Tf 1 1 Td (aperto) Tj ET',
        more: {
          6: '<< /Type /Annot /Subtype /Stamp /Rect [20 80 60 180] /F 4 /AP << /N 7 0 R >> >>',
          7: appearance('PAGATO', '/Matrix [0 1 -1 0 20 0]'),
        },
      }),
    );
    expect(made).toMatchObject({ way: 'rewritten', look: { state: 'same', equalPages: 1 }, warnings: [] });
  });

  it('of media keep their poster and lose their content', async () => {
    const made = await clean(
      onePage({
        page: '/Annots [6 0 R]',
        more: {
          6: '<< /Type /Annot /Subtype /RichMedia /Rect [20 80 120 100] /F 4 /AP << /N 7 0 R >> /RichMediaContent 8 0 R >>',
          7: appearance('VIDEO'),
          8: '<< /Assets << /Names [(a.swf) 9 0 R] >> >>',
          9: '<< /Type /Filespec /F (a.swf) /EF << /F 10 0 R >> >>',
          10: { dict: '/Type /EmbeddedFile', data: 'abc' },
        },
      }),
    );
    expect(made.steps).toContain('pdf.media_dropped');
    expect(await wordsOf(made.bytes)).toContain('VIDEO');
    expect(await keysIn(made.bytes)).not.toContain('RichMediaContent');
  });

  it('without an appearance make a picture of what the viewer draws', async () => {
    const made = await clean(
      onePage({
        page: '/Annots [6 0 R]',
        more: {
          6: '<< /Type /Annot /Subtype /Highlight /Rect [20 80 120 100] /QuadPoints [20 100 120 100 20 80 120 80] /C [0 0 1] /F 4 >>',
        },
      }),
    );
    expect(made.way).toBe('pictures');
    expect(await colorAt(made.bytes, 110, 85)).toEqual([0, 0, 255]);
  });

  it('with words of their own are told', async () => {
    const made = await clean(
      onePage({
        page: '/Annots [6 0 R 7 0 R]',
        more: {
          6: '<< /Type /Annot /Subtype /Stamp /Rect [20 80 120 100] /F 4 /AP << /N 8 0 R >> /Contents (da rivedere) >>',
          7: '<< /Type /Annot /Subtype /Line /Rect [20 20 120 40] /L [20 20 120 40] /F 4 /C [1 0 0] >>',
          8: appearance('VISTO'),
        },
      }),
    );
    expect(made.warnings).toEqual([
      { code: 'pdf.note_text_dropped', count: 1, pages: [1] },
      { code: 'pdf.annotation_not_drawn', count: 1, pages: [1] },
    ]);
  });
});

describe('whatever acts, fetches or hides', () => {
  const ACTIVE: Readonly<Record<string, RawObjects>> = {
    'script on opening': onePage({ catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    'script by name': onePage({
      catalog: '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS 6 0 R >>] >> >>',
      more: { 6: { dict: '', data: 'app.alert(1)' } },
    }),
    'script of a page': onePage({ page: '/AA << /O << /S /JavaScript /JS (1) >> >>' }),
    'written with #xx': onePage({ catalog: '/Open#41ction << /S /J#61vaScript /J#53 (1) >>' }),
    'launch in a link': onePage({
      page: '/Annots [<< /Type /Annot /Subtype /Link /Rect [1 1 9 9] /A << /S /Launch /F (a.exe) >> >>]',
    }),
    'script in a link two steps on': onePage({
      page: '/Annots [<< /Subtype /Link /Rect [1 1 9 9] /A << /S /GoTo /D [3 0 R /Fit] /Next << /S /URI /URI (https://a.it) /Next << /S /JavaScript /JS (1) >> >> >> >>]',
    }),
    outline: onePage({
      catalog: '/Outlines 6 0 R',
      more: { 6: '<< /First 7 0 R /Count 1 >>', 7: '<< /Title (a) /A << /S /JavaScript /JS (1) >> >>' },
    }),
    'file of a portfolio': onePage({
      catalog: '/Collection << /View /D >> /AF [7 0 R] /Names << /EmbeddedFiles << /Names [(a) 7 0 R] >> >>',
      more: {
        7: '<< /Type /Filespec /F (a.exe) /EF << /F 8 0 R >> >>',
        8: { dict: '/Type /EmbeddedFile', data: 'MZ' },
      },
    }),
    'page of another file': onePage({
      content: '/X0 Do',
      resources: '/XObject << /X0 6 0 R >>',
      more: {
        6: {
          dict: '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (altro.pdf) /Page 0 >> /OPI << >> /AF [] /PieceInfo << >>',
          data: '',
        },
      },
    }),
    'metadata of a person': onePage({
      catalog: '/Metadata 6 0 R /Lang (it) /PieceInfo << >>',
      more: { 6: { dict: '/Type /Metadata /Subtype /XML', data: '<x/>' } },
    }),
  };
  const FORBIDDEN =
    'OpenAction AA A JS JavaScript S URI Next Launch F EF Names AF Collection Outlines Annots Ref OPI PieceInfo Metadata Lang AcroForm'.split(
      ' ',
    );

  it.each(Object.entries(ACTIVE))('does not reach the copy: %s', async (_, objects) => {
    const made = await clean(objects);
    const keys = await keysIn(made.bytes);
    expect(FORBIDDEN.filter((key) => keys.has(key))).toEqual([]);
    expect(made).toMatchObject({ way: 'rewritten', pagesAfter: 1, look: { state: 'same', equalPages: 1 } });
  });

  it('is not taken along because a resource is called like it', async () => {
    const made = await clean(
      onePage({
        content: '/JS Do /constructor Do',
        resources: '/XObject << /JS 6 0 R /constructor 7 0 R >>',
        more: { 6: appearance('UNO'), 7: appearance('DUE', '/Matrix [1 0 0 1 0 40]') },
      }),
    );
    expect(made.way).toBe('rewritten');
    expect(await wordsOf(made.bytes)).toMatch(/UNO[\s\S]*DUE/);
  });

  it('goes with older revisions and what nothing leads to', async () => {
    const first = rawPdf(onePage({ catalog: '/OpenAction << /S /JavaScript /JS (vecchio) >>' }));
    const start = first.lastIndexOf('xref\n0');
    const object =
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n9 0 obj\n<< /S /JavaScript /JS (solo) >>\nendobj\n';
    const at = String(first.length).padStart(10, '0');
    const update = `${object}xref\n1 1\n${at} 00000 n \ntrailer\n<< /Size 10 /Root 1 0 R /Prev ${start} >>\nstartxref\n${first.length + object.length}\n%%EOF\n`;
    const made = await clean(Buffer.concat([first, Buffer.from(update, 'latin1')]));
    expect(made.way).toBe('rewritten');
    expect(Buffer.from(made.bytes).toString('latin1')).not.toMatch(/vecchio|solo|JavaScript/);
  });

  it('is told when the page took data from elsewhere', async () => {
    const objects = onePage({
      resources: '/XObject << /X0 6 0 R >>',
      more: {
        6: {
          dict: '/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray /F (\\\\\\\\host\\\\a.raw)',
          data: 'a',
        },
      },
    });
    const made = await clean(objects);
    expect(made.warnings).toContainEqual({ code: 'pdf.external_data_dropped', count: 1, pages: [] });
    expect(await keysIn(made.bytes)).not.toContain('F');
  });
});

describe('layers', () => {
  const layered = (config: string, usage = '') =>
    onePage({
      catalog: `/OCProperties << /OCGs [6 0 R] /D << ${config} >> >>`,
      content: '/OC /L0 BDC 0.8 1 0.8 rg 20 80 100 20 re f EMC',
      resources: '/Properties << /L0 6 0 R >>',
      more: { 6: `<< /Type /OCG /Name (Bozza) ${usage} >>` },
    });

  it('that are off stay off, and are told', async () => {
    const made = await clean(layered('/OFF [6 0 R]'));
    expect(made.warnings).toEqual([{ code: 'pdf.layers_hidden', count: 1, pages: [] }]);
    expect(await colorAt(made.bytes, 110, 85)).toEqual(WHITE);
  });

  it('that are on stay on', async () => {
    const made = await clean(layered('/BaseState /OFF /ON [6 0 R]'));
    expect(made).toMatchObject({ way: 'rewritten', warnings: [] });
    expect(await colorAt(made.bytes, 110, 85)).toEqual(GREEN);
  });

  it('with a state of their own on viewing have that, and it no longer changes', async () => {
    const state = '/AS [<< /Event /View /Category [/View] /OCGs [6 0 R] >>]';
    const made = await clean(layered(state, '/Usage << /View << /ViewState /OFF >> >>'));
    expect(made.way).toBe('rewritten');
    expect(await colorAt(made.bytes, 110, 85)).toEqual(WHITE);
    const keys = await keysIn(made.bytes);
    expect(['AS', 'Usage', 'Order'].filter((key) => keys.has(key))).toEqual([]);
  });
});

describe('protection', () => {
  async function locked(userPassword: string, permissions: object) {
    const pdf = await PDFDocument.load(rawPdf(onePage()));
    pdf.encrypt({ userPassword, ownerPassword: 'proprietario', permissions });
    return Buffer.from(await pdf.save({ useObjectStreams: false }));
  }

  it('that asks nobody for a password is taken off where a print is allowed', async () => {
    const made = await clean(await locked('', { printing: 'highResolution' }));
    expect(made.steps).toContain('pdf.decrypted');
    expect(made).toMatchObject({ way: 'rewritten', look: { state: 'same' } });
    expect(await wordsOf(made.bytes)).toContain('Totale da versare');
    expect(Buffer.from(made.bytes).toString('latin1')).not.toContain('/Encrypt');
  });

  it('against printing and changes is respected', async () => {
    await expect(clean(await locked('', {}))).rejects.toMatchObject({ code: 'sanitising.not_permitted' });
  });

  it('by a password is told', async () => {
    await expect(clean(await locked('segreta', {}))).rejects.toMatchObject({ code: 'pdf.encrypted' });
  });
});

describe('a form in XFA', () => {
  it('that the pages only stand in for is never called faithful', async () => {
    const made = await clean(
      onePage({
        catalog: '/NeedsRendering true /AcroForm << /Fields [] /XFA 6 0 R >>',
        content: 'BT /F1 12 Tf 20 150 Td (Please wait...) Tj ET',
        more: { 6: { dict: '', data: '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"/>' } },
      }),
    );
    expect(made.look.state).toBe('unsure');
    expect(made.warnings).toEqual([{ code: 'pdf.xfa_unsure', count: 1, pages: [] }]);
    expect(await keysIn(made.bytes)).not.toContain('XFA');
  });
});

describe('the copy', () => {
  const objects = onePage({
    catalog: '/AcroForm << /Fields [6 0 R] >>',
    page: '/Annots [6 0 R]',
    more: { 6: widget('/FT /Tx /T (a) /AP << /N 7 0 R >>'), 7: appearance('1234,56') },
  });

  it('has the same bytes each time, and no day or name in it', async () => {
    const [one, other] = [await clean(objects), await clean(objects)];
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    expect(Buffer.from(one.bytes).toString('latin1')).not.toMatch(/Producer|CreationDate|ModDate|\/ID/);
  });

  it('as pictures holds nothing but pictures of the same size', async () => {
    const made = await clean(objects, 'pictures');
    expect(made).toMatchObject({ way: 'pictures', look: { state: 'same' } });
    expect(await wordsOf(made.bytes)).toBe('');
    const pdf = await PDFDocument.load(made.bytes);
    expect(pdf.getPage(0).getSize()).toEqual({ width: 200, height: 200 });
    expect(await colorAt(made.bytes, 110, 85)).toEqual(GREEN);
  });

  it('keeps every page, in order, with what pages inherit', async () => {
    const pages = {
      1: '<< /Type /Catalog /Pages 2 0 R >>',
      2: '<< /Type /Pages /Kids [3 0 R 6 0 R] /Count 3 /MediaBox [0 0 200 200] /Resources << /Font << /F1 5 0 R >> >> >>',
      3: '<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>',
      4: { dict: '', data: 'BT /F1 12 Tf 20 20 Td (prima) Tj ET' },
      5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      6: '<< /Type /Pages /Parent 2 0 R /Kids [7 0 R 3 0 R 9 0 R] /Count 2 /Rotate 90 >>',
      7: '<< /Type /Page /Parent 6 0 R /Contents 8 0 R >>',
      8: { dict: '', data: 'BT /F1 12 Tf 20 20 Td (seconda) Tj ET' },
      9: '<< /Type /Page /Parent 6 0 R /Contents 10 0 R >>',
      10: { dict: '', data: 'BT /F1 12 Tf 20 20 Td (terza) Tj ET' },
    };
    // A page that stands in the tree twice is counted by one reader and not by the other.
    const twice = await clean(pages);
    expect(twice.pagesAfter).toBe(twice.pagesBefore);
    const once = await clean({ ...pages, 6: pages[6].replace(' 3 0 R', '') });
    expect(once).toMatchObject({ way: 'rewritten', pagesBefore: 3, pagesAfter: 3 });
    expect(await wordsOf(once.bytes, 2)).toContain('seconda');
    expect(await wordsOf(once.bytes, 3)).toContain('terza');
  });
});

describe('damage', () => {
  it('that would keep a renderer busy for ever is refused at once', async () => {
    const levels = Object.fromEntries(
      Array.from({ length: 24 }, (_, level) => [
        10 + level,
        `<< /Kids [${11 + level} 0 R ${11 + level} 0 R] >>`,
      ]),
    );
    const objects = onePage({
      catalog: '/AcroForm << /Fields [10 0 R] /NeedAppearances true >>',
      more: { ...levels, 34: '<< /Subtype /Widget /FT /Tx /T (a) /Rect [0 0 1 1] >>' },
    });
    await expect(clean(objects)).rejects.toMatchObject({ code: 'inspection.limit' });
    const loop = onePage({
      catalog: '/AcroForm << /Fields [10 0 R] >>',
      more: { 10: '<< /Kids [10 0 R] >>' },
    });
    await expect(clean(loop)).rejects.toMatchObject({ code: 'inspection.limit' });
  });

  it('ends in a copy that was compared, or in a code', async () => {
    const whole = rawPdf(
      onePage({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        page: '/Annots [6 0 R]',
        more: { 6: widget('/FT /Tx /T (a) /AP << /N 7 0 R >>'), 7: appearance('1234,56') },
      }),
    );
    const ends: string[] = [];
    for (let at = 60; at < whole.length; at += 97) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x15;
      for (const broken of [flipped, whole.subarray(0, at)]) {
        const end = await clean(broken).then(
          ({ pagesBefore, pagesAfter, look }) => `${pagesBefore === pagesAfter} ${look.worstTile}`,
          (error: unknown) =>
            error instanceof Error && 'code' in error ? String(error.code) : String(error),
        );
        ends.push(end);
      }
    }
    const known = /^(?:true 0|pdf\.damaged|pdf\.too_many_pages|sanitising\.look_differs)$/;
    expect(ends.filter((end) => !known.test(end))).toEqual([]);
    expect(ends).toContain('true 0');
    expect(ends).toContain('pdf.damaged');
  });
});
