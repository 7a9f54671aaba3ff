// What happens to a page between the printer and the inbox. Each damage is pure: picture and noise in, picture out.
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';

export interface Damage {
  /** As truth.json shows it, with its strength. */
  readonly name: string;
  /** One line for people: what happened to the paper. */
  readonly about: string;
  apply(picture: Picture, random: Random): Picture | Promise<Picture>;
}
