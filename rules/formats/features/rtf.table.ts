// What is seen in RTF files, and what it means for CIVIS. (Table file.)
import type { RTF_FEATURES } from '../../../contract/features/rtf.features.ts';
import type { FeatureRule } from '../feature-rule.ts';

export const RTF_RULES: Readonly<Record<(typeof RTF_FEATURES)[number], FeatureRule>> = {
  'rtf.object': {
    kind: 'ole-object',
    severity: 'reject',
    it: 'Contiene un oggetto di un altro programma, che può eseguire codice.',
    en: 'Holds an object of another program, which can run code.',
    remedy: 'save-as-pdf',
    source: 'CIVIS guide 2026, §5 (elementi attivi, come macro o campi variabili)',
    confidence: 'V2',
  },
};
