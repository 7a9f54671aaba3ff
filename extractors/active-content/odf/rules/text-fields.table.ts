// Table of the text fields of ODF 1.3 part 3, chapter 7, by what they do to a text. (Table file.) What is not named is
// no field, or one of the layout alone: page-number, page-count, page-continuation, chapter, sheet-name, sequence.

/** Change with the day, the file, its user or its data, unless `text:fixed="true"`. */
export const FIXABLE_FIELDS: ReadonlySet<string> = new Set([
  'text:date',
  'text:time',
  'text:file-name',
  'text:author-name',
  'text:author-initials',
  'text:sender-firstname',
  'text:sender-lastname',
  'text:sender-initials',
  'text:sender-title',
  'text:sender-position',
  'text:sender-email',
  'text:sender-phone-private',
  'text:sender-fax',
  'text:sender-company',
  'text:sender-phone-work',
  'text:sender-street',
  'text:sender-city',
  'text:sender-postal-code',
  'text:sender-country',
  'text:sender-state-or-province',
  'text:initial-creator',
  'text:creation-date',
  'text:creation-time',
  'text:description',
  'text:user-defined',
  'text:print-time',
  'text:print-date',
  'text:printed-by',
  'text:title',
  'text:subject',
  'text:keywords',
  'text:editing-cycles',
  'text:editing-duration',
  'text:modification-time',
  'text:modification-date',
  'text:creator',
]);

/** Change with the file, its variables or its formulas; ODF gives no way to fix them. */
export const FREE_FIELDS: ReadonlySet<string> = new Set([
  'text:template-name',
  'text:variable-set',
  'text:variable-get',
  'text:user-field-get',
  'text:expression',
  'text:table-formula',
  'text:meta-field',
  // OpenOffice.org 1.x and drafts of ODF
  'text:user-field',
]);

export const INPUT_FIELDS: ReadonlySet<string> = new Set([
  'text:text-input',
  'text:variable-input',
  'text:user-field-input',
  'text:drop-down',
  'text:placeholder',
]);

export const CONDITIONAL_FIELDS: ReadonlySet<string> = new Set([
  'text:conditional-text',
  'text:hidden-text',
  'text:hidden-paragraph',
]);

export const DATABASE_FIELDS: ReadonlySet<string> = new Set([
  'text:database-display',
  'text:database-next',
  'text:database-row-select',
  'text:database-row-number',
  'text:database-name',
]);

export const DDE_FIELDS: ReadonlySet<string> = new Set([
  'text:dde-connection',
  'text:dde-connection-decl',
  'office:dde-source',
  'table:dde-link',
]);

/** Worked out from the document alone: indexes, references, counts. */
export const REFERENCE_FIELDS: ReadonlySet<string> = new Set([
  'text:bookmark-ref',
  'text:reference-ref',
  'text:sequence-ref',
  'text:note-ref',
  'text:bibliography-mark',
  'text:measure',
  'text:paragraph-count',
  'text:word-count',
  'text:character-count',
  'text:table-count',
  'text:image-count',
  'text:object-count',
  'text:table-of-content',
  'text:alphabetical-index',
  'text:user-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:bibliography',
  // OpenOffice.org 1.x
  'text:footnote-ref',
  'text:endnote-ref',
]);
