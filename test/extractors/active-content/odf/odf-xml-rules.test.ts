// Every rule on the XML of ODF: what is active is seen in a package and in a flat file, and the traps stay clean.
import { describe, expect, it } from 'vitest';
import { FEATURE_RULES } from '../../../../rules/formats/index.ts';
import { content, flat, look, type OdfKind, odfPackage } from './odf-builder.ts';

type Row = readonly [what: string, code: keyof typeof FEATURE_RULES, xml: string, kind?: OdfKind];

const FIXABLE = [
  'date time file-name author-name author-initials sender-firstname sender-lastname sender-initials sender-title',
  'sender-position sender-email sender-phone-private sender-fax sender-company sender-phone-work sender-street',
  'sender-city sender-postal-code sender-country sender-state-or-province initial-creator creation-date',
  'creation-time description user-defined print-time print-date printed-by title subject keywords editing-cycles',
  'editing-duration modification-time modification-date creator',
].flatMap((line) => line.split(' '));

const cell = (formula: string) =>
  `<table:table><table:table-row><table:table-cell table:formula="${formula}"/></table:table-row></table:table>`;
const image = (href: string) => `<draw:frame><draw:image xlink:href="${href}"/></draw:frame>`;
const link = (href: string) => `<text:p><text:a xlink:href="${href}">x</text:a></text:p>`;

