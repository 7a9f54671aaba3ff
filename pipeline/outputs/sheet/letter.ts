// Field 4 of the form: the text for the office with its length and the blanks still open. Always Italian.
import type { CivisRequest } from '../../../contract/result.schema.ts';
import { CIVIS_LIMITS, informationLength } from '../../../rules/civis/index.ts';
import { openBlanks } from '../../../validators/requests/index.ts';
import { formLabel } from './parts/form-label.ts';
import { note, type PartFacts } from './parts/part.ts';
import type { Letter, Tone } from './sheet-page.ts';

const TONE_OF_LENGTH = { ok: 'good', near_limit: 'look', over_limit: 'stop' } as const satisfies Record<
  string,
  Tone
>;

export function letterOf(facts: PartFacts, { information, reason }: CivisRequest): Letter {
  const { language, say } = facts;
  const { chars, state } = informationLength(information);
  const blanks = openBlanks(information);
  return {
    kind: 'letter',
    step: '4',
    label: formLabel(facts, 'information'),
    text: information,
    blanks,
    notes: [
      note(TONE_OF_LENGTH[state], say('form.length', { chars, max: CIVIS_LIMITS.informationMaxChars })),
      ...(blanks.length > 0 ? [note('look', say('form.blanks', { count: blanks.length }))] : []),
      ...(reason === null ? [note('look', say('form.reason'))] : []),
      ...(language === 'en' ? [note('know', say('form.italian'))] : []),
    ],
  };
}
