// (Table file.) The law of deadlines as dated rows. A change of law is a new row (and an end date on the old
// one), never a change of the code that counts. Ids are stable: results, sheets and tests name them.
import type { Act, Channel } from '../../contract/words.ts';
import { ACTS, CHANNELS } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';
import type { AlternativeReading, DeadlineRule, RowOpenPoint } from './rule.types.ts';
import type { DeadlineWarningCode } from './warnings.table.ts';

const AUTOMATIC: readonly Act[] = ['36-bis', '54-bis', 'lipe'];
const NOTICE_ACTS: readonly Act[] = ACTS.filter((act) => act !== 'cartella');
const TELEMATIC: readonly Channel[] = ['telematico'];
const TO_TAXPAYER: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'telematico');

const ALWAYS: Validity = { validFrom: null, validTo: null };
/** DLgs 108/2024 art. 3 c. 7: the day of elaboration decides, not the day of receipt. */
const ELABORATED_OLD: Validity = { validFrom: null, validTo: day('2024-12-31') };
const ELABORATED_NEW: Validity = { validFrom: day('2025-01-01'), validTo: null };

/** Said with every payment: what a request, a part payment or a late regularisation do not do. */
const MOVES_NOTHING: readonly DeadlineWarningCode[] = ['civis.no_suspension.pay'];
const PARTIAL: readonly DeadlineWarningCode[] = [...MOVES_NOTHING, 'pay.partial_disputed'];
const CLOSED_ON_RECEIPT: readonly DeadlineWarningCode[] = [
  ...PARTIAL,
  'pay.sanctions_only',
  'pay.ravvedimento_closed',
];

/** What most rows share. */
const PLAIN = {
  purpose: 'pay',
  extraDays: 0,
  freeze: 'none',
  roll: 'forward',
  keyDate: 'elaborated',
  start: 'receipt',
  openPoints: [],
  alternatives: [],
  overrides: [],
  informs: [],
  instalments: null,
  hasTolerance: false,
  isPrintedOnNotice: true,
} as const satisfies Partial<DeadlineRule>;

/** The August pause of documents on a CIVIS clarification is only derived: the count without it is the safe one. */
const UNFROZEN: AlternativeReading = {
  id: 'unfrozen',
  when: 'always',
  freeze: 'none',
  it: 'senza la pausa di agosto',
  en: 'without the August pause',
};
/** The ninety days stand in art. 2-bis DL 203/2005, which the list of the August pause (F1) does not name. */
const UNFROZEN_NINETY: AlternativeReading = {
  ...UNFROZEN,
  id: 'A2-NEW/unfrozen',
  it: 'i 90 giorni contati senza la pausa di agosto, che la norma sulla pausa non nomina',
  en: 'the 90 days counted without the August pause, whose norm does not name them',
};
const PAUSE_DOUBTFUL: RowOpenPoint = { point: 3, when: 'freeze' };

