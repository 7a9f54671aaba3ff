// What the search for active content can see in an OOXML file. Codes are stable: add, never rename. (Table file.)
// What each means for CIVIS stands in rules/formats/features/ooxml.table.ts.

export const OOXML_FEATURES = ['ooxml.vba'] as const;
