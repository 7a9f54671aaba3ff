// What one check of `doctor` says.

export interface CheckOutcome {
  readonly name: string;
  readonly ok: boolean;
  /** Italian, says what was found and what to do. */
  readonly message: string;
}
