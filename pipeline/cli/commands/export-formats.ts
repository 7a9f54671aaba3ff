// What `export` can write.

export const EXPORT_FORMATS = ['csv', 'xlsx', 'ics', 'json', 'zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
