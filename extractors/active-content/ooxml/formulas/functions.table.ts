// Functions of Excel whose meaning goes beyond calculating with cells of the sheet. Files hold the English names in every
// language of the program; newer functions carry a prefix (`_xlfn.`). Function reference of Excel; [MS-XLSX] 2.2.2;
// [MS-XLS] 2.5.198.4 (Cetab: the functions of XLM). (Table file.)

/** Another result every time the file is opened or calculated: the clock and chance. */
export const VOLATILE_FUNCTIONS: ReadonlySet<string> = new Set([
  'TODAY',
  'NOW',
  'RAND',
  'RANDBETWEEN',
  'RANDARRAY',
]);

/** Depends on the file's place or the program, or on cells that no formula names. */
export const CONTEXT_FUNCTIONS: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET', 'CELL', 'INFO']);

/** Ask a server, a data source or another program. */
export const DATA_FUNCTIONS: ReadonlySet<string> = new Set([
  ...[
    'WEBSERVICE',
    'RTD',
    'SQL.REQUEST',
    'IMAGE',
    'STOCKHISTORY',
    'PY',
    'COPILOT',
    'TRANSLATE',
    'DETECTLANGUAGE',
  ],
  ...[
    'CUBEKPIMEMBER',
    'CUBEMEMBER',
    'CUBEMEMBERPROPERTY',
    'CUBERANKEDMEMBER',
    'CUBESET',
    'CUBESETCOUNT',
    'CUBEVALUE',
  ],
]);

/** Commands of XLM: they act, and are no functions of a sheet. */
export const XLM_FUNCTIONS: ReadonlySet<string> = new Set([
  ...[
    'EVALUATE',
    'CALL',
    'REGISTER',
    'REGISTER.ID',
    'UNREGISTER',
    'EXEC',
    'EXECUTE',
    'RUN',
    'ON.TIME',
    'SEND.KEYS',
  ],
  ...[
    'INITIATE',
    'POKE',
    'REQUEST',
    'TERMINATE',
    'APP.ACTIVATE',
    'DIRECTORY',
    'FILES',
    'DOCUMENTS',
    'WINDOWS',
  ],
  ...['FOPEN', 'FWRITE', 'FWRITELN', 'FREAD', 'FREADLN', 'FCLOSE', 'FSIZE', 'FPOS', 'FILE.DELETE', 'FORMULA'],
  ...['FORMULA.FILL', 'FORMULA.ARRAY', 'SET.VALUE', 'SET.NAME', 'HALT', 'ALERT', 'ECHO', 'RETURN', 'URLMON'],
  ...[
    'GET.CELL',
    'GET.DEF',
    'GET.DOCUMENT',
    'GET.FORMULA',
    'GET.LINK.INFO',
    'GET.NAME',
    'GET.NOTE',
    'GET.OBJECT',
  ],
  ...['GET.WINDOW', 'GET.WORKBOOK', 'GET.WORKSPACE', 'OPEN', 'SAVE.AS', 'WORKBOOK.HIDE', 'CREATE.OBJECT'],
]);