const ACTIVE: readonly Row[] = [
  ...FIXABLE.map(
    (field): Row => [`text:${field}`, 'odf.field', `<text:p><text:${field}>x</text:${field}></text:p>`],
  ),
  [
    'a date said to be not fixed',
    'odf.field',
    '<text:p><text:date text:fixed="false">x</text:date></text:p>',
  ],
  ...[
    'template-name',
    'variable-set',
    'variable-get',
    'user-field-get',
    'expression',
    'table-formula',
    'meta-field',
  ].map((field): Row => [`text:${field}`, 'odf.field', `<text:p><text:${field}>x</text:${field}></text:p>`]),
  ...['text-input', 'variable-input', 'user-field-input', 'drop-down', 'placeholder'].map(
    (field): Row => [`text:${field}`, 'odf.input_field', `<text:p><text:${field}>x</text:${field}></text:p>`],
  ),
  ...['conditional-text', 'hidden-text', 'hidden-paragraph'].map(
    (field): Row => [`text:${field}`, 'odf.conditional_text', `<text:p><text:${field}/></text:p>`],
  ),
  [
    'a section with a condition',
    'odf.conditional_text',
    '<text:section text:display="condition" text:condition="of:a==1"/>',
  ],
  ...['database-display', 'database-next', 'database-row-select', 'database-row-number', 'database-name'].map(
    (field): Row => [`text:${field}`, 'odf.database', `<text:p><text:${field}/></text:p>`],
  ),
  [
    'a reference',
    'odf.reference_field',
    '<text:p><text:bookmark-ref text:ref-name="a">x</text:bookmark-ref></text:p>',
  ],
  ['a table of contents', 'odf.reference_field', '<text:table-of-content/>'],
  ['a count of words', 'odf.reference_field', '<text:p><text:word-count>3</text:word-count></text:p>'],
  [
    'a form field of Word',
    'odf.input_field',
    '<text:p><field:fieldmark-start field:type="vnd.oasis.opendocument.field.FORMTEXT"/></text:p>',
  ],
  [
    'an unknown field of Word',
    'odf.input_field',
    '<text:p><field:fieldmark field:type="vnd.oasis.opendocument.field.UNHANDLED"/></text:p>',
  ],
  [
    'an index of Word',
    'odf.reference_field',
    '<text:p><field:fieldmark-start field:type="vnd.oasis.opendocument.field.TOC"/></text:p>',
  ],
  [
    'a content control',
    'odf.content_control',
    '<text:p><loext:content-control loext:checkbox="true">x</loext:content-control></text:p>',
  ],

  ['text:execute-macro', 'odf.macro_call', '<text:p><text:execute-macro>x</text:execute-macro></text:p>'],
  ['text:script', 'odf.macro', '<text:p><text:script script:language="JavaScript">x</text:script></text:p>'],
  [
    'an event listener',
    'odf.macro_call',
    '<office:event-listeners><script:event-listener script:event-name="dom:load" xlink:href="vnd.sun.star.script:S.M.Main?language=Basic&amp;location=document"/></office:event-listeners>',
  ],
  ['a link that runs a macro', 'odf.macro_call', link('vnd.sun.star.script:S.M.Main?language=Basic')],
  ['a link that runs a macro, with blanks', 'odf.macro_call', link('&#10;Macro:///S.M.Main()')],
  ['a link with JavaScript', 'odf.macro_call', link('java&#9;script:alert(1)')],
  ['a link with a command of the program', 'odf.macro_call', link('.uno:Save')],
  [
    'a check of cells that runs a macro',
    'odf.macro_call',
    '<table:content-validations><table:content-validation><table:error-macro/></table:content-validation></table:content-validations>',
    'spreadsheet',
  ],
  [
    'a click that starts a program',
    'odf.program_action',
    '<draw:page><draw:rect><office:event-listeners><presentation:event-listener script:event-name="dom:click" presentation:action="execute" xlink:href="file:///C:/Windows/calc.exe"/></office:event-listeners></draw:rect></draw:page>',
    'presentation',
  ],
  ['a script of a web page', 'odf.page_script', '<text:p><xhtml:script>alert(1)</xhtml:script></text:p>'],

  ...[
    'text',
    'textarea',
    'password',
    'file',
    'formatted-text',
    'number',
    'date',
    'time',
    'fixed-text',
    'combobox',
    'listbox',
    'button',
    'image',
    'checkbox',
    'radio',
    'frame',
    'image-frame',
    'hidden',
    'grid',
    'value-range',
    'generic-control',
  ].map(
    (control): Row => [
      `form:${control}`,
      'odf.form_control',
      `<office:forms><form:form form:name="F"><form:${control}/></form:form></office:forms>`,
    ],
  ),
  ['a control without its form', 'odf.form_control', '<draw:control draw:control="c1"/>'],
  ['XForms', 'odf.form_control', '<office:forms><xforms:model/></office:forms>'],
  [
    'a form that is sent',
    'odf.form_control',
    '<office:forms><form:form xlink:href="https://a.example/"/></office:forms>',
  ],
  [
    'a form on a database',
    'odf.database',
    '<office:forms><form:form form:datasource="Clienti" form:command="Tabella"/></office:forms>',
  ],
  [
    'a connection of a form',
    'odf.database',
    '<office:forms><form:form><form:connection-resource xlink:href="jdbc:x"/></form:form></office:forms>',
  ],

  ['an OLE object', 'odf.ole_object', '<draw:frame><draw:object-ole xlink:href="./Object 1"/></draw:frame>'],
  ['an applet', 'odf.applet', '<draw:frame><draw:applet draw:code="A.class"/></draw:frame>'],
  ['a plug-in', 'odf.media', '<draw:frame><draw:plugin draw:mime-type="application/x-a"/></draw:frame>'],
  ['a sound', 'odf.media', '<draw:page><anim:audio/></draw:page>', 'presentation'],
  [
    'a floating frame',
    'odf.floating_frame',
    '<draw:frame><draw:floating-frame xlink:href="https://a.example/"/></draw:frame>',
  ],
  [
    'a DDE source',
    'odf.dde',
    '<text:section><office:dde-source office:dde-application="soffice"/></text:section>',
  ],
  [
    'a DDE field',
    'odf.dde',
    '<text:p><text:dde-connection text:connection-name="c">x</text:dde-connection></text:p>',
  ],
  ['a DDE link of a sheet', 'odf.dde', '<table:dde-links><table:dde-link/></table:dde-links>', 'spreadsheet'],
  [
    'a linked section',
    'odf.linked_content',
    '<text:section><text:section-source xlink:href="../a.odt"/></text:section>',
  ],
  [
    'a section of the same file',
    'odf.reference_field',
    '<text:section><text:section-source xlink:href="#Uno"/></text:section>',
  ],
  [
    'a linked sheet',
    'odf.linked_content',
    '<table:table><table:table-source xlink:href="file:///C:/a.ods"/></table:table>',
    'spreadsheet',
  ],
  [
    'a linked range',
    'odf.linked_content',
    '<table:table><table:table-row><table:table-cell><table:cell-range-source xlink:href="https://a.example/a.csv"/></table:table-cell></table:table-row></table:table>',
    'spreadsheet',
  ],
  [
    'a linked object',
    'odf.linked_content',
    '<draw:frame><draw:object xlink:href="../altro.ods"/></draw:frame>',
  ],
  ['a picture of a site', 'odf.external_image', image('https://a.example/p.png')],
  ['a picture of the disk', 'odf.external_image', image('file:///C:/Utenti/p.png')],
  ['a picture of a share', 'odf.external_image', image('\\\\server\\p.png')],
  ['a picture beside the file', 'odf.external_image', image('../p.png')],
  ['a font of a site', 'odf.external_ref', '<svg:font-face-uri xlink:href="https://a.example/f.ttf"/>'],
  ['another base for all paths', 'odf.external_ref', '<text:p xml:base="https://a.example/">x</text:p>'],
  ['an inclusion', 'odf.external_ref', '<xi:include href="a.xml"/>'],

  [
    'WEBSERVICE',
    'odf.data_formula',
    cell('of:=COM.MICROSOFT.WEBSERVICE(&quot;https://a.example&quot;)'),
    'spreadsheet',
  ],
  ['DDE()', 'odf.dde', cell('of:=DDE(&quot;soffice&quot;;&quot;a&quot;;&quot;b&quot;)'), 'spreadsheet'],
  [
    'a formula on another file',
    'odf.external_formula',
    cell('of:=[&apos;file:///C:/a.ods&apos;#$Sheet1.A1]'),
    'spreadsheet',
  ],
  [
    'an old formula on another file',
    'odf.external_formula',
    cell('oooc:=&apos;file:///C:/a.ods&apos;#$Sheet1.A1'),
    'spreadsheet',
  ],
  ...[
    'TODAY()',
    'NOW ( )',
    'rand()',
    'IF([.A1]&gt;1;RANDBETWEEN(1;6);0)',
    'ORG.LIBREOFFICE.RAND.NV()',
    'com.sun.star.sheet.addin.Analysis.getRandbetween(1;2)',
  ].map((formula): Row => [formula, 'odf.volatile_formula', cell(`of:=${formula}`), 'spreadsheet']),
  ['an old volatile formula', 'odf.volatile_formula', cell('oooc:=TODAY()'), 'spreadsheet'],
  [
    'a name that is volatile',
    'odf.volatile_formula',
    '<table:named-expressions><table:named-expression table:expression="of:=NOW()"/></table:named-expressions>',
    'spreadsheet',
  ],
  [
    'a format by the day',
    'odf.volatile_formula',
    '<calcext:conditional-formats><calcext:condition calcext:value="formula-is(TODAY()&gt;[.A1])"/></calcext:conditional-formats>',
    'spreadsheet',
  ],
  ['a plain formula', 'odf.formula', cell('of:=SUM([.A1:.A3])'), 'spreadsheet'],
  [
    'a range from a database',
    'odf.database',
    '<table:database-ranges><table:database-range><table:database-source-sql/></table:database-range></table:database-ranges>',
    'spreadsheet',
  ],
  [
    'a pivot table on outside data',
    'odf.database',
    '<table:data-pilot-tables><table:data-pilot-table><table:source-service/></table:data-pilot-table></table:data-pilot-tables>',
    'spreadsheet',
  ],

  ['a comment', 'odf.comment', '<text:p><office:annotation><text:p>x</text:p></office:annotation></text:p>'],
  [
    'a tracked change',
    'odf.tracked_change',
    '<text:tracked-changes><text:changed-region/></text:tracked-changes>',
  ],
  [
    'a tracked change of a sheet',
    'odf.tracked_change',
    '<table:tracked-changes><table:cell-content-change/></table:tracked-changes>',
    'spreadsheet',
  ],
  ['a link to the disk', 'odf.file_link', link('file:///C:/Utenti/a.pdf')],
  ['a link to a share', 'odf.file_link', link('\\\\server\\a.pdf')],
  ['a link for another program', 'odf.file_link', link('ms-msdt:/id')],
  ['a link to a site', 'odf.hyperlink', link('https://www.agenziaentrate.gov.it')],
  ['a link to an annex', 'odf.hyperlink', link('../allegato.pdf')],
];

