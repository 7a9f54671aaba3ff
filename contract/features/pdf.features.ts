// What the search for active content can see in a PDF. Codes are stable: add, never rename. (Table file.)
// What each means for CIVIS stands in rules/formats/features/pdf.table.ts.

export const PDF_FEATURES = [
  'pdf.javascript',
  'pdf.launch',
  'pdf.open_action',
  'pdf.hides_by_itself',
  'pdf.form_action',
  'pdf.form_field',
  'pdf.loose_field',
  'pdf.xfa',
  'pdf.embedded_file',
  'pdf.media',
  'pdf.encrypted_content',
  'pdf.external_data',
  'pdf.remote_goto',
  'pdf.odd_link',
  'pdf.ui_action',
  'pdf.layers',
  'pdf.markup_annotation',
  'pdf.widget_without_field',
  'pdf.unreachable_active',
  'pdf.outside_link',
  'pdf.signature_field',
  'pdf.readers_disagree',
] as const;
