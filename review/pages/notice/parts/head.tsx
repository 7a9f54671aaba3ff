// What a notice is, by when it has to be dealt with, and how it stands.

import type { Result } from '../../../../contract/result.schema.ts';
import type { NoticeStatus } from '../../../../contract/words.ts';
import { wordsOf } from '../../../shell/language.ts';
import { LABELS } from '../labels.words.ts';
import { writtenDay } from '../logic/written-value.ts';
import { fill, NOTICE_WORDS } from '../notice.words.ts';

const TONES: Readonly<Record<NoticeStatus, readonly [icon: string, tone: string]>> = {
  ready: ['✓', 'good'],
  needs_review: ['?', 'warn'],
  not_for_civis: ['–', ''],
  rejected: ['✕', 'bad'],
  failed: ['✕', 'bad'],
};

/** Without the day the count starts from, the true term is not before this one. */
function dayOf(
  safe: string,
  isFloor: boolean,
  words: { readonly safe: string; readonly floor: string },
): string {
  return fill(isFloor ? words.floor : words.safe, { day: writtenDay(safe) });
}

export interface HeadProps {
  readonly result: Result;
  readonly sheet: string | undefined;
}

export function Head({ result, sheet }: HeadProps) {
  const words = wordsOf(NOTICE_WORDS);
  const labels = wordsOf(LABELS);
  const { notice, fields, status, deadline, source } = result;
  const number = fields.numeroComunicazione.value ?? fields.numeroCartella.value ?? fields.codiceAtto.value;
  const [icon, tone] = TONES[status];
  const kind = [labels.kinds[notice.kind], notice.subtype && labels.subtypes[notice.subtype]];
  return (
    <header class="notice-head">
      <h1>
        {kind.filter(Boolean).join(' ')} <span class="digits">{number ?? words.untitled}</span>
      </h1>
      <p class="notice-facts">
        <span class={`tag ${tone}`}>
          <span aria-hidden="true">{icon} </span>
          {labels.statuses[status]}
        </span>
        <strong>{deadline?.safe ? dayOf(deadline.safe, deadline.day0 === null, words) : words.noDay}</strong>
        {deadline?.due && deadline.due !== deadline.safe && (
          <span>{fill(words.due, { day: writtenDay(deadline.due) })}</span>
        )}
        {deadline?.confidence === 'to_check' && (
          <span class="tag warn">
            <span aria-hidden="true">? </span>
            {words.toCheck}
          </span>
        )}
        <span>
          {source.receivedOn
            ? fill(words.received, { day: writtenDay(source.receivedOn) })
            : words.noReceived}
        </span>
        {sheet && (
          <a href={sheet} target="_blank" rel="noreferrer">
            {words.sheet}
          </a>
        )}
        <span class="small notice-path">{source.path}</span>
      </p>
      {result.error && (
        <p class="notice-failure" lang="it">
          {result.error.message} <span class="small">({result.error.code})</span>
        </p>
      )}
    </header>
  );
}
