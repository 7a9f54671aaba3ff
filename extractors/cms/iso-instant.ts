// How an instant of a signature is written: `2026-03-11T08:12:00Z`.

export function isoInstant(instant: Date | null): string | null {
  return instant === null ? null : instant.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
