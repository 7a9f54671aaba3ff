// The sheet of a notice, as a page and as a PDF. Public surface of the room outputs/sheet.
export { SHEET_POLICY, sheetHtml } from './html/sheet-html.ts';
export { sheetPdf } from './pdf/sheet-pdf.ts';
export type { FieldPictures } from './sheet-page.ts';
