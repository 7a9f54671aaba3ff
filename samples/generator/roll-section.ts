// One ruolo on a cartella: the entry as the result will show it, and what the section prints around it.
import { type Color, rgb } from '@cantoo/pdf-lib';
import type { PrintedEntry } from '../../contract/result.schema.ts';

export interface RollSection {
  readonly entry: PrintedEntry & { readonly ente: string; readonly esecutivoDal: string };
  /** The sentence that says why the sums are on the roll. */
  readonly cause: string;
  readonly color: Color;
  /** Whom to ask. */
  readonly office: string;
}

/** Section colours of the guide: orange tax agencies, green local bodies, violet others. */
export const ORANGE = rgb(0.98, 0.84, 0.68);
export const GREEN = rgb(0.8, 0.92, 0.78);
export const VIOLET = rgb(0.87, 0.82, 0.94);

export function sumOf(section: RollSection): number {
  return section.entry.tributi.reduce((sum, tributo) => sum + tributo.importo, 0);
}

/** Does the section come from the automated control or the separate taxation? Its keys are then the notice's. */
export function isForCivis(section: RollSection): boolean {
  const { causa } = section.entry;
  return causa === '36-bis' || causa === '54-bis' || causa === 'tassazione-separata';
}