const CLEAN: readonly (readonly [what: string, xml: string, kind?: OdfKind])[] = [
  ...FIXABLE.map(
    (field) =>
      [
        `text:${field}, fixed`,
        `<text:p><text:${field} text:fixed="true">x</text:${field}></text:p>`,
      ] as const,
  ),
  [
    'page numbers',
    '<text:p><text:page-number>1</text:page-number><text:page-count>2</text:page-count></text:p>',
  ],
  [
    'chapter and sheet names',
    '<text:p><text:chapter>1</text:chapter><text:sheet-name>a</text:sheet-name></text:p>',
  ],
  [
    'declarations of variables',
    '<text:variable-decls><text:variable-decl text:name="a"/></text:variable-decls><text:user-field-decls/>',
  ],
  [
    'sequences',
    '<text:sequence-decls><text:sequence-decl text:name="Table"/></text:sequence-decls><text:p><text:sequence>1</text:sequence></text:p>',
  ],
  ['empty forms', '<office:forms form:automatic-focus="false" form:apply-design-mode="false"/>'],
  [
    'a form without controls',
    '<office:forms><form:form form:name="Standard"><form:properties/></form:form></office:forms>',
  ],
  ['change tracking without changes', '<text:tracked-changes text:track-changes="false"/>'],
  ['a section that is only protected', '<text:section text:protected="true" text:name="a"/>'],
  [
    'a jump to the next slide',
    '<draw:page><draw:rect><office:event-listeners><presentation:event-listener presentation:action="next-page"/></office:event-listeners></draw:rect></draw:page>',
    'presentation',
  ],
  [
    'a jump to a slide',
    '<draw:page><draw:rect><office:event-listeners><presentation:event-listener presentation:action="show" xlink:href="#page2"/></office:event-listeners></draw:rect></draw:page>',
    'presentation',
  ],
  [
    'the words of it in the text',
    '<text:p>&lt;text:date&gt; macro: javascript: =TODAY() vnd.sun.star.script:a</text:p>',
  ],
  ['a link within the file', '<text:p><text:a xlink:href="#Titolo">x</text:a></text:p>'],
  [
    'a picture in the text',
    '<draw:frame><draw:image xlink:href="data:image/png;base64,iVBORw0KGgo="/></draw:frame>',
  ],
  [
    'an equation of a shape',
    '<draw:custom-shape><draw:enhanced-geometry draw:type="round"><draw:equation draw:formula="if(left,1,2)"/></draw:enhanced-geometry></draw:custom-shape>',
  ],
  [
    'elements of another namespace',
    '<text:p><a:date xmlns:a="urn:altro"/><a:execute-macro xmlns:a="urn:altro"/></text:p>',
  ],
];

