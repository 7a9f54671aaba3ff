// What the F24 codes of a letter say of its control: 9001 automated control, 9006 and 9007 formal control (36-ter), 9526
// and 9527 separate taxation (agency pages on instalments, 2023). Codes stand in tables for other things too, so they
// never overrule heading or article: they speak when those did not read, and for a person.
import type { Subtype } from '../../contract/words.ts';
import type { PageProfile } from './page-profile.ts';

const CONTROL_OF_CODE: Readonly<Record<string, Subtype>> = {
  '9006': '36-ter',
  '9007': '36-ter',
  '9526': 'tassazione-separata',
  '9527': 'tassazione-separata',
};
const AUTOMATED_CODE = '9001';
// yes: 9006, |9006   no: 9.006,00, 90061
const CODE = /(?<![\d.,])(9001|9006|9007|9526|9527)(?![\d]|[.,]\d)/g;

export interface PaymentCodes {
  /** The one control that all codes name; null with none, with 9001 among them, or with several controls. */
  readonly control: Subtype | null;
  /** Codes found, in order, once each. */
  readonly codes: readonly string[];
}

/** @param pages of one notice; a row counts when a code opens it or follows `codice tributo`. */
export function paymentCodesOf(pages: readonly PageProfile[]): PaymentCodes {
  const found = pages.flatMap((page) =>
    page.rows
      .filter((row) => /^[|\s]*\d{0,2}[|\s]*9\d{3}\b/.test(row.text) || /tributo/i.test(row.text))
      .flatMap((row) => [...row.text.matchAll(CODE)].map((match) => match[1] ?? '')),
  );
  const codes = [...new Set(found)];
  const controls = new Set(codes.map((code) => CONTROL_OF_CODE[code]));
  const [control] = controls;
  const isOne = controls.size === 1 && !codes.includes(AUTOMATED_CODE);
  return { control: isOne && control ? control : null, codes };
}
