// Why a ruolo was issued, by the words of its section (table file). First match wins: surest wording first.
import type { RuoloEntry } from '../../../contract/result.schema.ts';

export interface CauseCue {
  readonly causa: NonNullable<RuoloEntry['causa']>;
  /** Folded comparison, misreads allowed. */
  readonly phrases: readonly string[];
}

export const CAUSE_CUES: readonly CauseCue[] = [
  { causa: '36-ter', phrases: ['art. 36-ter', '36-ter D.P.R.', '36 ter del D.P.R.', 'controllo formale'] },
  {
    causa: 'tassazione-separata',
    phrases: [
      'tassazione separata',
      'comma 412',
      'redditi soggetti a tassazione separata',
      'trattamento di fine rapporto',
    ],
  },
  {
    causa: '54-bis',
    phrases: ['art. 54-bis', '54-bis D.P.R.', '54 bis del D.P.R.', 'liquidazioni periodiche IVA'],
  },
  {
    causa: '36-bis',
    phrases: [
      'art. 36-bis',
      '36-bis D.P.R.',
      '36 bis del D.P.R.',
      'controllo automatizzato',
      'controllo automatico',
    ],
  },
  {
    causa: 'altro',
    phrases: [
      'avviso di accertamento',
      'avviso di liquidazione',
      'atto di accertamento',
      'avviso di addebito',
      'codice della strada',
      'sanzione amministrativa',
      'verbale di contestazione',
      'imposta di registro',
      'tassa automobilistica',
      'diritto annuale',
      'contributi previdenziali',
      'tassa rifiuti',
      'spese di giustizia',
      'recupero credito d’imposta',
    ],
  },
];
