// Menus, toolbars and keys that a document brings along (Configurations2/): an entry may start a macro.
import { hrefKind } from '../href.ts';
import { odfRule } from '../odf-rule.ts';

/** Namespaces `http://openoffice.org/2001/{menu,toolbar,statusbar,accel}`. */
const ENTRY = /^(?:menu|toolbar|statusbar|accel):/;
/** Commands of the program itself, as in every saved menu. yes: `.uno:Save`, `slot:5510` */
const OWN_COMMAND = /^\s*(?:\.uno|slot|service):/i;

/** Whether its references are commands, which the program's own menus are full of. */
export function isMenuEntry(name: string): boolean {
  return ENTRY.test(name);
}

export const commands = odfRule(
  'commands',
  'menus, toolbars and keys in the document that start a macro',
  (element, place, see) => {
    if (!isMenuEntry(element.name)) return;
    const command = element.get('xlink:href') ?? element.get('menu:id') ?? '';
    if (!OWN_COMMAND.test(command) && hrefKind(command, place) === 'script') see('odf.macro_call');
  },
);
