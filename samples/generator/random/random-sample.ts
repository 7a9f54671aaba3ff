// One random document: letter and damages from a seed and an index, so that any one can be made again alone.

import { seededRandom } from '../random.ts';
import type { SampleSpec } from '../samples.registry.ts';
import { profileNamed, randomProfile } from './profiles/profiles.registry.ts';
import { randomLetter } from './random-letter.ts';

export interface RandomSample {
  readonly profile: string;
  readonly layout: string;
  readonly spec: SampleSpec;
}

/**
 * The content depends on seed and index only: with another profile the same letter is damaged otherwise.
 * @param profileName null to draw one
 * @throws RangeError for an unknown profile
 */
export function randomSample(seed: number, index: number, profileName: string | null): RandomSample {
  const name = `${seed}-${index}`;
  const { layout, letter, keptPages } = randomLetter(seededRandom(`content ${name}`));
  const profile = profileName ? profileNamed(profileName) : randomProfile(seededRandom(`profile ${name}`));
  const plan = profile.draw(seededRandom(`damage ${name} ${profile.name}`));
  const spec: SampleSpec = {
    name,
    about: [`Random ${layout}.`, profile.about],
    letters: [letter],
    ...plan,
    ...(plan.wrap.extension === 'pdf' || plan.wrap.extension === 'tif'
      ? keptPages && { keptPages }
      : { keptPages: keptPages?.length === 1 ? keptPages : [1] }),
  };
  return { profile: profile.name, layout, spec };
}
