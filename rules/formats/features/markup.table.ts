// What is seen in HTML, mail texts, SVG, XML and CSV, and what it means for CIVIS. (Table file.)
import type { MARKUP_FEATURES } from '../../../contract/features/markup.features.ts';
import type { FeatureRule } from '../feature-rule.ts';

export const MARKUP_RULES: Readonly<Record<(typeof MARKUP_FEATURES)[number], FeatureRule>> = {
  'html.script': {
    kind: 'html-script',
    severity: 'reject',
    it: 'Contiene uno script.',
    en: 'Holds a script.',
    remedy: 'save-as-pdf',
    source: 'CIVIS guide 2026, §5 (elementi attivi, come macro o campi variabili)',
    confidence: 'V2',
  },
};
