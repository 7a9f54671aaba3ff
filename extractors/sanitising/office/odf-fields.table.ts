// Fields of OpenDocument texts and how each is frozen. ODF 1.3 part 3, chapter 7. (Table file.)

export const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
export const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
export const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
export const PRESENTATION = 'urn:oasis:names:tc:opendocument:xmlns:presentation:1.0';
export const SCRIPT = 'urn:oasis:names:tc:opendocument:xmlns:script:1.0';
export const DRAW = 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0';
export const XLINK = 'http://www.w3.org/1999/xlink';

/** Their content is what they last showed. Page numbers and counts stay alive: they are made of the document alone. */
export const UNWRAPPED: ReadonlySet<string> = new Set([
  'date',
  'time',
  'author-name',
  'author-initials',
  'creator',
  'initial-creator',
  'printed-by',
  'creation-date',
  'creation-time',
  'modification-date',
  'modification-time',
  'print-date',
  'print-time',
  'editing-duration',
  'editing-cycles',
  'description',
  'keywords',
  'subject',
  'title',
  'user-defined',
  'sender-firstname',
  'sender-lastname',
  'sender-initials',
  'sender-title',
  'sender-position',
  'sender-email',
  'sender-phone-private',
  'sender-phone-work',
  'sender-fax',
  'sender-company',
  'sender-street',
  'sender-city',
  'sender-postal-code',
  'sender-country',
  'sender-state-or-province',
  'file-name',
  'template-name',
  'sheet-name',
  'variable-set',
  'variable-get',
  'variable-input',
  'user-field-get',
  'user-field-input',
  'expression',
  'text-input',
  'placeholder',
  'conditional-text',
  'hidden-text',
  'database-display',
  'database-name',
  'database-row-number',
  'dde-connection',
  'measure',
  'meta-field',
  'execute-macro',
  'table-formula',
  'reference-ref',
  'bookmark-ref',
  'note-ref',
  'sequence-ref',
  'sequence',
]);

/** Differ from page to page: frozen they show one for all. */
export const PER_PAGE: ReadonlySet<string> = new Set(['chapter', 'page-variable-get']);

/** Elements that bring something in from elsewhere or act; what they brought stays in the document. */
export const DROPPED: Readonly<Record<string, ReadonlySet<string>>> = {
  [TEXT]: new Set([
    'section-source',
    'script',
    'dde-connection-decls',
    'database-next',
    'database-row-select',
  ]),
  [TABLE]: new Set(['table-source', 'cell-range-source', 'dde-links', 'database-ranges']),
  [OFFICE]: new Set(['event-listeners', 'scripts', 'dde-source']),
  [SCRIPT]: new Set(['event-listener']),
  [PRESENTATION]: new Set(['event-listener']),
};
