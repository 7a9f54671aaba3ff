// What each further part of the page of a notice is given. (Interface file.)
import type { Desk } from '../data/desk.ts';

export interface MoreProps {
  readonly desk: Desk;
  readonly isReadOnly: boolean;
}
