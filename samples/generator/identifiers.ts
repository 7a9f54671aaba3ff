// Makes the numbers that stand on the samples, each with its right check digit. Synthetic only.

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const;

function digitsOf(text: string): number[] {
  return [...text].map(Number);
}

/** Check digit over ten digits, the rule of the partita IVA. */
function checkOfEleven(ten: string): string {
  const sum = digitsOf(ten).reduce((total, digit, index) => {
    const doubled = digit * 2;
    return total + (index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

function modulo93(digits: string): string {
  return String(Number(BigInt(digits) % 93n)).padStart(2, '0');
}

function modelYear(taxYear: number): string {
  return String((taxYear + 1) % 100).padStart(2, '0');
}

/** A company's number; `serial` of 7 digits from 999xxxx, which no office has reached, and the office's code. */
export function companyCode(serial: number, office: string): string {
  const ten = `${serial}${office}`;
  return ten + checkOfEleven(ten);
}

/** The sixteen characters from the first fifteen. */
export function personalCode(fifteen: string): string {
  const sum = [...fifteen].reduce((total, char, index) => {
    const value = /\d/.test(char) ? Number(char) : char.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value);
  }, 0);
  return fifteen + String.fromCharCode(65 + (sum % 26));
}

/** 13 digits: 8 of serial, model year, a digit for the family (3 redditi, 4 IVA), `01`. */
export function communicationNumber(serial: number, taxYear: number, family: 3 | 4): string {
  return `${String(serial).padStart(8, '0')}${modelYear(taxYear)}${family}01`;
}

/** 11 digits: 7 of serial, model year, `1`, check. */
export function actCode(serial: number, taxYear: number): string {
  const ten = `${String(serial).padStart(7, '0')}${modelYear(taxYear)}1`;
  return ten + checkOfEleven(ten);
}

export interface CartellaNumber {
  /** 20 digits, as on the slip. */
  readonly printed: string;
  /** `NNN AAAA NNNNNNNN CC CCC`, as on the heading. */
  readonly grouped: string;
  /** 17 digits, as CIVIS wants it. */
  readonly short: string;
}

export function cartellaNumber(
  ambito: string,
  year: number,
  serial: string,
  coobbligato = '000',
): CartellaNumber {
  const check = modulo93(`${ambito}${year}${serial}`);
  const short = `${ambito}${year}${serial}${check}`;
  return {
    printed: short + coobbligato,
    grouped: `${ambito} ${year} ${serial} ${check} ${coobbligato}`,
    short,
  };
}

/** `T` + AAMMGGHHMMSS + 5 digits + 7 digits, the way the letters print it. */
export function telematicProtocol(stamp12: string, serial5: string, item7: string): string {
  return `T${stamp12}${serial5}${item7}`;
}
