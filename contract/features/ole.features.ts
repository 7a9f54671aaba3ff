// What the search for active content can see in an OLE2 file (DOC, XLS, PPT). Codes are stable: add, never rename.
// (Table file.) What each means for CIVIS stands in rules/formats/features/ole.table.ts.

export const OLE_FEATURES = ['ole.vba'] as const;