const A1_OLD: DeadlineRule = {
  ...PLAIN,
  ...ELABORATED_OLD,
  ruleId: 'A1-OLD',
  acts: AUTOMATIC,
  channels: TO_TAXPAYER,
  days: 30,
  freeze: 'F1',
  citation: 'pay.automatic',
  confidence: 'V2',
  instalments: { firstDays: null },
  hasTolerance: true,
  informs: CLOSED_ON_RECEIPT,
  note: 'Controllo automatizzato (anche LIPE), elaborato entro il 31.12.2024.',
  noteEn: 'Automated control (LIPE too), elaborated by 31.12.2024.',
};
const A1_NEW: DeadlineRule = {
  ...A1_OLD,
  ...ELABORATED_NEW,
  ruleId: 'A1-NEW',
  days: 60,
  confidence: 'V1',
  note: 'Controllo automatizzato (anche LIPE), elaborato dal 1.1.2025.',
  noteEn: 'Automated control (LIPE too), elaborated from 1.1.2025.',
};
const A2_OLD: DeadlineRule = {
  ...A1_OLD,
  ruleId: 'A2-OLD',
  channels: TELEMATIC,
  extraDays: 60,
  start: 'transmission',
  citation: 'pay.telematic',
  confidence: 'V1',
  // Literal reading (only the last 30 days pause) is `due`; the other, whole 90, can only be later.
  alternatives: [
    {
      id: 'A2-OLD/B',
      when: 'always',
      days: 90,
      extraDays: 0,
      it: 'la pausa di agosto vale per tutti i 90 giorni',
      en: 'the August pause holds for all 90 days',
    },
  ],
  openPoints: [{ point: 3, when: 'readings_differ' }],
  note: 'Avviso telematico all’intermediario, elaborato entro il 31.12.2024: 60 giorni dall’invio, poi 30.',
  noteEn:
    'Telematic notice to the intermediary, elaborated by 31.12.2024: 60 days from the transmission, then 30.',
};
const A2_NEW: DeadlineRule = {
  ...A2_OLD,
  ...ELABORATED_NEW,
  ruleId: 'A2-NEW',
  days: 90,
  extraDays: 0,
  confidence: 'V2',
  alternatives: [UNFROZEN_NINETY],
  openPoints: [PAUSE_DOUBTFUL],
  note: 'Avviso telematico all’intermediario, elaborato dal 1.1.2025: termine unico dall’invio.',
  noteEn: 'Telematic notice to the intermediary, elaborated from 1.1.2025: one term from the transmission.',
};
const A3_OLD: DeadlineRule = {
  ...A1_OLD,
  ruleId: 'A3-OLD',
  acts: ['36-ter'],
  citation: 'pay.formal',
  note: 'Controllo formale, elaborato entro il 31.12.2024; conta la prima comunicazione dell’esito.',
  noteEn: 'Formal control, elaborated by 31.12.2024; the first outcome letter counts.',
};
const A3_NEW: DeadlineRule = {
  ...A3_OLD,
  ...ELABORATED_NEW,
  ruleId: 'A3-NEW',
  days: 60,
  confidence: 'V1',
  note: 'Controllo formale, elaborato dal 1.1.2025; conta la prima comunicazione dell’esito.',
  noteEn: 'Formal control, elaborated from 1.1.2025; the first outcome letter counts.',
};
const A4: DeadlineRule = {
  ...A1_OLD,
  ...ALWAYS,
  ruleId: 'A4',
  acts: ['tassazione-separata'],
  citation: 'pay.separate',
  // The office computes here, there is no sanction to regularise: ravvedimento is not the matter.
  informs: PARTIAL,
  note: 'Tassazione separata: 30 giorni anche dopo il 2025.',
  noteEn: 'Separate taxation: 30 days also after 2025.',
};
const A5: DeadlineRule = {
  ...PLAIN,
  ...ALWAYS,
  ruleId: 'A5',
  acts: ['730-caf'],
  channels: CHANNELS,
  days: 60,
  citation: 'pay.caf',
  informs: MOVES_NOTHING,
  confidence: 'V2',
  openPoints: [{ point: 5, when: 'always' }],
  note: '730 con visto del CAF o del professionista; la pausa di agosto non è certa e non si conta.',
  noteEn: 'Form 730 certified by a CAF or professional; the August pause is not certain and not counted.',
};
const A7: DeadlineRule = {
  ...PLAIN,
  ruleId: 'A7',
  acts: ['bollo'],
  channels: CHANNELS,
  validFrom: day('2020-01-01'),
  validTo: null,
  days: 30,
  citation: 'pay.stamp',
  informs: MOVES_NOTHING,
  confidence: 'V2',
  openPoints: [{ point: 1, when: 'always' }],
  note: 'Bollo sulle fatture elettroniche: vale il termine scritto sulla comunicazione.',
  noteEn: 'Stamp duty on e-invoices: the term printed on the notice counts.',
};
const A8: DeadlineRule = {
  ...PLAIN,
  ruleId: 'A8',
  acts: ['54-bis.1'],
  channels: CHANNELS,
  validFrom: day('2026-01-01'),
  validTo: null,
  days: 60,
  citation: 'pay.vat-omitted',
  informs: MOVES_NOTHING,
  confidence: 'V1',
  openPoints: [{ point: 5, when: 'always' }],
  note: 'IVA da dichiarazione omessa; la pausa di agosto non è certa e non si conta.',
  noteEn: 'VAT of an omitted return; the August pause is not certain and not counted.',
};
const C1: DeadlineRule = {
  ...PLAIN,
  ...ALWAYS,
  ruleId: 'C1',
  acts: ['cartella'],
  channels: TO_TAXPAYER,
  days: 60,
  keyDate: 'notified',
  start: 'notification',
  citation: 'pay.cartella',
  informs: MOVES_NOTHING,
  confidence: 'V2',
  note: 'Pagamento della cartella: nessuna pausa.',
  noteEn: 'Payment of a cartella: no pause.',
};

