// Every term of the notice with its rule, what is doubtful about them, and how each was counted.
import type { Deadline, OtherDeadline, Warning } from '../../../../contract/result.schema.ts';
import { type Phrase, saidIn } from '../../../messages/said-in.ts';
import type { Say } from '../../../messages/sheet-words.table.ts';
import { letterOfCode } from '../letter-of-code.ts';
import type { Block } from '../sheet-page.ts';
import { day, note, type Part, type PartFacts } from './part.ts';

export const termsPart: Part = ({ result: { deadline }, language, say }) => {
  if (!deadline) return null;
  const all = [deadline, ...deadline.others];
  return {
    id: 'terms',
    title: say('part.terms'),
    blocks: [
      {
        kind: 'table',
        caption: say('term.table'),
        head: [
          say('term.for'),
          say('term.safe'),
          say('term.due'),
          say('term.from'),
          say('term.tolerance'),
          say('term.rule'),
        ],
        rows: all.map((one) => rowOf(one, say)),
      },
      ...(all.some(({ tolerance }) => tolerance !== null) ? [lines([say('term.tolerance.note')])] : []),
      ...doubts(deadline, language, say),
      { kind: 'heading', text: say('term.how') },
      lines(all.map((one) => countOf(one, language, say))),
    ],
  };
};

function rowOf(one: OtherDeadline, say: Say): Phrase[] {
  const by =
    one.day0 === null && one.safe !== null ? say('day.floor.short', { day: day(one.safe) }) : day(one.safe);
  return [
    say(`purpose.${one.purpose}`),
    `${by} (${say(`term.${one.confidence}`)})`,
    day(one.due),
    day(one.day0),
    day(one.tolerance),
    `${one.ruleId ?? '—'} · ${one.law ?? '—'}`,
  ];
}

/** Each once, though several terms may share it. */
function doubts({ warnings, others }: Deadline, language: PartFacts['language'], say: Say): Block[] {
  const all = new Map<string, Warning>();
  for (const each of [...warnings, ...others.flatMap((other) => other.warnings)]) all.set(each.message, each);
  if (all.size === 0) return [];
  const notes = [...all.values()].map((each) =>
    note(letterOfCode(each.code) === null ? 'know' : 'look', saidIn(language, each), each.code),
  );
  const sorted = [
    ...notes.filter(({ tone }) => tone === 'look'),
    ...notes.filter(({ tone }) => tone === 'know'),
  ];
  return [
    { kind: 'heading', text: say('term.doubts') },
    { kind: 'notes', notes: sorted },
  ];
}

function countOf(one: OtherDeadline, language: PartFacts['language'], say: Say): Phrase {
  const said = saidIn(language, { message: one.explanation, messageEn: one.explanationEn });
  const purpose = say(`purpose.${one.purpose}`);
  return typeof said === 'string' ? `${purpose}: ${said}` : { text: `${purpose}: ${said.text}`, lang: 'it' };
}

function lines(each: readonly Phrase[]): Block {
  return { kind: 'lines', lines: each, isOrdered: false };
}
