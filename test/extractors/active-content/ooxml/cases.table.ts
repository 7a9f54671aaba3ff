// One small file for each thing that can be seen in an OOXML package: what it is made of, and the verdict it leads to.
// (Table file.)
import type { FeatureCode } from '../../../../contract/inspection.ts';
import type { Verdict } from '../../../../contract/words.ts';
import { buildCfb } from '../../../support/msg-builder.ts';
import {
  begin,
  buildOoxml,
  end,
  field,
  type PackageSpec,
  plus,
  R,
  run,
  separate,
  slides,
  TYPES,
  W,
  word,
  workbook,
  X,
} from '../../../support/ooxml-builder.ts';

export interface Case {
  readonly what: string;
  readonly code: FeatureCode;
  readonly verdict: Verdict;
  readonly file: PackageSpec;
}

const OPEN = 'application/vnd.openxmlformats-officedocument';
const MS = 'http://schemas.microsoft.com/office';
const vbaProject = buildCfb({ VBA: { dir: Buffer.from('x') }, PROJECT: Buffer.from('x') });
const oleFile = buildCfb({ CONTENTS: Buffer.from('x') });

const doc = (body: string): PackageSpec => ({ main: word(body) });
const outside = (type: string, target: string): PackageSpec => ({
  relations: [{ id: 'rId9', type, target, isExternal: true }],
});
const part = (name: string, type: string, content: string | Uint8Array, relation: string): PackageSpec => ({
  parts: [{ name, type, content }],
  relations: [{ id: 'rId9', type: relation, target: `/${name}` }],
});
const settings = (inner: string) =>
  part(
    'word/settings.xml',
    `${OPEN}.wordprocessingml.settings+xml`,
    `<w:settings xmlns:w="${W}">${inner}</w:settings>`,
    'settings',
  );
const master = (kind: 'slideMaster' | 'notesMaster', shape: string) =>
  plus(
    slides(''),
    part(
      `ppt/${kind}s/${kind}1.xml`,
      `${OPEN}.presentationml.${kind}+xml`,
      `<p:${kind} xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">${shape}</p:${kind}>`,
      kind,
    ),
  );
const dateField = '<p:txBody><a:p><a:fld type="datetime1"><a:t>1</a:t></a:fld></a:p></p:txBody>';
const formula = (text: string) => workbook(`<sheetData><row><c><f>${text}</f><v>1</v></c></row></sheetData>`);
const name = (attributes: string, text: string) =>
  workbook('', `<definedNames><definedName ${attributes}>${text}</definedName></definedNames>`);
const externalLink = (inner: string, sheet = '') =>
  plus(
    {
      ...workbook(sheet, '<externalReferences><externalReference r:id="rId9"/></externalReferences>'),
    },
    {
      ...part(
        'xl/externalLinks/externalLink1.xml',
        `${OPEN}.spreadsheetml.externalLink+xml`,
        `<externalLink xmlns="${X}" xmlns:r="${R}">${inner}</externalLink>`,
        'externalLink',
      ),
    },
  );
const linkTo = (target: string): PackageSpec => ({
  relations: [
    {
      id: 'rId1',
      type: 'externalLinkPath',
      target,
      isExternal: true,
      from: 'xl/externalLinks/externalLink1.xml',
    },
  ],
});
const chartWorkbook = (id: string, body = '') =>
  plus(doc(body), {
    parts: [{ name: 'word/embeddings/book.xlsx', content: buildOoxml(workbook('')) }],
    relations: [{ id, type: 'package', target: 'embeddings/book.xlsx' }],
    defaults: { xlsx: `${OPEN}.spreadsheetml.sheet` },
  });
const emfWithPdf = Buffer.concat([
  emfRecord(1, Buffer.concat([Buffer.alloc(32), Buffer.from(' EMF'), Buffer.alloc(60)])),
  emfRecord(70, Buffer.concat([Buffer.alloc(20), Buffer.from('%PDF-1.4 ......')])),
  emfRecord(14, Buffer.alloc(12)),
]);

