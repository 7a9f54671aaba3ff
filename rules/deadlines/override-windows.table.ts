// Known exceptions by time and place. Those that recur for floods and earthquakes come from the office's own
// configuration in the same shape. (Table file.)
import { day } from '../civil-day-literal.ts';
import type { OverrideWindow } from './rule.types.ts';

const AUTOMATIC_AND_FORMAL = ['36-bis', '54-bis', 'lipe', '36-ter'] as const;
const ALL_NOTICES = [...AUTOMATIC_AND_FORMAL, 'tassazione-separata', '730-caf', '54-bis.1', 'bollo'] as const;

export const OVERRIDE_WINDOWS: readonly OverrideWindow[] = [
  {
    id: 'X1',
    name: 'rinvio dei versamenti del 2020',
    acts: AUTOMATIC_AND_FORMAL,
    purposes: ['pay'],
    territory: null,
    applies: 'yes',
    from: day('2020-03-08'),
    to: day('2020-05-31'),
    effect: { kind: 'pay_by', day: day('2020-09-16') },
    law: 'art. 144 DL 34/2020',
    confidence: 'V1',
  },
  {
    id: 'X3',
    name: 'definizione agevolata degli avvisi bonari: sanzioni al 3 %, piani fino a 20 rate',
    acts: AUTOMATIC_AND_FORMAL,
    purposes: ['pay'],
    territory: null,
    applies: 'yes',
    // Notices whose term was still running on that day.
    from: day('2023-01-01'),
    to: day('2023-01-01'),
    effect: { kind: 'none' },
    law: 'art. 1 c. 153-159 L. 197/2022',
    confidence: 'V2',
  },
  {
    id: 'X4',
    name: 'alluvione del maggio 2023 (comuni di Emilia-Romagna, Marche e Toscana)',
    acts: [...ALL_NOTICES, 'cartella'],
    purposes: ['pay'],
    territory: 'comuni alluvionati ER/Marche/Toscana',
    applies: 'maybe',
    from: day('2023-05-01'),
    to: day('2023-08-31'),
    effect: { kind: 'freeze' },
    law: 'DL 61/2023',
    confidence: 'V2',
  },
  {
    id: 'C1-COV1',
    name: 'sospensione delle cartelle 2020-2021',
    acts: ['cartella'],
    purposes: ['pay'],
    territory: null,
    applies: 'yes',
    from: day('2020-03-08'),
    to: day('2021-08-31'),
    effect: { kind: 'pay_by', day: day('2021-09-30') },
    law: 'art. 68 DL 18/2020',
    confidence: 'B',
  },
  // Sources dispute whether it adds up with August; an appeal of sixty days never meets both.
  {
    id: 'X5',
    name: 'sospensione dei ricorsi del 2020',
    acts: ['cartella'],
    purposes: ['appeal'],
    territory: null,
    applies: 'yes',
    from: day('2020-03-09'),
    to: day('2020-05-11'),
    effect: { kind: 'freeze' },
    law: 'art. 83 DL 18/2020; DL 23/2020',
    confidence: 'V2',
  },
];
