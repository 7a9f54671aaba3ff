// What the search for active content can see in an RTF file. Codes are stable: add, never rename. (Table file.)
// What each means for CIVIS stands in rules/formats/features/rtf.table.ts.

export const RTF_FEATURES = ['rtf.object'] as const;
