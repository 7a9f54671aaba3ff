// What is seen in files of any kind, and what it means for CIVIS. (Table file.)
import type { ANY_FEATURES } from '../../../contract/features/any.features.ts';
import type { FeatureRule } from '../feature-rule.ts';

export const ANY_RULES: Readonly<Record<(typeof ANY_FEATURES)[number], FeatureRule>> = {
  'file.two_formats': {
    kind: 'polyglot',
    severity: 'reject',
    it: 'Il file è insieme di due formati: ogni programma ne vede uno diverso, e nessun controllo vale per tutti e due.',
    en: 'The file is of two formats at once: each program sees another one, and no check holds for both.',
    remedy: 'sanitise',
    source: 'our reading',
    confidence: 'B',
  },
  'file.trailing_data': {
    kind: 'trailing-data',
    severity: 'warn',
    it: 'Dopo la fine del documento ci sono altri dati, che nessuno vede.',
    en: 'After the end of the document there is more data, which nobody sees.',
    remedy: 'sanitise',
    source: 'our reading',
    confidence: 'B',
  },
  'file.program': {
    kind: 'program',
    severity: 'reject',
    it: 'È un programma, non un documento: la richiesta che lo contiene viene scartata.',
    en: 'It is a program, not a document: a request that holds it is discarded.',
    remedy: 'do-not-open',
    source: 'CIVIS guide 2026, §5 (virus o elementi attivi)',
    confidence: 'V2',
  },
  'file.name_disagrees': {
    kind: 'type-mismatch',
    severity: 'warn',
    it: 'L’estensione del nome non è quella del contenuto: il controllo dell’Agenzia può scartarlo.',
    en: 'The ending of the name is not that of the content: the agency’s check may discard it.',
    remedy: 'rename',
    source: 'our reading',
    confidence: 'B',
  },
  'file.unsafe_name': {
    kind: 'unsafe-name',
    severity: 'warn',
    it: 'Il nome con cui è arrivato contiene percorsi o caratteri nascosti: può servire a ingannare chi lo apre.',
    en: 'The name it came under has paths or hidden characters in it: made to mislead whoever opens it.',
    remedy: 'rename',
    source: 'our reading',
    confidence: 'B',
  },
};