export const CASES: readonly Case[] = [
  // Macros
  {
    what: 'a VBA project by relationship and type, under another name',
    code: 'ooxml.vba',
    verdict: 'reject',
    file: part(
      'word/media/image9.dat',
      'application/vnd.ms-office.vbaProject',
      vbaProject,
      `${MS}/2006/relationships/vbaProject`,
    ),
  },
  {
    what: 'a VBA storage in a part that says it is a picture',
    code: 'ooxml.vba',
    verdict: 'reject',
    file: part('word/media/image1.png', 'image/png', vbaProject, 'image'),
  },
  {
    what: 'a VBA project that no relationship names',
    code: 'ooxml.vba',
    verdict: 'reject',
    file: { parts: [{ name: 'x.bin', type: 'application/vnd.ms-office.vbaProject', content: vbaProject }] },
  },
  {
    what: 'a macro format without macro',
    code: 'ooxml.macro_format',
    verdict: 'warn',
    file: { main: word('', TYPES.docm) },
  },
  {
    what: 'a shape that runs a macro',
    code: 'ooxml.macro_call',
    verdict: 'reject',
    file: plus(
      workbook(''),
      part(
        'xl/drawings/drawing1.xml',
        `${OPEN}.drawing+xml`,
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:sp macro="[0]!Avvia"/></xdr:wsDr>',
        'drawing',
      ),
    ),
  },
  {
    what: 'a slide that runs a macro on a click',
    code: 'ooxml.macro_call',
    verdict: 'reject',
    file: slides('<p:sp><a:hlinkClick r:id="" action="ppaction://macro?name=Avvia"/></p:sp>'),
  },
  {
    what: 'an old shape that runs a macro',
    code: 'ooxml.macro_call',
    verdict: 'reject',
    file: doc(
      '<w:pict><v:shape><ve:ClientData ObjectType="Pict"><ve:FmlaMacro>[0]!Avvia</ve:FmlaMacro></ve:ClientData></v:shape></w:pict>',
    ),
  },
  {
    what: 'commands in the ribbon that call code',
    code: 'ooxml.custom_ui_callback',
    verdict: 'reject',
    file: part(
      'customUI/customUI.xml',
      'application/xml',
      `<customUI xmlns="${MS}/2006/01/customui" onLoad="Avvia"/>`,
      `${MS}/2006/relationships/ui/extensibility`,
    ),
  },
  {
    what: 'a ribbon without callbacks',
    code: 'ooxml.custom_ui',
    verdict: 'warn',
    file: part(
      'customUI/customUI.xml',
      'application/xml',
      `<customUI xmlns="${MS}/2009/07/customui"><ribbon/></customUI>`,
      `${MS}/2007/relationships/ui/extensibility`,
    ),
  },
  {
    what: 'keys of its own',
    code: 'ooxml.toolbar',
    verdict: 'warn',
    file: part(
      'word/customizations.xml',
      'application/vnd.ms-word.keyMapCustomizations+xml',
      `<wne:tcg xmlns:wne="${MS}/word/2006/wordml"/>`,
      `${MS}/2006/relationships/keyMapCustomizations`,
    ),
  },
  {
    what: 'a macro sheet',
    code: 'ooxml.xlm_sheet',
    verdict: 'reject',
    file: plus(
      workbook(''),
      part(
        'xl/x.xml',
        'application/vnd.ms-excel.macrosheet+xml',
        '<m/>',
        `${MS}/2006/relationships/xlMacrosheet`,
      ),
    ),
  },
  {
    what: 'a binary macro sheet',
    code: 'ooxml.xlm_sheet',
    verdict: 'reject',
    file: plus(
      workbook(''),
      part('xl/x.bin', 'application/vnd.ms-excel.intlmacrosheet', Buffer.alloc(0), 'sheet'),
    ),
  },
  {
    what: 'a name that opens',
    code: 'ooxml.xlm_name',
    verdict: 'reject',
    file: name('name="_xlnm.Auto_Open"', 'F!$A$1'),
  },
  {
    what: 'a name that is a macro',
    code: 'ooxml.xlm_name',
    verdict: 'reject',
    file: name('name="Calcola" xlm="1"', 'F!$A$1'),
  },
  {
    what: 'a command of macros in a name',
    code: 'ooxml.xlm_function',
    verdict: 'reject',
    file: name('name="n"', 'GET.CELL(6,F!$A$1)'),
  },
  {
    what: 'a dialog sheet',
    code: 'ooxml.dialog_sheet',
    verdict: 'reject',
    file: plus(
      workbook(''),
      part('xl/d.xml', `${OPEN}.spreadsheetml.dialogsheet+xml`, '<d/>', 'dialogsheet'),
    ),
  },
  // DDE
  {
    what: 'a DDE link',
    code: 'ooxml.dde_link',
    verdict: 'reject',
    file: externalLink('<ddeLink ddeService="cmd" ddeTopic="/c x"/>'),
  },
  { what: 'a DDE formula', code: 'ooxml.dde_formula', verdict: 'reject', file: formula("cmd|'/c x'!A0") },
  {
    what: 'a DDE field',
    code: 'ooxml.field_dde',
    verdict: 'reject',
    file: doc(field('DDEAUTO &quot;c:\\\\x.exe&quot; &quot;y&quot;')),
  },
  {
    what: 'a DDE field without a blank',
    code: 'ooxml.field_dde',
    verdict: 'reject',
    file: doc(field('dde&quot;cmd&quot;')),
  },
  // Objects and controls
  {
    what: 'an OLE object',
    code: 'ooxml.ole_object',
    verdict: 'reject',
    file: plus(
      doc('<w:object><o:OLEObject Type="Embed" ProgID="Package" r:id="rId9"/></w:object>'),
      part('word/embeddings/oleObject1.bin', `${OPEN}.oleObject`, oleFile, 'oleObject'),
    ),
  },
  {
    what: 'an OLE object on a slide',
    code: 'ooxml.ole_object',
    verdict: 'reject',
    file: slides('<p:oleObj progId="Package"/>'),
  },
  {
    what: 'an OLE object in a sheet',
    code: 'ooxml.ole_object',
    verdict: 'reject',
    file: workbook('<oleObjects><oleObject progId="Package" shapeId="1"/></oleObjects>'),
  },
  {
    what: 'a package that an OLE element shows',
    code: 'ooxml.ole_object',
    verdict: 'reject',
    file: chartWorkbook('rId5', '<w:object><o:OLEObject Type="Embed" r:id="rId5"/></w:object>'),
  },
  {
    what: 'an OLE file nothing speaks of',
    code: 'ooxml.ole_object',
    verdict: 'reject',
    file: { parts: [{ name: 'a.bin', type: `${OPEN}.oleObject`, content: oleFile }] },
  },
  {
    what: 'a field that shows an object',
    code: 'ooxml.field_embed',
    verdict: 'reject',
    file: doc(field('EMBED Excel.Sheet.12')),
  },
  {
    what: 'the workbook of a chart',
    code: 'ooxml.embedded_package',
    verdict: 'warn',
    file: chartWorkbook('rId5'),
  },
  {
    what: 'an ActiveX control',
    code: 'ooxml.activex',
    verdict: 'reject',
    file: doc('<w:object><w:control r:id="rId9"/></w:object>'),
  },
  {
    what: 'an ActiveX part',
    code: 'ooxml.activex',
    verdict: 'reject',
    file: part(
      'word/activeX/activeX1.xml',
      'application/vnd.ms-office.activeX+xml',
      `<ax:ocx xmlns:ax="${MS}/2006/activeX"/>`,
      'control',
    ),
  },
  {
    what: 'a control of a sheet',
    code: 'ooxml.form_control',
    verdict: 'reject',
    file: plus(
      workbook(''),
      part(
        'xl/ctrlProps/ctrlProp1.xml',
        'application/vnd.ms-excel.controlproperties+xml',
        '<formControlPr/>',
        'ctrlProp',
      ),
    ),
  },
  {
    what: 'an old button of a sheet',
    code: 'ooxml.form_control',
    verdict: 'reject',
    file: doc('<w:pict><v:shape><ve:ClientData ObjectType="Button"/></v:shape></w:pict>'),
  },
  // From outside
  {
    what: 'a template of a site',
    code: 'ooxml.remote_template',
    verdict: 'reject',
    file: outside('attachedTemplate', 'http://example.org/t.dotm'),
  },
  {
    what: 'a template of another computer',
    code: 'ooxml.remote_template',
    verdict: 'reject',
    file: outside('attachedTemplate', 'file:///\\\\198.51.100.7\\share\\t.dotm'),
  },
  {
    what: 'a template of the author’s computer',
    code: 'ooxml.local_template',
    verdict: 'ok',
    file: outside('attachedTemplate', 'file:///C:\\Users\\studio\\Normal.dotm'),
  },
  {
    what: 'a picture of a site',
    code: 'ooxml.external_image',
    verdict: 'reject',
    file: outside('image', 'https://example.org/p.png'),
  },
  {
    what: 'an old picture by address',
    code: 'ooxml.external_image',
    verdict: 'reject',
    file: doc('<w:pict><v:shape><v:imagedata src="http://example.org/p.png"/></v:shape></w:pict>'),
  },
  {
    what: 'a linked object',
    code: 'ooxml.external_object',
    verdict: 'reject',
    file: outside('oleObject', 'file:///C:\\dati.xlsx'),
  },
  {
    what: 'an OLE element that is a link',
    code: 'ooxml.external_object',
    verdict: 'reject',
    file: doc('<w:object><o:OLEObject Type="Link" r:id="rId1"/></w:object>'),
  },
  {
    what: 'a document inside by link',
    code: 'ooxml.external_part',
    verdict: 'reject',
    file: outside('subDocument', 'http://example.org/c.docx'),
  },
  {
    what: 'a frame',
    code: 'ooxml.external_part',
    verdict: 'reject',
    file: outside('frame', 'http://example.org/f.htm'),
  },
  {
    what: 'an address outside that claims to be a part',
    code: 'ooxml.external_part',
    verdict: 'reject',
    file: { relations: [{ id: 'rId9', type: 'header', target: 'https://example.org/h.xml' }] },
  },
  {
    what: 'a picture fetched through a relationship of links',
    code: 'ooxml.external_part',
    verdict: 'reject',
    file: plus(doc('<w:p><a:blip r:link="rId9"/></w:p>'), outside('hyperlink', 'http://example.org/p.png')),
  },
  {
    what: 'a video of a site',
    code: 'ooxml.external_media',
    verdict: 'reject',
    file: outside('video', 'https://example.org/v.mp4'),
  },
  {
    what: 'a sound left at home',
    code: 'ooxml.local_media',
    verdict: 'warn',
    file: outside('audio', 'file:///C:\\a.mp3'),
  },
  {
    what: 'a leftover link to a workbook',
    code: 'ooxml.external_workbook',
    verdict: 'warn',
    file: plus(externalLink('<externalBook r:id="rId1"/>'), linkTo('altra.xlsx')),
  },
  {
    what: 'a link to a workbook that a formula uses',
    code: 'ooxml.external_workbook_used',
    verdict: 'reject',
    file: plus(
      externalLink(
        '<externalBook r:id="rId1"/>',
        '<sheetData><row><c><f>[1]F!$A$1*2</f></c></row></sheetData>',
      ),
      linkTo('altra.xlsx'),
    ),
  },
  {
    what: 'a page of HTML taken in',
    code: 'ooxml.alt_chunk',
    verdict: 'reject',
    file: plus(doc('<w:altChunk r:id="rId9"/>'), part('word/a.htm', 'text/html', '<p>x', 'aFChunk')),
  },
  {
    what: 'a video by its page',
    code: 'ooxml.web_video',
    verdict: 'reject',
    file: doc('<wp15:webVideoPr embeddedHtml="x"/>'),
  },
  {
    what: 'a web add-in',
    code: 'ooxml.web_extension',
    verdict: 'reject',
    file: part(
      'word/webextensions/taskpanes.xml',
      'application/vnd.ms-office.webextensiontaskpanes+xml',
      '<t/>',
      `${MS}/2011/relationships/webextensiontaskpanes`,
    ),
  },
  {
    what: 'a mail merge',
    code: 'ooxml.mail_merge',
    verdict: 'reject',
    file: settings('<w:mailMerge><w:mainDocumentType w:val="formLetters"/></w:mailMerge>'),
  },
  {
    what: 'a data connection',
    code: 'ooxml.data_connection',
    verdict: 'reject',
    file: plus(
      workbook(''),
      part(
        'xl/connections.xml',
        `${OPEN}.spreadsheetml.connections+xml`,
        `<connections xmlns="${X}"><connection id="1"/></connections>`,
        'connections',
      ),
    ),
  },
  {
    what: 'Power Query',
    code: 'ooxml.data_connection',
    verdict: 'reject',
    file: plus(
      workbook(''),
      part(
        'customXml/item1.xml',
        'application/xml',
        '<DataMashup xmlns="http://schemas.microsoft.com/DataMashup">AA==</DataMashup>',
        'customXml',
      ),
    ),
  },
  {
    what: 'a pivot table on outside data',
    code: 'ooxml.data_connection',
    verdict: 'reject',
    file: workbook('<cacheSource type="external" connectionId="1"/>'),
  },
  {
    what: 'a call to a site',
    code: 'ooxml.data_function',
    verdict: 'reject',
    file: formula('_xlfn.WEBSERVICE(&quot;http://example.org&quot;)'),
  },
  { what: 'real-time data', code: 'ooxml.data_function', verdict: 'reject', file: formula('RTD("a",,"b")') },
  // Fields
  {
    what: 'text of another file',
    code: 'ooxml.field_external',
    verdict: 'reject',
    file: doc(field('INCLUDETEXT "http://example.org/a"')),
  },
  { what: 'a date', code: 'ooxml.field_variable', verdict: 'reject', file: doc(field(' DATE \\@ "d" ')) },
  {
    what: 'a date in small letters, cut into pieces',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc(field(' d', 'a', 'te\\@ "d"')),
  },
  {
    what: 'a simple field',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc('<w:p><w:fldSimple w:instr=" FileName "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'),
  },
  {
    what: 'a date in the result of another field',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc(
      `<w:p>${begin}${run('<w:instrText>REF a</w:instrText>')}${separate}${field('TIME')}${end}</w:p>`,
    ),
  },
  { what: 'a calculation', code: 'ooxml.field_variable', verdict: 'reject', file: doc(field('=SUM(ABOVE)')) },
  {
    what: 'a field without an end',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc(`<w:p>${begin}${run('<w:instrText>SAVEDATE</w:instrText>')}</w:p>`),
  },
  {
    what: 'a field whose beginning is gone',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc(`<w:p>${run('<w:instrText>DATE</w:instrText>')}${end}</w:p>`),
  },
  {
    what: 'a field deleted with revisions on',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc(`<w:p>${begin}${run('<w:delInstrText>AUTHOR</w:delInstrText>')}${end}</w:p>`),
  },
  {
    what: 'a field after ten thousand blanks',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc(field(' '.repeat(10_000), 'DATE')),
  },
  {
    what: 'a field in a text box within a field',
    code: 'ooxml.field_variable',
    verdict: 'reject',
    file: doc(
      `<w:p>${begin}${run('<w:instrText>PAGE</w:instrText>')}${run(`<w:txbxContent>${field('DATE')}</w:txbxContent>`)}${end}</w:p>`,
    ),
  },
  ...['header', 'footer', 'footnotes', 'endnotes', 'comments', 'document.glossary'].map(
    (kind): Case => ({
      what: `a date in ${kind}`,
      code: 'ooxml.field_variable',
      verdict: 'reject',
      file: part(
        `word/${kind}.xml`,
        `${OPEN}.wordprocessingml.${kind}+xml`,
        `<w:x xmlns:w="${W}"><w:footnote>${field('DATE')}</w:footnote></w:x>`,
        kind,
      ),
    }),
  ),
  { what: 'a field to fill in', code: 'ooxml.field_form', verdict: 'reject', file: doc(field('FORMTEXT')) },
  {
    what: 'the data of a form field',
    code: 'ooxml.field_form',
    verdict: 'reject',
    file: doc('<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r></w:p>'),
  },
  {
    what: 'a macro button',
    code: 'ooxml.field_macro_button',
    verdict: 'reject',
    file: doc(field('MACROBUTTON Avvia qui')),
  },
  {
    what: 'a field whose name another field spells',
    code: 'ooxml.field_hidden',
    verdict: 'reject',
    file: doc(
      `<w:p>${begin}${begin}${run('<w:instrText>QUOTE 68 68 69</w:instrText>')}${end}${run('<w:instrText> cmd</w:instrText>')}${end}</w:p>`,
    ),
  },
  {
    what: 'a field nobody knows',
    code: 'ooxml.field_unknown',
    verdict: 'warn',
    file: doc(field('Segnalibro1')),
  },
  {
    what: 'a table of contents',
    code: 'ooxml.field_layout',
    verdict: 'warn',
    file: doc(field('TOC \\o "1-3"')),
  },
  { what: 'a page number', code: 'ooxml.field_page', verdict: 'ok', file: doc(field(' PAGE ')) },
  {
    what: 'the date in the header of a sheet',
    code: 'ooxml.header_code',
    verdict: 'reject',
    file: workbook('<headerFooter><oddHeader>&amp;L&amp;"Arial"&amp;12&amp;D</oddHeader></headerFooter>'),
  },
  {
    what: 'the date on a slide',
    code: 'ooxml.slide_date',
    verdict: 'reject',
    file: slides(`<p:sp><p:nvSpPr><p:nvPr><p:ph type="dt"/></p:nvPr></p:nvSpPr>${dateField}</p:sp>`),
  },
  {
    what: 'the date in a box of the master',
    code: 'ooxml.slide_date',
    verdict: 'reject',
    file: master('slideMaster', `<p:sp>${dateField}</p:sp>`),
  },
  {
    what: 'the place for a date in the master',
    code: 'ooxml.slide_date_master',
    verdict: 'ok',
    file: master('slideMaster', `<p:sp><p:nvPr><p:ph type="dt"/></p:nvPr>${dateField}</p:sp>`),
  },
  {
    what: 'the date in the master of notes',
    code: 'ooxml.slide_date_master',
    verdict: 'ok',
    file: master('notesMaster', `<p:sp>${dateField}</p:sp>`),
  },
  {
    what: 'an uncommon field of a drawing',
    code: 'ooxml.slide_field',
    verdict: 'warn',
    file: slides('<p:sp><a:fld type="TxLink"/></p:sp>'),
  },
  {
    what: 'a date picker',
    code: 'ooxml.content_control',
    verdict: 'warn',
    file: doc('<w:sdt><w:sdtPr><w:date/></w:sdtPr><w:sdtContent/></w:sdt>'),
  },
  {
    what: 'a check box',
    code: 'ooxml.content_control',
    verdict: 'warn',
    file: doc('<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr></w:sdt>'),
  },
  {
    what: 'text bound to data',
    code: 'ooxml.data_binding',
    verdict: 'warn',
    file: doc('<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr></w:sdt>'),
  },
  // Formulas
  {
    what: 'today',
    code: 'ooxml.volatile_formula',
    verdict: 'reject',
    file: formula('IF(A1&gt;0,today (),0)'),
  },
  {
    what: 'a shared formula',
    code: 'ooxml.volatile_formula',
    verdict: 'reject',
    file: workbook(
      '<sheetData><row><c><f t="shared" si="0" ref="A1:A2">NOW()</f></c><c><f t="shared" si="0"/></c></row></sheetData>',
    ),
  },
  {
    what: 'chance in a name',
    code: 'ooxml.volatile_formula',
    verdict: 'reject',
    file: name('name="n"', 'RAND()'),
  },
  {
    what: 'today in a conditional format',
    code: 'ooxml.volatile_formula',
    verdict: 'reject',
    file: workbook(
      '<conditionalFormatting><cfRule><formula>A1=TODAY()</formula></cfRule></conditionalFormatting>',
    ),
  },
  {
    what: 'today in a validation',
    code: 'ooxml.volatile_formula',
    verdict: 'reject',
    file: workbook(
      '<dataValidations><dataValidation><formula1>TODAY()</formula1></dataValidation></dataValidations>',
    ),
  },
  {
    what: 'chance in a pivot table',
    code: 'ooxml.volatile_formula',
    verdict: 'reject',
    file: workbook('<cacheField name="a" formula="RAND()*x"/>'),
  },
  {
    what: 'a reference made of text',
    code: 'ooxml.context_formula',
    verdict: 'warn',
    file: formula('INDIRECT("A"&amp;1)'),
  },
  { what: 'a sum', code: 'ooxml.formula', verdict: 'warn', file: formula('SUM(A1:A9)') },
  {
    what: 'a binary workbook',
    code: 'ooxml.binary_workbook',
    verdict: 'warn',
    file: binary(Buffer.from([0x81, 0x01, 0x00])),
  },
  {
    what: 'a binary formula',
    code: 'ooxml.binary_formula',
    verdict: 'unreadable',
    file: binary(Buffer.from([0x09, 0x02, 0x00, 0x00])),
  },
  {
    what: 'a DDE link in binary',
    code: 'ooxml.dde_link',
    verdict: 'reject',
    file: binary(Buffer.from([0xe8, 0x02, 0x02, 0x01, 0x00])),
  },
  {
    what: 'a name that opens, in binary',
    code: 'ooxml.xlm_name',
    verdict: 'reject',
    file: binary(binaryName('_xlnm.Auto_Open')),
  },
  {
    what: 'a newer function in binary',
    code: 'ooxml.data_function',
    verdict: 'reject',
    file: binary(binaryName('_xlfn.WEBSERVICE')),
  },
  // The rest
  {
    what: 'a comment',
    code: 'ooxml.comment',
    verdict: 'warn',
    file: part(
      'word/comments.xml',
      `${OPEN}.wordprocessingml.comments+xml`,
      `<w:comments xmlns:w="${W}"><w:comment w:id="0"/></w:comments>`,
      'comments',
    ),
  },
  { what: 'a comment on a slide', code: 'ooxml.comment', verdict: 'warn', file: slides('<p:cm idx="1"/>') },
  {
    what: 'a revision',
    code: 'ooxml.revision',
    verdict: 'warn',
    file: doc('<w:p><w:ins w:id="1"><w:r/></w:ins></w:p>'),
  },
  {
    what: 'a film inside',
    code: 'ooxml.embedded_media',
    verdict: 'warn',
    file: part('ppt/media/media1.mp4', 'video/mp4', 'xxxx', 'video'),
  },
  {
    what: 'a picture with a whole PDF',
    code: 'ooxml.picture_with_pdf',
    verdict: 'warn',
    file: part('word/media/image1.emf', 'image/x-emf', emfWithPdf, 'image'),
  },
  {
    what: 'an SVG picture with a script',
    code: 'ooxml.svg_active',
    verdict: 'reject',
    file: part(
      'word/media/a.svg',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
      'image',
    ),
  },
  {
    what: 'a link to a site',
    code: 'ooxml.hyperlink',
    verdict: 'ok',
    file: outside('hyperlink', 'https://www.agenziaentrate.gov.it'),
  },
  {
    what: 'a link to a file',
    code: 'ooxml.file_link',
    verdict: 'warn',
    file: outside('hyperlink', 'file:///C:/dati/a.pdf'),
  },
  {
    what: 'a link to another program',
    code: 'ooxml.scheme_link',
    verdict: 'warn',
    file: outside('hyperlink', 'ms-msdt:/id x'),
  },
  {
    what: 'a link that is a script',
    code: 'ooxml.script_link',
    verdict: 'reject',
    file: outside('hyperlink', 'java%09Script:alert(1)'),
  },
  {
    what: 'a link field that is a script',
    code: 'ooxml.script_link',
    verdict: 'reject',
    file: doc(field('HYPERLINK "javascript:x"')),
  },
  {
    what: 'a link to a program',
    code: 'ooxml.program_link',
    verdict: 'reject',
    file: outside('hyperlink', '\\\\host\\a.exe'),
  },
  {
    what: 'a slide that starts a program',
    code: 'ooxml.slide_program',
    verdict: 'reject',
    file: slides('<p:sp><a:hlinkClick r:id="" action="ppaction://program"/></p:sp>'),
  },
  {
    what: 'a link under the mouse',
    code: 'ooxml.mouse_over_link',
    verdict: 'warn',
    file: plus(slides('<p:sp><a:hlinkMouseOver r:id="rId9"/></p:sp>'), {
      relations: [
        {
          id: 'rId9',
          type: 'hyperlink',
          target: 'http://example.org',
          isExternal: true,
          from: 'ppt/slides/slide1.xml',
        },
      ],
    }),
  },
  {
    what: 'a signature',
    code: 'ooxml.signature',
    verdict: 'ok',
    file: {
      parts: [
        {
          name: '_xmlsignatures/origin.sigs',
          type: 'application/vnd.openxmlformats-package.digital-signature-origin',
          content: '',
        },
      ],
      relations: [
        {
          id: 'rId9',
          from: '',
          type: 'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin',
          target: '/_xmlsignatures/origin.sigs',
        },
      ],
    },
  },
  {
    what: 'a DTD in a part',
    code: 'ooxml.doctype',
    verdict: 'reject',
    file: part(
      'word/styles.xml',
      `${OPEN}.wordprocessingml.styles+xml`,
      '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
      'styles',
    ),
  },
  {
    what: 'a part that is not there',
    code: 'ooxml.missing_part',
    verdict: 'unreadable',
    file: { relations: [{ id: 'rId9', type: 'header', target: 'header1.xml' }] },
  },
  {
    what: 'a picture that is not there',
    code: 'ooxml.missing_picture',
    verdict: 'warn',
    file: outside('image', 'NULL'),
  },
  {
    what: 'a part of an unknown type',
    code: 'ooxml.unknown_part',
    verdict: 'unreadable',
    file: part('word/x.dat', 'application/x-unknown', 'xxxx', 'image'),
  },
  {
    what: 'a part without a type',
    code: 'ooxml.unknown_part',
    verdict: 'unreadable',
    file: { parts: [{ name: 'word/x.dat', content: 'xxxx' }] },
  },
  {
    what: 'a program inside',
    code: 'file.program',
    verdict: 'reject',
    file: part('word/media/image1.png', 'image/png', Buffer.from('MZ......'), 'image'),
  },
  {
    what: 'an ODF document in the same archive',
    code: 'file.two_formats',
    verdict: 'reject',
    file: { parts: [{ name: 'content.xml', content: '<a/>' }] },
  },
];

function binary(sheet: Buffer): PackageSpec {
  return {
    main: { name: 'xl/workbook.bin', type: TYPES.xlsb, content: '' },
    parts: [{ name: 'xl/worksheets/sheet1.bin', type: 'application/vnd.ms-excel.worksheet', content: sheet }],
    relations: [{ id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.bin' }],
  };
}

function binaryName(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  const body = Buffer.concat([Buffer.alloc(9), length, Buffer.from(text, 'utf16le')]);
  return Buffer.concat([Buffer.from([39, body.length]), body]);
}

function emfRecord(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)]);
  head.writeUInt32LE(type, 0);
  head.writeUInt32LE(padded.length + 8, 4);
  return Buffer.concat([head, padded]);
}
