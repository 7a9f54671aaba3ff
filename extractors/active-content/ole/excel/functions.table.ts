// Functions of Excel that do more than calculate from the cells of the same book; any other is a plain formula. Numbers:
// [MS-XLS] 2.5.198.17; names: add-ins and functions newer than the format. (Table file.)
import type { OLE_FEATURES } from '../../../../contract/features/ole.features.ts';

type Seen = Extract<
  (typeof OLE_FEATURES)[number],
  'ole.volatile_formula' | 'ole.excel4_function' | 'ole.data_connection' | 'ole.outside_content'
>;

export const FUNCTION_NUMBERS: ReadonlyMap<number, Seen> = new Map([
  [63, 'ole.volatile_formula'], // RAND
  [74, 'ole.volatile_formula'], // NOW
  [221, 'ole.volatile_formula'], // TODAY
  [95, 'ole.excel4_function'], // INITIATE
  [96, 'ole.excel4_function'], // REQUEST
  [97, 'ole.excel4_function'], // POKE
  [98, 'ole.excel4_function'], // EXECUTE
  [99, 'ole.excel4_function'], // TERMINATE
  [110, 'ole.excel4_function'], // EXEC
  [149, 'ole.excel4_function'], // REGISTER
  [150, 'ole.excel4_function'], // CALL
  [267, 'ole.excel4_function'], // REGISTER.ID
  [379, 'ole.data_connection'], // RTD
]);

/** In upper case, without the `_xlfn.` that marks newer ones. */
export const FUNCTION_NAMES: ReadonlyMap<string, Seen> = new Map([
  ['RANDBETWEEN', 'ole.volatile_formula'],
  ['RANDARRAY', 'ole.volatile_formula'],
  ['SQL.REQUEST', 'ole.data_connection'],
  ['WEBSERVICE', 'ole.data_connection'],
  ['STOCKHISTORY', 'ole.data_connection'],
  ['IMAGE', 'ole.outside_content'],
]);
