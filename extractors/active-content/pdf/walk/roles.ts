// What an object is to the document depends on the way that leads to it: the same `/S` makes an action, a paragraph of
// the structure tree or a page transition. ISO 32000-1, 12.6.3 (trigger events), 14.7 (structure).

/**
 * opening: the action of opening the document. automatic: one that runs on paging, printing, passing over, typing.
 * clicked: one a person starts. events: the list of the automatic ones (`/AA`). scripts: the tree of document scripts. structure: tagging, where `/S` is a kind of paragraph and `/A` an attribute. name-list: its
 * keys are names somebody chose (fonts, glyphs, states), not keys of the standard. annotation: an entry of a page's `/Annots`.
 */
export type Role =
  | 'plain'
  | 'opening'
  | 'automatic'
  | 'clicked'
  | 'events'
  | 'scripts'
  | 'structure'
  | 'name-list'
  | 'appearance'
  | 'annotation';

const ROLE_OF_KEY: ReadonlyMap<string, Role> = new Map([
  ['OpenAction', 'opening'],
  ['AA', 'events'],
  ['JavaScript', 'scripts'],
  ['A', 'clicked'],
  ['PA', 'clicked'],
  ['Annots', 'annotation'],
  ['StructTreeRoot', 'structure'],
  ['SD', 'structure'],
  ['AP', 'appearance'],
  ['Font', 'name-list'],
  ['XObject', 'name-list'],
  ['ExtGState', 'name-list'],
  ['ColorSpace', 'name-list'],
  ['Pattern', 'name-list'],
  ['Shading', 'name-list'],
  ['Properties', 'name-list'],
  ['CharProcs', 'name-list'],
  ['Colorants', 'name-list'],
  ['Dests', 'name-list'],
]);

/** Ways out of the structure tree, to pages, annotations and files. */
const OUT_OF_STRUCTURE: ReadonlySet<string> = new Set(['Pg', 'Obj', 'AF']);
const ACTION_ROLES: ReadonlySet<Role> = new Set(['opening', 'automatic', 'clicked', 'scripts']);

/** The role of what lies under `key` of a dictionary that has the role `of` itself. */
export function roleUnder(key: string, of: Role): Role {
  if (of === 'structure') return OUT_OF_STRUCTURE.has(key) ? 'plain' : 'structure';
  if (of === 'events') return 'automatic';
  if (of === 'name-list') return 'plain';
  if (of === 'appearance') return 'name-list';
  if (of === 'scripts' && (key === 'Kids' || key === 'Names')) return 'scripts';
  if (key === 'Next' && ACTION_ROLES.has(of)) return of;
  return ROLE_OF_KEY.get(key) ?? 'plain';
}

export function isActionRole(role: Role): boolean {
  return ACTION_ROLES.has(role);
}