describe('what is active in the XML', () => {
  it.each(ACTIVE.map(([what, code, xml, kind = 'text']) => ({ what, code, xml, kind })))(
    '$what is $code',
    async ({ code, xml, kind }) => {
      const zipped = await look(odfPackage({ kind, content: content(xml, kind) }));
      expect(zipped.codes).toContain(code);
      expect(zipped.problems).toEqual([]);
      const { severity } = FEATURE_RULES[code];
      if (severity === 'reject') expect(zipped.verdict).toBe('reject');
      if (severity === 'warn') expect(zipped.verdict).not.toBe('ok');
      expect((await look(flat(xml, kind))).codes).toContain(code);
    },
  );
});

describe('what is not', () => {
  it.each(CLEAN.map(([what, xml, kind = 'text']) => ({ what, xml, kind })))(
    '$what',
    async ({ xml, kind }) => {
      for (const file of [odfPackage({ kind, content: content(xml, kind) }), flat(xml, kind)])
        expect(await look(file)).toMatchObject({ verdict: 'ok', codes: [], problems: [] });
    },
  );

  it('a picture in the package, also from an object in it', async () => {
    const inObject = content('<draw:frame><draw:image xlink:href="../Pictures/a.png"/></draw:frame>');
    const seen = await look(
      odfPackage({
        content: content(image('Pictures/a.png') + image('./Pictures/a.png')),
        parts: { 'Pictures/a.png': Buffer.from('89504e470d0a1a0a', 'hex'), 'Object 1/content.xml': inObject },
      }),
    );
    expect(seen).toMatchObject({ verdict: 'ok', codes: [] });
  });

  it('a string, a quoted sheet and a name in a formula are no calls', async () => {
    const formula = cell(
      'of:=CONCATENATE(&quot;TODAY() &quot;&quot;NOW()&quot;;[$&apos;RAND()&apos;.A1];TODAY)',
    );
    const seen = await look(odfPackage({ kind: 'spreadsheet', content: content(formula, 'spreadsheet') }));
    expect(seen).toMatchObject({ verdict: 'warn', codes: ['odf.formula'] });
  });

  it('a broken reference in a formula is no other file', async () => {
    const formula = cell('of:=[$Sheet1.#REF!#REF!]+[.#REF!]');
    const seen = await look(odfPackage({ kind: 'spreadsheet', content: content(formula, 'spreadsheet') }));
    expect(seen.codes).toEqual(['odf.formula']);
  });
});
