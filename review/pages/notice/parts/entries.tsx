// The entries of the roll of a cartella: each a group of fields of its own. Many are folded up.
import type { JSX } from 'preact';
import type { Result } from '../../../../contract/result.schema.ts';
import { wordsOf } from '../../../shell/language.ts';
import type { Slot } from '../logic/slots.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

const MAX_OPEN = 3;

export interface EntriesProps {
  readonly result: Result;
  readonly slots: readonly Slot[];
  row(slot: Slot): JSX.Element;
}

export function Entries({ result: { ruolo }, slots, row }: EntriesProps) {
  const words = wordsOf(NOTICE_WORDS);
  if (ruolo.entries.length === 0) return null;
  return (
    <section aria-labelledby="notice-entries">
      <h2 id="notice-entries">{words.entries}</h2>
      {ruolo.entries.map(({ anno, numero }, at) => (
        <details key={`${at}`} open={ruolo.entries.length <= MAX_OPEN} class="entry-group">
          <summary>{fill(words.entry, { n: at + 1, ruolo: `${anno}/${numero}` })}</summary>
          {slots.filter(({ entry }) => entry === at).map(row)}
        </details>
      ))}
    </section>
  );
}
