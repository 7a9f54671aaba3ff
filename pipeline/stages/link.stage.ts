// Looks for the same notice seen before, and ties a cartella to the communication it follows. Names links only:
// nothing is merged or refused here, a person decides.
import type { FieldResults } from '../../contract/result.schema.ts';
import type { FieldName } from '../../contract/words.ts';
import { defineStage } from './stage.ts';

const SURE = new Set(['accepted', 'confirmed', 'corrected']);

export const linkStage = defineStage({
  name: 'link',
  version: 1,
  lane: 'light',
  about: 'finds the same notice seen before and the notices a cartella follows',
  needs: ['check'],
  async run({ document, check }, ctx) {
    const notices = [];
    for (const notice of check.notices) {
      const sure = sureText(notice.fields);
      const keys = {
        numeroComunicazione: sure('numeroComunicazione'),
        codiceAtto: sure('codiceAtto'),
        numeroCartella: sure('numeroCartella'),
        codiceFiscale: null,
      };
      const related = await ctx.notices.findByKeys(keys, document.id);
      const isCartella = notice.type.kind === 'cartella';
      const ownKey = isCartella ? 'numeroCartella' : 'numeroComunicazione';
      const same = related.find((r) => r.matchedBy === ownKey);
      const linked = related.filter(
        (r) => r.matchedBy === 'codiceAtto' && (r.kind === 'cartella') !== isCartella,
      );
      notices.push({
        ordinal: notice.ordinal,
        duplicateOf: same?.id ?? null,
        ruolo: {
          // On the roll only where a linked cartella says so; never guessed (contract.md, "Ruolo").
          status:
            isCartella || linked.some((r) => r.kind === 'cartella')
              ? ('on_roll' as const)
              : ('unknown' as const),
          asOf: null,
          entries: [...notice.ruoli],
          linkedTo: linked.map((r) => ({ id: r.id, why: 'same codice atto' })),
        },
      });
    }
    return { kind: 'done', output: { notices } };
  },
});

function sureText(fields: FieldResults): (name: FieldName) => string | null {
  return (name) => {
    const field = fields[name];
    return field.value !== null && SURE.has(field.state) ? String(field.value) : null;
  };
}
