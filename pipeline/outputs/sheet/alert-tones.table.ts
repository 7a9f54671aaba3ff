// How loud a warning is on the sheet; one that is not named here asks to be checked. (Table file.)
import type { WarningCode } from '../../messages/warnings.table.ts';
import type { Tone } from './sheet-page.ts';

const NAMED: Readonly<Partial<Record<WarningCode, Tone>>> = {
  'term.not_computed': 'stop',
  'mail.agency_without_notice': 'stop',
  'notice.redetermined_by': 'stop',
  'notice.duplicate': 'stop',
  'document.duplicate': 'stop',
  'part.unopened': 'stop',
  'notice.redetermines': 'know',
  'ruolo.follows': 'know',
  'notice.why': 'know',
};

export const ALERT_TONES: ReadonlyMap<string, Tone> = new Map(Object.entries(NAMED));
