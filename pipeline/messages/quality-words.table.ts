// What the reasons for a review and the classes of evidence are called where quality is shown, Italian with English beside.
// (Table file.)
import type { Bilingual } from '../../contract/sentence.ts';
import { FIELD_NAMES } from '../../contract/words.ts';
import { EVIDENCE_CLASSES } from '../../validators/consistency/index.ts';
import { FIELD_LABELS } from './field-labels.table.ts';

const TRIGGERS: Readonly<Record<string, Bilingual>> = {
  'notice.doubtful': { it: 'Tipo di atto incerto', en: 'Kind of notice not certain' },
  'split.proposed': { it: 'Pagine da dividere in atti', en: 'Pages to be split into notices' },
  'split.proposed_with_before': { it: 'Pagine da dividere in atti', en: 'Pages to be split into notices' },
  'correction.not_applied': {
    it: 'Correzione rimasta senza la sua pagina',
    en: 'Correction that lost its page',
  },
  other: { it: 'Altro motivo', en: 'Another reason' },
};

/** @param trigger pipeline/quality/triggers.ts; one without words shows its code */
export function triggerWords(trigger: string): Bilingual {
  const [how, name] = trigger.split(':');
  const field = FIELD_NAMES.find((each) => each === name);
  if (field && how === 'missing')
    return { it: `${FIELD_LABELS[field].it}: non trovato`, en: `${FIELD_LABELS[field].en}: not found` };
  if (field && how === 'unsure')
    return { it: `${FIELD_LABELS[field].it}: letto, non sicuro`, en: `${FIELD_LABELS[field].en}: not sure` };
  if (trigger.startsWith('practice.'))
    return { it: 'Pratica CIVIS da chiarire', en: 'CIVIS practice to settle' };
  if (trigger.startsWith('request.'))
    return { it: `CIVIS la rifiuterebbe (${trigger})`, en: `CIVIS would refuse it (${trigger})` };
  return TRIGGERS[trigger] ?? { it: trigger, en: trigger };
}

export interface EvidenceWords extends Bilingual {
  /** Chance that the value is right, as the table states it; null for a class of another version. */
  readonly probability: number | null;
}

const UNKNOWN: EvidenceWords = {
  it: 'motivo non registrato',
  en: 'grounds not recorded',
  probability: null,
};

/** @param name class of evidence; null where it is not known */
export function evidenceWords(name: string | null): EvidenceWords {
  const row = Object.entries(EVIDENCE_CLASSES).find(([key]) => key === name)?.[1];
  return row ? { it: row.it, en: row.en, probability: row.probability } : UNKNOWN;
}
