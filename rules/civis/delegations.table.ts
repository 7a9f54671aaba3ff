// Kinds of delegation to an intermediary that the client register knows; an office may write others. (Table file.)
// Which of them CIVIS asks for was read in no source: what is `none` is warned of, the others are believed.

export const DELEGATIONS = {
  unica: { it: 'delega unica', en: 'single delegation', grants: true },
  civis: { it: 'delega per CIVIS', en: 'delegation for CIVIS', grants: true },
  'cassetto-fiscale': { it: 'delega al cassetto fiscale', en: 'delegation for the tax drawer', grants: true },
  nessuna: { it: 'nessuna delega', en: 'no delegation', grants: false },
} as const;
export type DelegationKind = keyof typeof DELEGATIONS;

/** How offices write them in their lists, lower case and without accents. */
export const DELEGATION_ALIASES: Readonly<Record<string, DelegationKind>> = {
  'delega unica': 'unica',
  'delega civis': 'civis',
  'cassetto fiscale': 'cassetto-fiscale',
  cassetto: 'cassetto-fiscale',
  'delega cassetto': 'cassetto-fiscale',
  'delega cassetto fiscale': 'cassetto-fiscale',
  no: 'nessuna',
  n: 'nessuna',
  none: 'nessuna',
  assente: 'nessuna',
  mancante: 'nessuna',
};

export function isKnownDelegation(kind: string): kind is DelegationKind {
  return Object.hasOwn(DELEGATIONS, kind);
}

/** A kind the register does not know counts as one that grants. */
export function grantsAccess(kind: string | null): boolean {
  if (kind === null) return false;
  return isKnownDelegation(kind) ? DELEGATIONS[kind].grants : true;
}
