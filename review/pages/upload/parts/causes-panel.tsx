// What failed, by its cause: the sentence that says what to do, how many, and all of them once more.
import { useState } from 'preact/hooks';
import { ask } from '../../../api/ask.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { useMay } from '../../../shell/me.ts';
import { announce } from '../../../ui/announce.tsx';
import { ProblemBox } from '../../../ui/problem-box.tsx';
import type { Cause } from '../plan/causes.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

export interface CausesPanelProps {
  readonly causes: readonly Cause[];
  readonly batchId: string | null;
  /** Of the chosen list, once more. */
  onSendAgain(ids: ReadonlySet<number>): void;
  /** Some documents are on their way again. */
  onReadAgain(): void;
}

export function CausesPanel({ causes, batchId, onSendAgain, onReadAgain }: CausesPanelProps) {
  const words = wordsOf(UPLOAD_WORDS);
  const mayDecide = useMay('decide');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  if (causes.length === 0 && said === '' && problem === null) return null;
  return (
    <section class="upload-causes" aria-labelledby="upload-causes-title">
      <h2 id="upload-causes-title">{words.causesTitle}</h2>
      {problem && <ProblemBox problem={problem} />}
      {said !== '' && <p>{said}</p>}
      <ul>
        {causes.map((cause) => (
          <li key={`${cause.side} ${cause.reason.code}`}>
            <p>
              <strong>{words.filesOf(cause.rows.length)}</strong> · {cause.reason[language.value]}{' '}
              <span class="small">{cause.reason.code}</span>
            </p>
            {again(cause)}
          </li>
        ))}
      </ul>
      {!mayDecide && causes.some(({ side }) => side === 'reading') && (
        <p class="small">{words.expertsRetry}</p>
      )}
    </section>
  );

  function again({ side, rows, reason }: Cause) {
    if (side === 'sending') {
      const ids = new Set(rows.flatMap(({ entryId }) => (entryId === null ? [] : [entryId])));
      return (
        <button type="button" onClick={() => onSendAgain(ids)}>
          {words.retrySending(rows.length)}
        </button>
      );
    }
    if (!mayDecide) return null;
    return (
      <button type="button" onClick={() => void readAgain(reason.code)}>
        {words.retryReading(rows.length)}
      </button>
    );
  }

  async function readAgain(code: string): Promise<void> {
    try {
      const { body } = await ask<{ documentIds: string[]; notKept: string[] }>('/failures/retry', {
        ...{ method: 'POST', json: { code, batch: batchId } },
      });
      const { documentIds, notKept } = body;
      const sentence = [
        words.retried(documentIds.length),
        ...(notKept.length > 0 ? [words.notKept(notKept.length)] : []),
      ].join(' ');
      setProblem(null);
      setSaid(sentence);
      announce(sentence);
      onReadAgain();
    } catch (error) {
      setProblem(asProblem(error));
    }
  }
}
