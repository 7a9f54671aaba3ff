// Word's fields: which may stay alive, which show nothing, which show their instruction. ECMA-376 part 1, 17.16.5. (Table file.)

/** Made anew for every page from the document itself: freezing would print one number on all pages. */
export const LIVE_FIELDS: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION']);

/** Their result differs from page to page: frozen they show one for all. */
export const PER_PAGE_FIELDS: ReadonlySet<string> = new Set(['STYLEREF']);

/** Marks and settings that show nothing. */
export const SILENT_FIELDS: ReadonlySet<string> = new Set([
  'XE',
  'TC',
  'TA',
  'RD',
  'SET',
  'ASK',
  'NEXT',
  'NEXTIF',
  'SKIPIF',
  'PRINT',
  'PRIVATE',
  'ADVANCE',
]);

/** yes: ` date \@ "d MMMM yyyy"` → `DATE`, `=SUM(ABOVE)` → `=` */
export function fieldName(instruction: string): string {
  return (/^\s*(=|[A-Za-z]+)/.exec(instruction)?.[1] ?? '').toUpperCase();
}
