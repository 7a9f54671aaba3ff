// What is seen in OOXML files, and what it means for CIVIS. (Table file.)
import type { OOXML_FEATURES } from '../../../contract/features/ooxml.features.ts';
import type { FeatureRule } from '../feature-rule.ts';

export const OOXML_RULES: Readonly<Record<(typeof OOXML_FEATURES)[number], FeatureRule>> = {
  'ooxml.vba': {
    kind: 'vba',
    severity: 'reject',
    it: 'Contiene una macro VBA: CIVIS scarta l’intera richiesta se un allegato ha macro.',
    en: 'Holds a VBA macro: CIVIS discards the whole request when an attachment has macros.',
    remedy: 'save-as-pdf',
    source: 'CIVIS guide 2026, §5 (elementi attivi, come macro o campi variabili)',
    confidence: 'V2',
  },
};
