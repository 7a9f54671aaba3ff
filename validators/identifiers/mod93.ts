// Two check digits: the digits before them modulo 93. Used by pagoPA notice codes and postal slips (Gazzetta
// ufficiale 13A04294) and, found on published numbers, by the cartella. 10 and 93 share no factor, so that every
// single wrong digit is caught.

const MODULUS = 93;

/** @param digits only digits, any number of them. */
export function mod93(digits: string): number {
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % MODULUS;
  return rest;
}

/** Do the last two digits agree with the ones before? */
export function hasMod93Check(digits: string): boolean {
  return mod93(digits.slice(0, -2)) === Number(digits.slice(-2));
}
