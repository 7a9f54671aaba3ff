// HTML as browsers build it (parse5), bounded: a page made to exhaust the parser ends at a limit, and what was read until
// then is looked at all the same.
import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse, type TreeAdapter } from 'parse5';
import { AppError } from '../../../contract/app-error.ts';

type Adapter = TreeAdapter<DefaultTreeAdapterMap>;
type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

/** Browsers stop at 512. */
const MAX_DEPTH = 3_000;
const MAX_NODES = 2_000_000;
const MAX_CHARS = 64 * 1024 * 1024;

export interface HtmlVisitor {
  element(element: Element): void;
  comment(text: string): void;
  /** Text, with the element it stands in. */
  text(text: string, parent: string): void;
}

/**
 * @param scripting whether `<noscript>` is hidden: browsers hide it, mail programs show it
 * @throws AppError inspection.limit, after the visitor has seen what was read
 */
export function visitHtml(text: string, scripting: boolean, visitor: HtmlVisitor): void {
  if (text.length > MAX_CHARS) throw new AppError('inspection.limit', 'page too long');
  const bounded = boundedAdapter();
  let limit: AppError | null = null;
  try {
    parse(text, { scriptingEnabled: scripting, treeAdapter: bounded.adapter });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    limit = error;
  }
  const root = bounded.root();
  if (root) visit(root, visitor);
  if (limit) throw limit;
}

function boundedAdapter(): { readonly adapter: Adapter; root(): Node | null } {
  let depth = 0;
  let nodes = 0;
  let root: Node | null = null;
  const adapter: Adapter = {
    ...defaultTreeAdapter,
    createDocument: () => {
      const made = defaultTreeAdapter.createDocument();
      root ??= made;
      return made;
    },
    createElement: (tagName, namespace, attributes) => {
      if (++nodes > MAX_NODES) throw new AppError('inspection.limit', 'too many elements');
      return defaultTreeAdapter.createElement(tagName, namespace, attributes);
    },
    onItemPush: () => {
      if (++depth > MAX_DEPTH) throw new AppError('inspection.limit', 'elements nested too deeply');
    },
    onItemPop: () => {
      depth--;
    },
  };
  return { adapter, root: () => root };
}

/** Without recursion, in the order of the page; the contents of templates too. */
function visit(root: Node, visitor: HtmlVisitor): void {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (defaultTreeAdapter.isCommentNode(node)) visitor.comment(node.data);
    else if (defaultTreeAdapter.isTextNode(node)) visitor.text(node.value, node.parentNode?.nodeName ?? '');
    else if (defaultTreeAdapter.isElementNode(node)) visitor.element(node);
    if ('content' in node) waiting.push(node.content);
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}
