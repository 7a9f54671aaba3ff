// Digits that OCR takes for one another, and letters it puts for digits. Only for suggesting, never for repairing.
// (Table file.)
export const DIGIT_CONFUSIONS: Readonly<Record<string, string>> = {
  '0': '8',
  '1': '74',
  '2': '7',
  '3': '8',
  '4': '1',
  '5': '6',
  '6': '58',
  '7': '12',
  '8': '0369',
  '9': '8',
  O: '0',
  D: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  G: '6',
  B: '8',
};
