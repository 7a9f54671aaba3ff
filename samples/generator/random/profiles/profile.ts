// A named kind of paper's fate: from a seed it draws what was done to the paper, the scan and the file.
import type { Damage } from '../../damages/damage.ts';
import type { Ink } from '../../ink.ts';
import type { Random } from '../../random.ts';
import type { Wrap } from '../../wraps/wrap.ts';

export interface DamagePlan {
  /** Over the first page, before it is scanned. */
  readonly ink: readonly Ink[];
  readonly damages: readonly Damage[];
  readonly wrap: Wrap;
  readonly colour: boolean;
}

export interface DamageProfile {
  readonly name: string;
  readonly about: string;
  draw(random: Random): DamagePlan;
}
