// What is seen in RTF files, and what it means for CIVIS. (Table file.)
import type { RTF_FEATURES } from '../../../contract/features/rtf.features.ts';
import type { FeatureRule } from '../feature-rule.ts';
import { OFFICE_MEANINGS } from './office-meanings.table.ts';

export const RTF_RULES: Readonly<Record<(typeof RTF_FEATURES)[number], FeatureRule>> = {
  'rtf.object': OFFICE_MEANINGS.object,
  'rtf.object_link': OFFICE_MEANINGS.objectLink,
  'rtf.object_update': {
    kind: 'ole-object',
    severity: 'reject',
    it: 'Contiene un oggetto che si aggiorna da solo quando il documento si apre: è il modo usato per attaccare.',
    en: 'Holds an object that updates itself when the document is opened: the way attacks use.',
    remedy: 'save-as-pdf',
    source: 'RTF 1.9.1, Objects (\\objupdate)',
    confidence: 'V2',
  },
  'rtf.control': OFFICE_MEANINGS.control,
  'rtf.remote_template': OFFICE_MEANINGS.remoteTemplate,
  'rtf.mail_merge': OFFICE_MEANINGS.dataSource,
  'rtf.outside_content': OFFICE_MEANINGS.outsideContent,
  'rtf.outside_picture': OFFICE_MEANINGS.outsideContent,
  'rtf.field_dde': OFFICE_MEANINGS.dde,
  'rtf.field_variable': OFFICE_MEANINGS.variableField,
  'rtf.field_computed': OFFICE_MEANINGS.computedField,
  'rtf.field_outside': OFFICE_MEANINGS.outsideContent,
  'rtf.field_data': OFFICE_MEANINGS.dataSource,
  'rtf.field_form': OFFICE_MEANINGS.formControl,
  'rtf.field_macro': OFFICE_MEANINGS.macroField,
  'rtf.field_object': OFFICE_MEANINGS.object,
  'rtf.field_control': OFFICE_MEANINGS.control,
  'rtf.field_reference': OFFICE_MEANINGS.referenceField,
  'rtf.field_unknown': OFFICE_MEANINGS.unknownField,
  'rtf.link_script': OFFICE_MEANINGS.scriptLink,
  'rtf.link_file': OFFICE_MEANINGS.fileLink,
  'rtf.link_site': OFFICE_MEANINGS.siteLink,
  'rtf.comment': OFFICE_MEANINGS.comment,
  'rtf.revision': OFFICE_MEANINGS.revision,
};
