// What is seen in ODF files, and what it means for CIVIS. (Table file.)
import type { ODF_FEATURES } from '../../../contract/features/odf.features.ts';
import type { FeatureRule } from '../feature-rule.ts';

export const ODF_RULES: Readonly<Record<(typeof ODF_FEATURES)[number], FeatureRule>> = {
  'odf.macro': {
    kind: 'odf-macro',
    severity: 'reject',
    it: 'Contiene una macro: CIVIS scarta l’intera richiesta se un allegato ha macro.',
    en: 'Holds a macro: CIVIS discards the whole request when an attachment has macros.',
    remedy: 'save-as-pdf',
    source: 'CIVIS guide 2026, §5 (elementi attivi, come macro o campi variabili)',
    confidence: 'V2',
  },
};
