// Civil days as people of a language write them.
export function shownDay(day: string, language: 'it' | 'en'): string {
  const [year, month, date] = day.split('-').map(Number);
  const at = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, date ?? 1));
  const format = { day: '2-digit', month: language === 'it' ? '2-digit' : 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    ...format,
    timeZone: 'UTC',
  }).format(at);
}
