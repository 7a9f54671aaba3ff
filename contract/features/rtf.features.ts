// What the search for active content can see in an RTF file. Codes are stable: add, never rename. (Table file.)
// What each means for CIVIS stands in rules/formats/features/rtf.table.ts.

export const RTF_FEATURES = [
  'rtf.object',
  'rtf.object_link',
  'rtf.object_update',
  'rtf.control',
  'rtf.remote_template',
  'rtf.mail_merge',
  'rtf.outside_content',
  'rtf.outside_picture',
  'rtf.field_dde',
  'rtf.field_variable',
  'rtf.field_computed',
  'rtf.field_outside',
  'rtf.field_data',
  'rtf.field_form',
  'rtf.field_macro',
  'rtf.field_object',
  'rtf.field_control',
  'rtf.field_reference',
  'rtf.field_unknown',
  'rtf.link_script',
  'rtf.link_file',
  'rtf.link_site',
  'rtf.comment',
  'rtf.revision',
] as const;
