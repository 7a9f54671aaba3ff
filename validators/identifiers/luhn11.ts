// The check digit of 11-digit Italian numbers (partita IVA, codice fiscale of bodies, and most likely codice atto):
// odd places as they are, even places doubled less nine above nine, check = tens' complement of the sum.

const LENGTH = 11;

/** False also for anything that is not 11 digits. */
export function hasLuhn11Check(digits: string): boolean {
  if (digits.length !== LENGTH || !/^\d+$/.test(digits)) return false;
  return luhn11CheckDigit(digits.slice(0, LENGTH - 1)) === Number(digits[LENGTH - 1]);
}

/** @param ten the ten digits before the check digit. */
export function luhn11CheckDigit(ten: string): number {
  let sum = 0;
  for (const [index, character] of [...ten].entries()) {
    const digit = Number(character);
    const isEvenPlace = index % 2 === 1;
    const doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
    sum += isEvenPlace ? doubled : digit;
  }
  return (10 - (sum % 10)) % 10;
}
