// The files a notice came with: which may be attached to a request and which not, why, and how to get a copy that may.
import type { AttachmentVerdict } from '../../../../contract/result.schema.ts';
import { explainFinding } from '../../../messages/finding-message.ts';
import type { Entry, Tone } from '../sheet-page.ts';
import { note, type Part, type PartFacts, plainEntry } from './part.ts';

/** What is only said, and what is clean, needs no line of its own. */
const TONES: ReadonlyMap<string, Tone> = new Map([
  ['warn', 'look'],
  ['reject', 'stop'],
  ['unreadable', 'stop'],
]);

/** Null when every file may be sent on as it is. */
export const filesPart: Part = (facts) => {
  const shown = facts.result.attachments.filter(({ verdict }) => TONES.has(verdict));
  if (shown.length === 0) return null;
  const entries = shown.map((each) => entryOf(facts, each));
  return { id: 'files', title: facts.say('part.files'), blocks: [{ kind: 'entries', entries }] };
};

function entryOf({ language, say }: PartFacts, { part, verdict, findings }: AttachmentVerdict): Entry {
  const worth = new Map(
    findings.filter(({ severity }) => TONES.has(severity)).map((each) => [each.code, each]),
  );
  const reasons = [...worth.values()].map(({ code, severity }) =>
    note(TONES.get(severity) ?? 'know', explainFinding(code, language), code),
  );
  const offer = verdict === 'reject' ? [note('know', say('files.offer'))] : [];
  return { ...plainEntry(part, say(`verdict.${verdict}`)), notes: [...reasons, ...offer] };
}
