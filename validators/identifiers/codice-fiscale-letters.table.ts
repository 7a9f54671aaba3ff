// Values of the check letter of a codice fiscale by place (DM 13813 of 23 December 1976), and the letters that stand
// for digits where two people would have the same code (omocodia). (Table file.)

/** Value of a character in an odd place (1st, 3rd, …); digits and the letters A–J share the first ten. */
export const ODD_PLACE_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
] as const;

/** L stands for 0, M for 1 … V for 9. */
export const OMOCODIA_LETTERS = 'LMNPQRSTUV';

/** Months January to December. */
export const MONTH_LETTERS = 'ABCDEHLMPRST';
