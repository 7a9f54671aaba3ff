// What stands beside payment and appeal of a cartella, as dated rows for a reader of the pages. (Table file.)
import type { RuleConfidence } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';

export interface RemedyRow extends Validity {
  readonly id: string;
  /** Days of the row's own term, where it has one. */
  readonly days: number | null;
  readonly law: string;
  readonly confidence: RuleConfidence;
  readonly it: string;
  readonly en: string;
}

export const REMEDIES: readonly RemedyRow[] = [
  {
    id: 'M-SUSPENSION-ANSWER',
    days: 220,
    validFrom: day('2015-10-22'),
    validTo: null,
    law: 'art. 1 c. 538-540 L. 228/2012',
    confidence: 'V2',
    it: 'Sospensione legale: senza risposta in 220 giorni le somme sono annullate, solo per i motivi della norma (prescrizione o decadenza prima del ruolo, sgravio, sospensione, sentenza, pagamento prima del ruolo).',
    en: 'Legal suspension: without an answer in 220 days the sums are annulled, only on the grounds of the law (lapse before the roll, relief, suspension, judgment, payment before the roll).',
  },
  {
    id: 'M-REVIEW-MANDATORY',
    days: null,
    validFrom: day('2024-01-18'),
    validTo: null,
    law: 'art. 10-quater L. 212/2000',
    confidence: 'V2',
    it: 'Autotutela obbligatoria: elenco chiuso (errore di persona, di calcolo, sul tributo, materiale riconoscibile, sul presupposto, mancata considerazione di pagamenti, documenti poi sanati); non dovuta oltre un anno dalla definitività; il rifiuto tacito si impugna dopo 90 giorni.',
    en: 'Mandatory review: closed list (person, calculation, tax, recognisable clerical error, premise, payments not considered, documents cured later); not due more than a year after the act became final; tacit refusal may be appealed after 90 days.',
  },
  {
    id: 'M-REVIEW-OPTIONAL',
    days: null,
    validFrom: day('2024-01-18'),
    validTo: null,
    law: 'art. 10-quinquies L. 212/2000',
    confidence: 'V2',
    it: 'Autotutela facoltativa: si impugna solo il rifiuto espresso.',
    en: 'Optional review: only an express refusal may be appealed.',
  },
  {
    id: 'M-HEARING',
    days: null,
    validFrom: day('2024-04-30'),
    validTo: null,
    law: 'art. 6-bis L. 212/2000; DM 24.4.2024',
    confidence: 'V2',
    it: 'Contraddittorio: escluso per atti automatizzati e di controllo formale; avvisi bonari e cartelle che ne seguono non hanno schema d’atto.',
    en: 'Prior hearing: excluded for automated and formal-control acts; avvisi bonari and the cartelle that follow need no draft act.',
  },
  {
    id: 'M-MEDIATION',
    days: 90,
    validFrom: null,
    validTo: day('2024-01-03'),
    law: 'art. 17-bis DLgs 546/1992',
    confidence: 'B',
    it: 'Reclamo e mediazione: abrogati per i ricorsi dal 4.1.2024, nessuno stop di 90 giorni.',
    en: 'Mediation: repealed for appeals from 4.1.2024, no stand-still of 90 days.',
  },
];
