// (Table file.) The law of deadlines as dated rows. A change of law is a new row (and an end date on the old
// one), never a change of the code that counts. Ids are stable: results, sheets and tests name them.
import type { Act, Channel } from '../../contract/words.ts';
import { ACTS, CHANNELS } from '../../contract/words.ts';
import { day, type Validity } from '../civil-day-literal.ts';
import type { AlternativeReading, DeadlineRule, RowOpenPoint } from './rule.types.ts';

const AUTOMATIC: readonly Act[] = ['36-bis', '54-bis', 'lipe'];
const NOTICE_ACTS: readonly Act[] = ACTS.filter((act) => act !== 'cartella');
const TELEMATIC: readonly Channel[] = ['telematico'];
const TO_TAXPAYER: readonly Channel[] = CHANNELS.filter((channel) => channel !== 'telematico');

const ALWAYS: Validity = { validFrom: null, validTo: null };
/** DLgs 108/2024 art. 3 c. 7: the day of elaboration decides, not the day of receipt. */
const ELABORATED_OLD: Validity = { validFrom: null, validTo: day('2024-12-31') };
const ELABORATED_NEW: Validity = { validFrom: day('2025-01-01'), validTo: null };

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
  hasTolerance: false,
  isPrintedOnNotice: true,
} as const satisfies Partial<DeadlineRule>;

/** The August pause of documents on a CIVIS clarification is only derived: the count without it is the safe one. */
const UNFROZEN: AlternativeReading = { id: 'unfrozen', when: 'always', freeze: 'none' };
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
  hasTolerance: true,
  note: 'Controllo automatizzato (anche LIPE), elaborato entro il 31.12.2024.',
};
const A1_NEW: DeadlineRule = {
  ...A1_OLD,
  ...ELABORATED_NEW,
  ruleId: 'A1-NEW',
  days: 60,
  confidence: 'V1',
  note: 'Controllo automatizzato (anche LIPE), elaborato dal 1.1.2025.',
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
  alternatives: [{ id: 'A2-OLD/B', when: 'always', days: 90, extraDays: 0 }],
  openPoints: [{ point: 3, when: 'readings_differ' }],
  note: 'Avviso telematico all’intermediario, elaborato entro il 31.12.2024: 60 giorni dall’invio, poi 30.',
};
const A2_NEW: DeadlineRule = {
  ...A2_OLD,
  ...ELABORATED_NEW,
  ruleId: 'A2-NEW',
  days: 90,
  extraDays: 0,
  confidence: 'V2',
  alternatives: [],
  openPoints: [PAUSE_DOUBTFUL],
  note: 'Avviso telematico all’intermediario, elaborato dal 1.1.2025: termine unico dall’invio.',
};
const A3_OLD: DeadlineRule = {
  ...A1_OLD,
  ruleId: 'A3-OLD',
  acts: ['36-ter'],
  citation: 'pay.formal',
  note: 'Controllo formale, elaborato entro il 31.12.2024; conta la prima comunicazione dell’esito.',
};
const A3_NEW: DeadlineRule = {
  ...A3_OLD,
  ...ELABORATED_NEW,
  ruleId: 'A3-NEW',
  days: 60,
  confidence: 'V1',
  note: 'Controllo formale, elaborato dal 1.1.2025; conta la prima comunicazione dell’esito.',
};
const A4: DeadlineRule = {
  ...A1_OLD,
  ...ALWAYS,
  ruleId: 'A4',
  acts: ['tassazione-separata'],
  citation: 'pay.separate',
  note: 'Tassazione separata: 30 giorni anche dopo il 2025.',
};
const A5: DeadlineRule = {
  ...PLAIN,
  ...ALWAYS,
  ruleId: 'A5',
  acts: ['730-caf'],
  channels: CHANNELS,
  days: 60,
  citation: 'pay.caf',
  confidence: 'V2',
  openPoints: [{ point: 5, when: 'always' }],
  note: '730 con visto del CAF o del professionista; la pausa di agosto non è certa e non si conta.',
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
  confidence: 'V2',
  openPoints: [{ point: 1, when: 'always' }],
  note: 'Bollo sulle fatture elettroniche: vale il termine scritto sulla comunicazione.',
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
  confidence: 'V1',
  openPoints: [{ point: 5, when: 'always' }],
  note: 'IVA da dichiarazione omessa; la pausa di agosto non è certa e non si conta.',
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
  confidence: 'V2',
  note: 'Pagamento della cartella: nessuna pausa.',
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
    alternatives: [{ id: 'A1-2022/instalment', when: 'always', days: 30 }],
    overrides: ['A1-OLD'],
    note: 'Notificato dal 21.5 al 31.8.2022: 60 giorni se si paga in una volta, 30 per la prima rata.',
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
  },
];

/** Art. 36-bis c. 3 and 36-ter c. 4: clarifications have the term of the payment. */
function sameTermToClarify(row: DeadlineRule, changes: Partial<DeadlineRule>): DeadlineRule {
  return {
    ...row,
    purpose: 'clarify',
    hasTolerance: false,
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
    openPoints: [{ point: 4, when: 'always' }],
  }),
  sameTermToClarify(A3_OLD, FORMAL_CLARIFY),
  sameTermToClarify(A3_NEW, FORMAL_CLARIFY),
  sameTermToClarify(A4, {
    ...AUTOMATIC_CLARIFY,
    alternatives: [UNFROZEN, { id: 'A4/60', when: 'always', days: 60 }],
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
  },
];

const APPEAL_ROWS: readonly DeadlineRule[] = [
  {
    ...C1,
    ruleId: 'C2',
    purpose: 'appeal',
    freeze: 'F5',
    citation: 'appeal.cartella',
    alternatives: [{ id: 'C2/labour-judge', when: 'rows_not_tax', days: 40, freeze: 'none' }],
    isPrintedOnNotice: false,
    note: 'Ricorso alla Corte di giustizia tributaria, solo per i tributi; pausa 1-31 agosto.',
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
    confidence: 'V2',
    isPrintedOnNotice: false,
    note: 'L’intermediario informa il cliente entro 30 giorni.',
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
  citation: 'pay.redetermined',
  confidence: 'D',
  oldParentTo: day('2024-12-31'),
  oldParentReading: { id: 'A9/30', when: 'always', days: 30, extraDays: 0 },
  oldParentOpenPoint: { point: 6, when: 'always' },
  note: 'Comunicazione rideterminata: stesso termine del tipo di partenza, dal nuovo avviso.',
} as const;
