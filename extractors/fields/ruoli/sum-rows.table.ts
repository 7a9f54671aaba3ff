// Labels of the sums on a cartella, by model: "compensi" until 2015, "oneri di riscossione" from 2016, neither on what
// was entrusted from 2022 on. (Table file.)
import type { CostKind } from '../../../contract/ruolo.schema.ts';

export const COSTS: readonly { readonly kind: CostKind; readonly labels: readonly string[] }[] = [
  { kind: 'diritti-notifica', labels: ['Diritti di notifica', 'Spese di notifica', 'Diritto di notifica'] },
  { kind: 'oneri-riscossione', labels: ['Oneri di riscossione', 'Totale oneri di riscossione', 'Aggio'] },
  { kind: 'compensi', labels: ['Compensi di riscossione', 'Compenso di riscossione', 'Compensi'] },
  { kind: 'spese-esecutive', labels: ['Spese esecutive', 'Spese per procedure esecutive'] },
  { kind: 'interessi-mora', labels: ['Interessi di mora'] },
];

/** The sums of all bodies together. */
export const CREDITOR_SUMS: readonly string[] = [
  'Importi dovuti agli enti creditori',
  'Somme dovute agli enti creditori',
  'Totale importi dovuti agli enti',
  'Totale somme iscritte a ruolo',
  'Somme iscritte a ruolo',
  'Importi iscritti a ruolo',
];

/** Beside `Totale`: the sum to pay, of one section or of the whole cartella. */
export const DUE_WORDS: readonly string[] = [
  'Totale da pagare',
  'Totale da versare',
  'Totale dovuto',
  'Totale complessivo',
  'Totale generale',
  'Totale cartella',
];
