// What two notices agree or disagree in, by code, with the words for a log; the Italian ones are in pipeline/messages.
// (Table file.)

export const LINK_EVIDENCE = {
  'codice-atto': 'same codice atto',
  'prior-number': 'the roll names the number of the communication',
  'redetermines-number': 'the letter names the number of the earlier one',
  'redetermines-day': 'the letter names the day of the earlier one',
  taxpayer: 'same codice fiscale',
  year: 'same year',
  amounts: 'same sums',
  'not-sure.codice-atto': 'codice atto not sure',
  'not-sure.taxpayer': 'codice fiscale not sure',
  'not-sure.number': 'number read once',
  'missing.taxpayer': 'codice fiscale missing',
  'differs.year': 'another year',
  'differs.number': 'another number',
  'differs.day': 'another day',
  'differs.codice-atto': 'another codice atto',
} as const;
export type LinkEvidence = keyof typeof LINK_EVIDENCE;
