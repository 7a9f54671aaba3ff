// Scanned or sent without colour.
import type { Damage } from './damage.ts';
import { greyOf } from './pixels.ts';

export const grey: Damage = {
  name: 'grey',
  about: 'scanned or sent without colour',
  apply: greyOf,
};
