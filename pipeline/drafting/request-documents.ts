// The files recorded for a request: what stands against each, and which of them a second request may carry. A first request
// carries none: they go apart, through the service that rules/civis names.
import type { CivisRequest, RequestDocument } from '../../contract/result.schema.ts';
import type { AcceptedFormats } from '../../rules/formats/index.ts';
import { type CandidateFile, checkAttachments } from '../../validators/attachments/index.ts';
import type { RequestChoices } from '../store/choice-index.ts';

export interface RequestDocuments {
  readonly documents: readonly RequestDocument[];
  /** Names of those that may go with the request as they are. */
  readonly attachments: readonly string[];
  readonly problems: CivisRequest['problems'];
}

const OTHER_WAY = new Set(['attachment.first_request', 'attachment.not_for_cartella']);

export function requestDocuments(
  recorded: RequestChoices['documents'],
  kind: CivisRequest['kind'],
  act: CivisRequest['act']['type'],
  formats: AcceptedFormats,
): RequestDocuments {
  const candidates = recorded.map(candidateOf);
  const { problems, files } = checkAttachments(candidates, { request: kind, act, formats });
  const documents = recorded.map(({ name, sha256, sizeBytes, verdict }, index) => ({
    ...{ name, sha256, sizeBytes, verdict },
    problems: [...(files[index] ?? [])],
  }));
  const goesAlong = kind === 'second' && act === 'comunicazione';
  if (!goesAlong) {
    // The draft leaves the files out: that they go another way is said, and keeps nobody from sending it.
    const said = problems.filter(({ code }) => OTHER_WAY.has(code));
    return { documents, attachments: [], problems: said.map((each) => ({ ...each, effect: 'warns' })) };
  }
  const named = documents.flatMap(({ name, problems: own }) =>
    own.map((each) => ({
      ...each,
      message: `${name}: ${each.message}`,
      messageEn: `${name}: ${each.messageEn}`,
    })),
  );
  return {
    documents,
    attachments: documents.filter(isLetThrough).map(({ name }) => name),
    problems: [...problems, ...named],
  };
}

function candidateOf({ type, ...file }: RequestChoices['documents'][number]): CandidateFile {
  return { ...file, mediaType: type, text: null };
}

/** By the inspection, and by everything else that is held against a file. */
function isLetThrough({ verdict, problems }: RequestDocument): boolean {
  const isClean = verdict === 'ok' || verdict === 'warn';
  return isClean && problems.every(({ effect }) => effect !== 'forbids');
}
