// The types of actions (ISO 32000-2, table 201), and what each is by the way it is started. (Table file.)
import type { PdfCode } from './pdf-rule.ts';

interface ActionMeaning {
  /** On opening the document. */
  readonly opening: PdfCode | null;
  /** On paging, printing, closing, passing over, typing (`/AA`). */
  readonly automatic: PdfCode | null;
  /** On a click. */
  readonly clicked: PdfCode | null;
}

const always = (code: PdfCode): ActionMeaning => ({ opening: code, automatic: code, clicked: code });
const leaves = (clicked: PdfCode): ActionMeaning => ({
  opening: 'pdf.open_action',
  automatic: 'pdf.open_action',
  clicked,
});

/** `URI` is told apart by its address, `Thread` by its file. */
export const ACTION_TYPES: ReadonlyMap<string, ActionMeaning> = new Map([
  ['JavaScript', always('pdf.javascript')],
  ['Launch', always('pdf.launch')],
  ['SubmitForm', always('pdf.form_action')],
  ['ImportData', always('pdf.form_action')],
  ['ResetForm', always('pdf.form_action')],
  ['Rendition', always('pdf.media')],
  ['Movie', always('pdf.media')],
  ['Sound', always('pdf.media')],
  ['GoTo3DView', always('pdf.media')],
  ['RichMediaExecute', always('pdf.media')],
  ['URI', leaves('pdf.outside_link')],
  ['GoToR', leaves('pdf.remote_goto')],
  ['GoToE', leaves('pdf.remote_goto')],
  ['Hide', { opening: 'pdf.hides_by_itself', automatic: 'pdf.hides_by_itself', clicked: 'pdf.ui_action' }],
  ['GoTo', { opening: null, automatic: 'pdf.ui_action', clicked: null }],
  ['GoToDp', { opening: null, automatic: 'pdf.ui_action', clicked: null }],
  ['Thread', { opening: null, automatic: 'pdf.ui_action', clicked: null }],
  ['Named', always('pdf.ui_action')],
  ['Trans', always('pdf.ui_action')],
  ['SetOCGState', always('pdf.ui_action')],
  ['SetState', always('pdf.ui_action')],
  ['NOP', always('pdf.ui_action')],
]);
