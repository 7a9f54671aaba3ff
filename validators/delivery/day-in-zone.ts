// Two stated instants set side by side. The legal day is the local one as certified (+0100 or +0200 in Italy) and is
// never converted; a Received line in another zone is, or 00:30 in Rome would seem to be the day before.
import { type CivilDate, dayNumber, fromDayNumber } from '../../contract/civil-date.ts';
import type { StatedInstant } from '../../contract/mail.ts';

const MINUTES_PER_DAY = 1_440;
// yes: +0200, -01:00   no: GMT, CEST
const ZONE = /^([+-])(\d{2}):?(\d{2})$/;
// yes: 23:59:08   no: 23.59
const TIME = /^(\d{2}):(\d{2})/;

/** The civil day of an instant in a zone; its own stated day where either zone is not known. */
export function dayInZone(instant: StatedInstant, zone: string | null): CivilDate {
  const own = offsetOf(instant.zone);
  const wanted = offsetOf(zone);
  const time = TIME.exec(instant.time);
  if (own === null || wanted === null || !time) return instant.day;
  const minutes = dayNumber(instant.day) * MINUTES_PER_DAY + Number(time[1]) * 60 + Number(time[2]);
  return fromDayNumber(Math.floor((minutes - own + wanted) / MINUTES_PER_DAY));
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string | null): number | null {
  const match = ZONE.exec(zone ?? '');
  if (!match) return null;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
