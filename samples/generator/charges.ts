// The arithmetic of one row of a notice: tax still due, reduced sanction, interest. Cents throughout.

export interface Charge {
  readonly code: string;
  readonly title: string;
  readonly due: number;
  readonly paid: number;
  readonly rest: number;
  readonly sanction: number;
  readonly interest: number;
}

/** Sanction 10 % (a third of 30 %), interest 3.5 % a year for whole months. */
export function charge(code: string, title: string, due: number, paid: number, months: number): Charge {
  const rest = due - paid;
  return {
    code,
    title,
    due,
    paid,
    rest,
    sanction: Math.round(rest * 0.1),
    interest: Math.round((rest * 0.035 * months) / 12),
  };
}

export function totalOf(charges: readonly Charge[]): number {
  return charges.reduce((sum, c) => sum + c.rest + c.sanction + c.interest, 0);
}
