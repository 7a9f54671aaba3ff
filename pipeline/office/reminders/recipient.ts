// To whom a notice's reminder goes: the person in charge, else the office's own address. Never nobody.
import type { ReminderItem } from './reminder-item.ts';

/** One address and nothing beside it. yes: `ada.prova@studio.it`   no: `a@b`, `a@b.it, c@d.it`, `Ada <a@b.it>` */
const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}$/i;

export function isMailAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** In lower case: the same person is one recipient. */
export function recipientOf({ ownerEmail }: ReminderItem, fallback: string): string {
  const given = ownerEmail?.trim() ?? '';
  return (isMailAddress(given) ? given : fallback).toLowerCase();
}