const PAY_ROWS: readonly DeadlineRule[] = [
  A1_OLD,
  A1_NEW,
  {
    ...A1_OLD,
    ruleId: 'A1-2022',
    acts: AUTOMATIC,
    validFrom: day('2022-05-21'),
    validTo: day('2022-08-31'),
    keyDate: 'notified',
    days: 60,
    citation: 'pay.automatic.2022',
    // Sixty days only if all is paid at once; a first instalment keeps the thirty.
    alternatives: [
      {
        id: 'A1-2022/instalment',
        when: 'always',
        days: 30,
        it: 'prima rata: 30 giorni',
        en: 'first instalment: 30 days',
      },
    ],
    instalments: { firstDays: 30 },
    overrides: ['A1-OLD'],
    note: 'Notificato dal 21.5 al 31.8.2022: 60 giorni se si paga in una volta, 30 per la prima rata.',
    noteEn: 'Notified 21.5 to 31.8.2022: 60 days if paid at once, 30 for a first instalment.',
  },
  A2_OLD,
  A2_NEW,
  A3_OLD,
  A3_NEW,
  A4,
  A5,
  A7,
  A8,
  C1,
  {
    ...C1,
    ruleId: 'C1-COV2',
    validFrom: day('2021-09-01'),
    validTo: day('2022-03-31'),
    days: 180,
    citation: 'pay.cartella.covid',
    overrides: ['C1'],
    note: 'Cartella notificata dal 1.9.2021 al 31.3.2022: 180 giorni per pagare; per il ricorso restano 60.',
    noteEn: 'Cartella notified 1.9.2021 to 31.3.2022: 180 days to pay; the appeal keeps 60.',
  },
];

/** Art. 36-bis c. 3 and 36-ter c. 4: clarifications have the term of the payment. */
function sameTermToClarify(row: DeadlineRule, changes: Partial<DeadlineRule>): DeadlineRule {
  return {
    ...row,
    purpose: 'clarify',
    hasTolerance: false,
    instalments: null,
    informs: [],
    freeze: row.freeze === 'F1' ? 'F2' : row.freeze,
    alternatives: [UNFROZEN],
    openPoints: [],
    ...changes,
  };
}
const AUTOMATIC_CLARIFY = { citation: 'clarify.automatic' } as const;
const FORMAL_CLARIFY = { citation: 'clarify.formal' } as const;

