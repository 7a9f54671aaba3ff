// The files of a second request as they were inspected: which keep it from being sent, and why.
import { saidIn, textOf } from '../../../messages/said-in.ts';
import type { Part } from './part.ts';

const BYTES_PER_MB = 1024 * 1024;

export const documentsPart: Part = ({ result: { request }, language, say }) => {
  if (!request || request.documents.length === 0) return null;
  return {
    id: 'documents',
    title: say('part.documents'),
    blocks: [
      { kind: 'lines', lines: [say('documents.one_bad')], isOrdered: false },
      {
        kind: 'table',
        caption: say('documents.table'),
        head: [
          say('documents.file'),
          say('documents.size'),
          say('documents.verdict'),
          say('documents.problems'),
        ],
        rows: request.documents.map(({ name, sizeBytes, verdict, problems }) => [
          name,
          megabytes(sizeBytes),
          say(`verdict.${verdict}`),
          problems.map((each) => `${textOf(saidIn(language, each))} (${each.code})`).join('\n') || '—',
        ]),
      },
    ],
  };
};

/** `0,42 MB`: the limit of CIVIS is in MB. */
function megabytes(bytes: number): string {
  return `${(bytes / BYTES_PER_MB).toFixed(2).replace('.', ',')} MB`;
}
