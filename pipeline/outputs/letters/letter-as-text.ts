// A letter as plain text: to copy into a letterhead, or into a mail.
import type { LetterBlock, LetterText } from '../../messages/letters/letter-text.ts';

/** With the lines for the office under a rule. */
export function letterAsText(letter: LetterText): string {
  return [`Oggetto: ${letter.subject}`, '', letterBody(letter), '---', ...letter.office, ''].join('\n');
}

/** What the client reads, without the subject. */
export function letterBody({ blocks }: LetterText): string {
  return blocks.map((block) => `${blockText(block)}\n`).join('\n');
}

function blockText(block: LetterBlock): string {
  if (block.kind === 'paragraph') return block.text;
  return [block.title, ...block.items.map((item) => `- ${item}`)].join('\n');
}