const CLARIFY_ROWS: readonly DeadlineRule[] = [
  sameTermToClarify(A1_OLD, AUTOMATIC_CLARIFY),
  sameTermToClarify(A1_NEW, AUTOMATIC_CLARIFY),
  sameTermToClarify(A2_OLD, {
    ...AUTOMATIC_CLARIFY,
    alternatives: [...A2_OLD.alternatives, UNFROZEN],
    openPoints: A2_OLD.openPoints,
  }),
  sameTermToClarify(A2_NEW, {
    ...AUTOMATIC_CLARIFY,
    confidence: 'D',
    alternatives: [
      UNFROZEN,
      {
        id: 'A2-NEW/60',
        when: 'always',
        days: 60,
        freeze: 'none',
        it: 'i 60 giorni dell’art. 36-bis c. 3, contati dall’invio',
        en: 'the 60 days of art. 36-bis c. 3, counted from the transmission',
      },
    ],
    openPoints: [{ point: 4, when: 'always' }],
  }),
  sameTermToClarify(A3_OLD, FORMAL_CLARIFY),
  sameTermToClarify(A3_NEW, FORMAL_CLARIFY),
  sameTermToClarify(A4, {
    ...AUTOMATIC_CLARIFY,
    alternatives: [
      UNFROZEN,
      {
        id: 'A4/60',
        when: 'always',
        days: 60,
        it: '60 giorni, come l’art. 36-bis c. 3 per gli altri esiti',
        en: '60 days, as art. 36-bis c. 3 says of the other outcomes',
      },
    ],
    openPoints: [{ point: 4, when: 'always' }],
  }),
  sameTermToClarify(A5, { openPoints: A5.openPoints }),
  sameTermToClarify(A8, { openPoints: A8.openPoints }),
  {
    ...C1,
    ruleId: 'C3-OLD',
    purpose: 'clarify',
    validTo: day('2015-10-21'),
    days: 90,
    roll: 'unverified',
    citation: 'suspend.cartella',
    informs: ['deadline.legal_suspension'],
    isPrintedOnNotice: false,
    note: 'Dichiarazione all’Agente della riscossione per la sospensione legale, prima del 22.10.2015.',
    noteEn: 'Declaration to the collection agent for the legal suspension, before 22.10.2015.',
  },
  {
    ...C1,
    ruleId: 'C3',
    purpose: 'clarify',
    validFrom: day('2015-10-22'),
    roll: 'unverified',
    citation: 'suspend.cartella',
    informs: ['deadline.legal_suspension'],
    isPrintedOnNotice: false,
    note: 'Dichiarazione all’Agente della riscossione per la sospensione legale; la proroga al giorno lavorativo non è certa.',
    noteEn:
      'Declaration to the collection agent for the legal suspension; the roll to a working day is not certain.',
  },
];

const APPEAL_ROWS: readonly DeadlineRule[] = [
  {
    ...C1,
    ruleId: 'C2',
    purpose: 'appeal',
    freeze: 'F5',
    citation: 'appeal.cartella',
    alternatives: [
      {
        id: 'C2/labour-judge',
        when: 'rows_not_tax',
        days: 40,
        freeze: 'none',
        it: '40 giorni davanti al giudice del lavoro per i contributi (art. 24 DLgs 46/1999)',
        en: '40 days before the labour judge for contributions (art. 24 DLgs 46/1999)',
      },
    ],
    informs: ['civis.no_suspension.appeal'],
    isPrintedOnNotice: false,
    note: 'Ricorso alla Corte di giustizia tributaria, solo per i tributi; pausa 1-31 agosto.',
    noteEn: 'Appeal to the tax court, for taxes only; pause 1-31 August.',
  },
];

const INFORM_ROWS: readonly DeadlineRule[] = [
  {
    ...PLAIN,
    ...ALWAYS,
    ruleId: 'A2-INFORM',
    purpose: 'inform_client',
    acts: AUTOMATIC,
    channels: TELEMATIC,
    days: 30,
    roll: 'unverified',
    start: 'transmission',
    citation: 'inform.client',
    informs: ['inform_client.duty'],
    confidence: 'V2',
    isPrintedOnNotice: false,
    note: 'L’intermediario informa il cliente entro 30 giorni.',
    noteEn: 'The intermediary informs the client within 30 days.',
  },
];

export const DEADLINE_RULES: readonly DeadlineRule[] = [
  ...PAY_ROWS,
  ...CLARIFY_ROWS,
  ...APPEAL_ROWS,
  ...INFORM_ROWS,
];

/**
 * A9, redetermined notice: the payment row of its own kind, counted from the new notice and never certain. Where
 * the first notice was elaborated within `oldParentTo` (or nobody knows), the thirty-day count is the safe one.
 */
export const REDETERMINATION = {
  ruleId: 'A9',
  acts: NOTICE_ACTS,
  confidence: 'D',
  oldParentTo: day('2024-12-31'),
  oldParentReading: {
    id: 'A9/30',
    when: 'always',
    days: 30,
    extraDays: 0,
    it: 'i 30 giorni dell’atto di partenza, elaborato entro il 2024 o in data non nota',
    en: 'the 30 days of the first notice, elaborated by 2024 or on a day not known',
  },
  oldParentOpenPoint: { point: 6, when: 'always' },
  note: 'Comunicazione rideterminata: stesso termine del tipo di partenza, dal nuovo avviso.',
  noteEn: 'Redetermined notice: the term of its kind, from the new notice.',
} as const;
