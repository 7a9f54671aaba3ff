// Working days in Italy. Public surface of the room rules/holidays.
export { easterSunday } from './easter.ts';
export { HOLIDAYS, type HolidayRow } from './holidays.table.ts';
export { holidayOn, isWorkingDay, rollBackward, rollForward } from './working-day.ts';
