// A file that was there already: its notices are asked for when somebody wants to see them.
import { useState } from 'preact/hooks';
import type { z } from 'zod';
import type { documentSchema } from '../../../../pipeline/server/routes/documents.schema.ts';
import { ask } from '../../../api/ask.ts';
import { asProblem, type Problem } from '../../../api/problem.ts';
import { language, wordsOf } from '../../../shell/language.ts';
import { UPLOAD_WORDS } from '../upload.words.ts';

type Notices = z.infer<typeof documentSchema>['notices'];

export function KnownNotices({ documentId }: { readonly documentId: string }) {
  const words = wordsOf(UPLOAD_WORDS);
  const [notices, setNotices] = useState<Notices | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (problem) return <span class="small">{problem.sentence(language.value)}</span>;
  if (notices === null)
    return (
      <button type="button" class="plain" onClick={() => void look()}>
        {words.showNotices}
      </button>
    );
  if (notices.length === 0) return <span class="small">{words.noNotices}</span>;
  return (
    <ul class="upload-found">
      {notices.map(({ id }, place) => (
        <li key={id}>
          <a href={`/app/notices/${id}`}>{words.notice(place + 1)}</a>
        </li>
      ))}
    </ul>
  );

  async function look(): Promise<void> {
    try {
      const { body } = await ask<z.infer<typeof documentSchema>>(`/documents/${documentId}`);
      setNotices(body.notices);
    } catch (error) {
      setProblem(asProblem(error));
    }
  }
}
