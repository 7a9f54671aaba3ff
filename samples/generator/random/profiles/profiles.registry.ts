// All damage profiles, gentlest first, with their share of a mixed run.
import type { Random } from '../../random.ts';
import { weighted } from '../draw.ts';
import { clean } from './clean.profile.ts';
import { fax } from './fax.profile.ts';
import { office } from './office.profile.ts';
import { photo } from './photo.profile.ts';
import { poor } from './poor.profile.ts';
import type { DamageProfile } from './profile.ts';
import { worst } from './worst.profile.ts';

const SHARES: readonly (readonly [DamageProfile, number])[] = [
  [clean, 15],
  [office, 25],
  [poor, 20],
  [fax, 15],
  [photo, 17],
  [worst, 8],
];
export const PROFILES: readonly DamageProfile[] = SHARES.map(([profile]) => profile);

export function randomProfile(random: Random): DamageProfile {
  return weighted(random, SHARES);
}

/** @throws RangeError naming the profiles there are */
export function profileNamed(name: string): DamageProfile {
  const profile = PROFILES.find((each) => each.name === name);
  if (!profile)
    throw new RangeError(`no profile ${name}; there are ${PROFILES.map((p) => p.name).join(', ')}`);
  return profile;
}
