// The main part of each OOXML document, by content type: its usual media type and name ending. ECMA-376 part 1, 11.3.10,
// 12.3.23, 13.3.6; [MS-OFFMACRO2] 2.2; IANA media types. (Table file.)

export interface MainType {
  readonly mediaType: string;
  readonly ending: string;
  /** Its format is made to carry macros. */
  readonly isMacroFormat: boolean;
}

const OPEN = 'application/vnd.openxmlformats-officedocument';
const plain = (mediaType: string, ending: string): MainType => ({ mediaType, ending, isMacroFormat: false });
const macro = (mediaType: string, ending: string): MainType => ({ mediaType, ending, isMacroFormat: true });

export const MAIN_TYPES: Readonly<Record<string, MainType>> = {
  [`${OPEN}.wordprocessingml.document.main+xml`]: plain(`${OPEN}.wordprocessingml.document`, 'docx'),
  [`${OPEN}.wordprocessingml.template.main+xml`]: plain(`${OPEN}.wordprocessingml.template`, 'dotx'),
  'application/vnd.ms-word.document.macroenabled.main+xml': macro(
    'application/vnd.ms-word.document.macroenabled.12',
    'docm',
  ),
  'application/vnd.ms-word.template.macroenabledtemplate.main+xml': macro(
    'application/vnd.ms-word.template.macroenabled.12',
    'dotm',
  ),
  [`${OPEN}.spreadsheetml.sheet.main+xml`]: plain(`${OPEN}.spreadsheetml.sheet`, 'xlsx'),
  [`${OPEN}.spreadsheetml.template.main+xml`]: plain(`${OPEN}.spreadsheetml.template`, 'xltx'),
  'application/vnd.ms-excel.sheet.macroenabled.main+xml': macro(
    'application/vnd.ms-excel.sheet.macroenabled.12',
    'xlsm',
  ),
  'application/vnd.ms-excel.template.macroenabled.main+xml': macro(
    'application/vnd.ms-excel.template.macroenabled.12',
    'xltm',
  ),
  'application/vnd.ms-excel.addin.macroenabled.main+xml': macro(
    'application/vnd.ms-excel.addin.macroenabled.12',
    'xlam',
  ),
  'application/vnd.ms-excel.sheet.binary.macroenabled.main': macro(
    'application/vnd.ms-excel.sheet.binary.macroenabled.12',
    'xlsb',
  ),
  [`${OPEN}.presentationml.presentation.main+xml`]: plain(`${OPEN}.presentationml.presentation`, 'pptx'),
  [`${OPEN}.presentationml.template.main+xml`]: plain(`${OPEN}.presentationml.template`, 'potx'),
  [`${OPEN}.presentationml.slideshow.main+xml`]: plain(`${OPEN}.presentationml.slideshow`, 'ppsx'),
  'application/vnd.ms-powerpoint.presentation.macroenabled.main+xml': macro(
    'application/vnd.ms-powerpoint.presentation.macroenabled.12',
    'pptm',
  ),
  'application/vnd.ms-powerpoint.template.macroenabled.main+xml': macro(
    'application/vnd.ms-powerpoint.template.macroenabled.12',
    'potm',
  ),
  'application/vnd.ms-powerpoint.slideshow.macroenabled.main+xml': macro(
    'application/vnd.ms-powerpoint.slideshow.macroenabled.12',
    'ppsm',
  ),
  'application/vnd.ms-powerpoint.addin.macroenabled.main+xml': macro(
    'application/vnd.ms-powerpoint.addin.macroenabled.12',
    'ppam',
  ),
};
