// How money and days are written on Italian letters.

/** Cents → `1.234,56`. */
export function euro(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${whole},${String(cents % 100).padStart(2, '0')}`;
}

/** `2026-03-11` → `11-03-2026`, or with another separator. */
export function day(iso: string, separator = '-'): string {
  return iso.split('-').reverse().join(separator);
}
