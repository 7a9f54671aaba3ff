// The fields of Word, in whatever part they stand: body, header, footer, notes, comments, text boxes, building blocks.
import type { MakeWatcher } from '../xml/watcher.ts';
import { FieldStack } from './field-stack.ts';

/** Each holds a story of its own inside of a part: a field does not reach out of it. */
const STORIES: ReadonlySet<string> = new Set([
  'w:txbxContent',
  'w:footnote',
  'w:endnote',
  'w:comment',
  'w:docPartBody',
]);
/** Deleted with revisions on: still in the file, and back with one click. */
const CODE_TEXT: ReadonlySet<string> = new Set(['w:instrText', 'w:delInstrText']);
const SHOWN_TEXT: ReadonlySet<string> = new Set(['w:t', 'w:delText']);
const BLANKS: ReadonlySet<string> = new Set(['w:tab', 'w:br', 'w:cr']);

export const watchFields: MakeWatcher = (part) => {
  const newStack = () => new FieldStack(({ code, name }) => part.see(code, name));
  const stories = [newStack()];
  let textOf: string | null = null;
  const fields = () => stories.at(-1) ?? newStack();
  return {
    prefixes: ['w'],
    open(key, tag) {
      textOf = key;
      if (STORIES.has(key)) stories.push(newStack());
      if (BLANKS.has(key)) fields().text(' ');
      if (key === 'w:fldSimple') fields().begin(textOfAttribute(tag.attributes, 'instr'));
      if (key !== 'w:fldChar') return;
      const type = textOfAttribute(tag.attributes, 'fldCharType').trim().toLowerCase();
      if (type === 'begin') fields().begin();
      if (type === 'separate') fields().separate();
      if (type === 'end') fields().end();
    },
    close(key) {
      textOf = null;
      if (key === 'w:p') fields().paragraph();
      if (key === 'w:fldSimple') fields().end();
      if (STORIES.has(key)) stories.pop()?.finish();
    },
    text(text) {
      if (textOf === null) return;
      if (CODE_TEXT.has(textOf)) fields().code(text);
      else if (SHOWN_TEXT.has(textOf)) fields().text(text);
    },
    end() {
      while (stories.length > 0) stories.pop()?.finish();
    },
  };
};

/** With or without the prefix: only the local name counts. */
function textOfAttribute(
  attributes: readonly { readonly name: string; readonly value: string }[],
  name: string,
): string {
  return attributes.find((each) => each.name === name)?.value ?? '';
}
