// Actions, wherever they hang: opening, pages, annotations, fields, outlines, scripts by name, and each `/Next`.
// ISO 32000-1, 12.6. A dictionary that nothing starts counts as well: some program may find it a place.
import { nameIn, textIn } from '../pdf-graph.ts';
import { isActionRole } from '../walk/roles.ts';
import { ACTION_TYPES } from './action-types.table.ts';
import { linkTarget } from './link-target.ts';
import { NOTHING, type PdfCode, type PdfRule } from './pdf-rule.ts';

export const actionsRule: PdfRule = {
  id: 'actions',
  about: 'actions by type and by what starts them',
  see({ dict, role }, graph) {
    if (role === 'structure' || role === 'name-list') return NOTHING;
    const type = nameIn(graph, dict, 'S');
    if (type === null) return NOTHING;
    const meaning = ACTION_TYPES.get(type);
    if (!meaning) return isActionRole(role) ? ['pdf.ui_action'] : NOTHING;
    const isOther = type === 'Thread' && dict.entries.has('F');
    const known = isOther ? ACTION_TYPES.get('GoToR') : meaning;
    const code = known?.[startOf(role)] ?? null;
    if (type !== 'URI') return code === null ? NOTHING : [code];
    const target = linkTarget(textIn(graph, dict, 'URI') ?? '');
    return target === 'pdf.javascript' || startOf(role) === 'clicked' ? [target] : withCode(code);
  },
};

function startOf(role: string): 'opening' | 'automatic' | 'clicked' {
  if (role === 'opening') return 'opening';
  return role === 'automatic' || role === 'scripts' ? 'automatic' : 'clicked';
}

function withCode(code: PdfCode | null): readonly PdfCode[] {
  return code === null ? NOTHING : [code];
}
