// What the pool must know about a statement before it runs: does it open or end a transaction, does it listen?
// Looks only at the first words; BullMQ sends its statements with comment lines in front.

export type StatementKind =
  | { readonly kind: 'begin' | 'end' | 'other' }
  | { readonly kind: 'listen' | 'unlisten'; readonly channel: string };

const COMMENTS = /\/\*[\s\S]*?\*\/|--[^\n]*(?:\n|$)/g; // yes: `-- note\nLISTEN x`   no: `LISTEN x`
const BEGIN = /^(?:begin|start\s+transaction)\b/i; // yes: BEGIN ISOLATION LEVEL …   no: SAVEPOINT a
const END = /^(?:commit|end|rollback(?!\s+(?:work\s+|transaction\s+)?to\b))\b/i; // yes: ROLLBACK   no: ROLLBACK TO sp1
const LISTEN = /^(un)?listen\s+("?)([\w*]+)\2\s*;?\s*$/i; // yes: LISTEN bullmq_jobs;   no: SELECT 1

export function statementKind(text: string): StatementKind {
  if (text.length > MAX_CONTROL_LENGTH) return { kind: 'other' };
  const bare = text.replace(COMMENTS, '').trim();
  const listen = LISTEN.exec(bare);
  if (listen) return { kind: listen[1] ? 'unlisten' : 'listen', channel: listen[3] ?? '' };
  if (BEGIN.test(bare)) return { kind: 'begin' };
  return { kind: END.test(bare) ? 'end' : 'other' };
}

/** Control statements are short, also with their comments; long texts are not searched. */
const MAX_CONTROL_LENGTH = 2_000;
