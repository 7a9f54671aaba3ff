// How a slot stands, as icon, word and colour together: what the service says of it, and what is on its way. Pure.

import type { SlotMark } from '../data/desk.ts';
import type { Labels } from '../labels.words.ts';
import type { Slot } from './slots.ts';

export interface Standing {
  readonly icon: string;
  readonly word: keyof Labels['states'];
  readonly tone: 'good' | 'warn' | 'bad' | '';
}

const STANDINGS: Readonly<Record<keyof Labels['states'], Standing>> = {
  accepted: { icon: '✓', word: 'accepted', tone: 'good' },
  needs_review: { icon: '?', word: 'needs_review', tone: 'warn' },
  missing: { icon: '–', word: 'missing', tone: '' },
  confirmed: { icon: '✓', word: 'confirmed', tone: 'good' },
  corrected: { icon: '✎', word: 'corrected', tone: 'good' },
  lacking: { icon: '!', word: 'lacking', tone: 'bad' },
  cleared: { icon: '∅', word: 'cleared', tone: '' },
  saving: { icon: '…', word: 'saving', tone: '' },
  failed: { icon: '✕', word: 'failed', tone: 'bad' },
  edited: { icon: '✎', word: 'edited', tone: 'warn' },
  as_read: { icon: '–', word: 'as_read', tone: '' },
};

/** @param isEdited other than what is kept */
export function standingOf(slot: Slot, mark: SlotMark | undefined, isEdited: boolean): Standing {
  if (mark) return STANDINGS[mark.phase];
  if (isEdited) return STANDINGS.edited;
  if (slot.isLacking) return STANDINGS.lacking;
  if (slot.state === 'missing' && slot.isSaid) return STANDINGS.cleared;
  return STANDINGS[slot.state ?? 'as_read'];
}
