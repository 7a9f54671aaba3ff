// The day that counts, large. With the day of receipt unknown it is a floor, "not before", and never counts down.
import type { Deadline } from '../../../../contract/result.schema.ts';
import type { Language } from '../../../../contract/sentence.ts';
import { type Phrase, saidIn } from '../../../messages/said-in.ts';
import type { Say } from '../../../messages/sheet-words.table.ts';
import { letterOfCode } from '../letter-of-code.ts';
import type { BigDay, Tone } from '../sheet-page.ts';
import { day, type Part } from './part.ts';

export const deadlinePart: Part = ({ result: { deadline }, language, say }) => {
  if (!deadline) return null;
  return { id: 'deadline', title: say('part.deadline'), blocks: [bigDay(deadline, language, say)] };
};

function bigDay(deadline: Deadline, language: Language, say: Say): BigDay {
  const { safe, day0, confidence } = deadline;
  const isKnown = day0 !== null && safe !== null;
  const tone: Tone = isKnown && confidence === 'certain' ? 'good' : 'look';
  return {
    kind: 'day',
    tone,
    label: say(isKnown ? 'day.by' : safe === null ? 'day.unknown' : 'day.floor'),
    text: safe === null ? say('day.unknown.text') : day(safe),
    day: isKnown ? safe : null,
    left: {
      many: say('left.many', { n: '{n}' }),
      one: say('left.one'),
      none: say('left.none'),
      past: say('left.past', { n: '{n}' }),
    },
    lines: [...linesOf(deadline, say), ...lettersOf(deadline, language)],
  };
}

function linesOf({ safe, due, day0, days, confidence, others }: Deadline, say: Say): Phrase[] {
  const counted =
    day0 === null
      ? say('day.days', { days: days ?? '—' })
      : say('day.days.from', { days: days ?? '—', day0: day(day0) });
  const sure = say(confidence === 'certain' ? 'day.certain' : 'day.to_check');
  const terms = others.map((other) => {
    const by =
      other.safe === null ? 'day.unknown.text' : other.day0 === null ? 'day.floor.short' : 'day.by.short';
    return `${say(`purpose.${other.purpose}`)}: ${say(by, { day: day(other.safe) })}`;
  });
  return [
    `${counted}; ${sure}${due !== null && due !== safe ? `; ${say('day.due', { due: day(due) })}` : ''}.`,
    ...(day0 === null ? [say('day.read_today')] : []),
    ...(terms.length > 0 ? [say('day.others', { terms: terms.join('; ') })] : []),
  ];
}

/** Why it is to be checked, by the letters of its conditions; each doubt by itself stands among the terms. */
function lettersOf({ warnings }: Deadline, language: Language): Phrase[] {
  const letters = warnings.filter(({ code }) => code === letterOfCode(code));
  return letters.map((each) => saidIn(language, each));
}
