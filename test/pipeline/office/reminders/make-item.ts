// An item for tests of reminders: open, far from its day, nothing to be said of it.
import type { ReminderItem } from '../../../../pipeline/office/reminders/reminder-item.ts';
import { day } from '../../../rules/deadlines/facts.ts';

export const TODAY = day('2026-11-22');
export const OFFICE = 'studio@studio.example';

export function makeItem(noticeId: string, over: Partial<ReminderItem> = {}): ReminderItem {
  return {
    noticeId,
    batchId: 'posta',
    arrivedOn: day('2026-11-20'),
    kind: 'comunicazione',
    subtype: '36-bis',
    number: '0012345625401',
    taxpayer: 'Bruno Finto',
    client: 'FINTO',
    ownerName: 'Ada Prova',
    ownerEmail: 'ada.prova@studio.example',
    isOpen: true,
    safeDay: day('2027-01-29'),
    isUndated: false,
    isToCheck: false,
    isChanged: false,
    isDiscarded: false,
    toldClient: true,
    tellBy: null,
    reviewSince: null,
    error: null,
    file: 'in/finto bruno.pdf',
    ...over,
  };
}
