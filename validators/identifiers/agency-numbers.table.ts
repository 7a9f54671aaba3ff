// Tax codes of the senders themselves: valid 11-digit numbers that stand on every notice. (Table file.)
export const AGENCY_NUMBERS: ReadonlyMap<string, string> = new Map([
  ['06363391001', 'Agenzia delle entrate'],
  ['13756881002', 'Agenzia delle entrate-Riscossione'],
]);
