// What the search for active content can see in an ODF file, zipped or flat. Codes are stable: add, never rename.
// (Table file.) What each means for CIVIS stands in rules/formats/features/odf.table.ts.

export const ODF_FEATURES = ['odf.macro'] as const;
