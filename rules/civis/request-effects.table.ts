// What a CIVIS request does to the term, by when it was filed and how it ended: nothing suspends it, only a redetermined
// notice opens a new one. Written by the agency for thirty days; read for sixty and ninety since 2025. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';

export interface RequestEffectRow {
  readonly id: string;
  readonly filed: 'within' | 'after';
  readonly outcome: 'accepted' | 'partly' | 'rejected';
  readonly source: string;
  readonly confidence: RuleConfidence;
  readonly it: string;
  readonly en: string;
}

const SOURCE = 'Ris. AE 72/E del 16.12.2021';

export const REQUEST_EFFECTS: readonly RequestEffectRow[] = [
  {
    id: 'Q-IN-YES',
    filed: 'within',
    outcome: 'accepted',
    source: SOURCE,
    confidence: 'V2',
    it: 'L’atto è annullato.',
    en: 'The notice is cancelled.',
  },
  {
    id: 'Q-IN-PART',
    filed: 'within',
    outcome: 'partly',
    source: `${SOURCE}; art. 2 c. 2 DLgs 462/1997`,
    confidence: 'V2',
    it: 'Nuovo avviso rideterminato: sanzione ridotta se si paga nel termine che parte da questo.',
    en: 'A redetermined notice: reduced sanction if paid in the term that starts from it.',
  },
  {
    id: 'Q-IN-NO',
    filed: 'within',
    outcome: 'rejected',
    source: SOURCE,
    confidence: 'D',
    it: 'Esiti confermati: da quando corra il termine con sanzione ridotta non è certo; lettura prudente, il termine dell’atto di partenza.',
    en: 'Outcome confirmed: from when the term with the reduced sanction runs is not certain; safe reading, the term of the first notice.',
  },
  {
    id: 'Q-LATE-YES',
    filed: 'after',
    outcome: 'accepted',
    source: SOURCE,
    confidence: 'V2',
    it: 'L’atto è annullato.',
    en: 'The notice is cancelled.',
  },
  {
    id: 'Q-LATE-PART',
    filed: 'after',
    outcome: 'partly',
    source: SOURCE,
    confidence: 'V2',
    it: 'Somme rideterminate, sanzione intera.',
    en: 'Sums redetermined, full sanction.',
  },
  {
    id: 'Q-LATE-NO',
    filed: 'after',
    outcome: 'rejected',
    source: SOURCE,
    confidence: 'V2',
    it: 'Esiti confermati, sanzione intera.',
    en: 'Outcome confirmed, full sanction.',
  },
];
