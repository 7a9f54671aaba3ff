// Periods whose days are not counted, as dated data. A changed pause is a new row with the old one ended.
// (Table file.)
import { day } from '../civil-day-literal.ts';
import type { FreezeRow } from './rule.types.ts';

const AUGUST_FIRST = { month: 8, day: 1 };

export const FREEZES: readonly FreezeRow[] = [
  {
    id: 'F1',
    freeze: 'F1',
    period: { kind: 'yearly', from: AUGUST_FIRST, to: { month: 9, day: 4 } },
    validFrom: day('2017-01-01'),
    validTo: null,
    law: 'art. 7-quater c. 17 DL 193/2016',
    confidence: 'V2',
    it: 'Pagamento in una volta o prima rata di 36-bis, 54-bis, 36-ter e tassazione separata. Dal 2025 (art. 3 DLgs 108/2024) anche per termini diversi da 30 giorni. Mai per le rate successive.',
    en: 'Lump sum or first instalment of 36-bis, 54-bis, 36-ter and separate taxation. Since 2025 (art. 3 DLgs 108/2024) also for terms other than 30 days. Never for later instalments.',
  },
  {
    id: 'F2',
    freeze: 'F2',
    period: { kind: 'yearly', from: AUGUST_FIRST, to: { month: 9, day: 4 } },
    validFrom: day('2017-01-01'),
    validTo: null,
    law: 'art. 37 c. 11-bis DL 223/2006, secondo periodo',
    confidence: 'D',
    it: 'Documenti e informazioni chiesti dall’Agenzia. Per i chiarimenti spontanei con CIVIS è solo un’analogia: vale il giorno senza pausa. L’anno di inizio è quello di F1.',
    en: 'Documents and information the agency asks for. For spontaneous CIVIS clarifications only an analogy: the day without the pause is the safe one. Its first year is taken as that of F1.',
  },
  {
    id: 'F5-OLD',
    freeze: 'F5',
    period: { kind: 'yearly', from: AUGUST_FIRST, to: { month: 9, day: 15 } },
    validFrom: null,
    validTo: day('2014-12-31'),
    law: 'art. 1 L. 742/1969',
    confidence: 'V2',
    it: 'Ricorsi, fino al 2014.',
    en: 'Appeals, up to 2014.',
  },
  {
    id: 'F5',
    freeze: 'F5',
    period: { kind: 'yearly', from: AUGUST_FIRST, to: { month: 8, day: 31 } },
    validFrom: day('2015-01-01'),
    validTo: null,
    law: 'art. 1 L. 742/1969',
    confidence: 'V2',
    it: 'Ricorsi, dal 2015: il 1° settembre conta.',
    en: 'Appeals, since 2015: 1 September is counted.',
  },
];

/** Periods that are often taken for a pause and do not stop the terms computed here; for the reader of the pages. */
export const NO_PAUSES = [
  {
    id: 'F3',
    law: 'art. 37 c. 11-bis DL 223/2006, primo periodo',
    confidence: 'V2',
    it: '1-20 agosto: versamenti ordinari con F24 entro il 20 agosto. Non riguarda gli avvisi bonari (prevale F1) né le rate, che scadono a fine mese.',
    en: '1-20 August: ordinary F24 payments by 20 August. Does not concern avvisi bonari (F1 prevails) nor instalments, due at the end of a month.',
  },
  {
    id: 'F4',
    law: 'art. 10 DLgs 1/2024',
    confidence: 'V1',
    it: '1-31 agosto e 1-31 dicembre, dal 2024: l’Agenzia non invia esiti e lettere di compliance, salvo urgenza. Non è una regola sui termini: una data di trasmissione in quei mesi è solo insolita.',
    en: '1-31 August and 1-31 December, since 2024: the agency does not send outcomes and compliance letters but for urgency. Not a rule on terms: a transmission date in those months is only unusual.',
  },
  {
    id: 'F6',
    law: '—',
    confidence: 'V2',
    it: 'Nessuna sospensione: pagamento della cartella, intimazione, i 60 giorni dell’art. 50 DPR 602/1973, richieste di autotutela o sgravio, rate dalla seconda in poi.',
    en: 'No suspension: payment of a cartella, order to pay, the 60 days of art. 50 DPR 602/1973, requests for review or relief, instalments from the second on.',
  },
] as const;
