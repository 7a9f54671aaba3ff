// Exact shares of money: a third of 25 % stays 25/300 until a cent is asked for. Rounding is half up to the cent.

export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

export function fraction(numerator: number, denominator: number): Fraction {
  return { numerator, denominator };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @param cents whole, not negative. Half up to the cent. */
export function shareOf(cents: number, { numerator, denominator }: Fraction): number {
  return Number((BigInt(cents) * BigInt(numerator) * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n));
}

/** `8,33 %`: two decimals at most, half up, Italian comma. */
export function percentText({ numerator, denominator }: Fraction): string {
  const hundredths = Math.round((numerator * 10_000) / denominator) / 100;
  return `${String(hundredths).replace('.', ',')} %`;
}
