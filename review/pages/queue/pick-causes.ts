// Which causes of a notice its row names: those that ask for a look first, without what only informs, and how many more there are.

/** They inform, or say in general what another cause says in particular; the notice's own page shows them. */
export const QUIET_CAUSES: ReadonlySet<string> = new Set([
  ...['field.needs_review', 'field.missing', 'warning.dismissed', 'document.duplicate', 'ruolo.follows'],
  ...['practice.confirmed', 'practice.effect', 'practice.paper_taken', 'route.advice'],
  // The row says it beside the name.
  'client.unknown',
  // Conditions of a term that fail: each comes with its reason.
  ...['a', 'b', 'c', 'd', 'e'],
  // Said of nearly every term.
  ...['deadline.other_reading', 'deadline.look_for'],
  ...['civis.no_suspension.pay', 'civis.no_suspension.appeal', 'pay.ravvedimento_closed'],
  ...['pay.sanctions_only', 'pay.partial_disputed', 'inform_client.duty', 'appeal.limit_to_notify'],
  'deadline.legal_suspension',
]);

export interface PickedCauses {
  readonly shown: readonly string[];
  readonly more: number;
}

/** In the order they came; where all are quiet, those. */
export function pickCauses(causes: readonly string[], most: number): PickedCauses {
  const loud = causes.filter((code) => !QUIET_CAUSES.has(code));
  const named = loud.length > 0 ? loud : causes;
  return { shown: named.slice(0, most), more: Math.max(0, named.length - most) };
}
