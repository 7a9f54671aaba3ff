// What a password has to be (NIST SP 800-63B, OWASP ASVS 4.0.3 V2.1): long and not easily guessed, nothing else. No
// rules about kinds of characters, no end date.
import { AppError } from '../../../../contract/app-error.ts';
import { nameKeyOf } from '../../../store/access/user-rows.ts';
import { COMMON_PASSWORDS } from './common-passwords.table.ts';

export const MIN_PASSWORD_LENGTH = 12;
export const MAX_PASSWORD_LENGTH = 256;

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertyuiopèasdfghjklòàùzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
];
/** A row of keys counts once this much of the password is one. */
const ROW_SHARE = 0.75;
const MIN_DIFFERENT = 5;

/**
 * @param userName must not make up the password
 * @throws AppError access.password_short, access.password_long, access.password_easy
 */
export function checkPassword(password: string, userName: string): void {
  const length = [...password].length;
  if (length < MIN_PASSWORD_LENGTH) throw new AppError('access.password_short');
  if (length > MAX_PASSWORD_LENGTH) throw new AppError('access.password_long');
  const plain = nameKeyOf(password);
  if (isEasy(plain, nameKeyOf(userName))) throw new AppError('access.password_easy');
}

function isEasy(plain: string, userName: string): boolean {
  if (new Set(plain).size < MIN_DIFFERENT || isRepeated(plain) || isRow(plain)) return true;
  const letters = plain.replace(/[^\p{L}]/gu, '');
  if (COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(letters)) return true;
  // The user name, with digits or signs around it.
  return userName !== '' && plain.split(userName).join('').length < plain.length / 2;
}

/** yes: `prova1prova1`  no: `prova1prova2` */
function isRepeated(text: string): boolean {
  return /^(.+?)\1+$/su.test(text);
}

/** Forwards or backwards along a row: `qwertyuiop12`, `987654321098`. */
function isRow(text: string): boolean {
  const longest = ROWS.flatMap((row) => [row, [...row].reverse().join('')])
    .map((row) => longestRun(text, row))
    .reduce((a, b) => Math.max(a, b), 0);
  return longest / text.length >= ROW_SHARE;
}

function longestRun(text: string, row: string): number {
  let longest = 0;
  let run = 1;
  for (let at = 1; at < text.length; at += 1) {
    const pair = `${text[at - 1]}${text[at]}`;
    run = row.includes(pair) ? run + 1 : 1;
    longest = Math.max(longest, run);
  }
  return longest;
}
