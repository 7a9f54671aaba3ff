// What the search for active content can see in HTML, mail texts, SVG, XML and CSV. Codes are stable: add, never
// rename. (Table file.) What each means for CIVIS stands in rules/formats/features/markup.table.ts.

export const MARKUP_FEATURES = ['html.script'] as const;
