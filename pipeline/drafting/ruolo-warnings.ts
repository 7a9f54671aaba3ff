// What a person must know about the roll: which entries the draft is about, what did not read, which sums do not come
// out, and which notices belong to this one, by how much.
import { euros } from '../../contract/euros.ts';
import type { FieldResults, Ruolo, RuoloEntry, Warning } from '../../contract/result.schema.ts';
import type { NoticeLink, SumCheck } from '../../contract/ruolo.schema.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import { evidenceIt } from '../messages/link-words.table.ts';
import { warning } from '../messages/warnings.table.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import { isKeyForCivis } from './act-keys.ts';
import { entryName, splitByReach } from './entries-for-civis.ts';

export function ruoloWarnings(type: NoticeType, fields: FieldResults, ruolo: Ruolo): Warning[] {
  return [
    ...(type.kind === 'cartella' && type.forCivis ? entryWarnings(fields, ruolo.entries) : []),
    ...readingWarnings(ruolo),
    ...(ruolo.totals?.checks ?? []).filter((check) => !check.matches).map(sumWarning),
    ...ruolo.linkedTo.map(linkWarning),
  ];
}

function entryWarnings(fields: FieldResults, entries: readonly RuoloEntry[]): Warning[] {
  const { forCivis, others, unknown } = splitByReach(entries);
  const names = (list: readonly RuoloEntry[]) => list.map(entryName).join('; ');
  const keys = (['codiceAtto', 'partitaRuolo'] as const).filter(
    (key) => forCivis.length > 0 && fields[key].value !== null && !isKeyForCivis(key, fields, entries),
  );
  return [
    ...(forCivis.length > 0 && others.length > 0
      ? [warning('ruolo.mixed', { civis: names(forCivis), others: names(others) })]
      : []),
    ...(unknown.length > 0 ? [warning('ruolo.cause_unread', { entries: names(unknown) })] : []),
    ...keys.map((key) => warning('ruolo.key_not_offered', { field: FIELD_LABELS[key].it })),
  ];
}

function readingWarnings({ entries, totals }: Ruolo): Warning[] {
  const unread = entries.filter((entry) => entry.unreadRows > 0);
  const empty = entries.filter((entry) => entry.tributi.length === 0 && entry.unreadRows === 0);
  return [
    ...unread.map((entry) =>
      warning('ruolo.rows_unread', {
        entry: `${entry.anno}/${entry.numero}`,
        count: String(entry.unreadRows),
      }),
    ),
    ...empty.map((entry) => warning('ruolo.no_rows', { entry: `${entry.anno}/${entry.numero}` })),
    ...(totals && totals.unreadCosts > 0
      ? [warning('ruolo.cost_unread', { count: String(totals.unreadCosts) })]
      : []),
  ];
}

const SUM_IT: Readonly<Record<SumCheck['of'], (name: string) => string>> = {
  ruolo: (name) => `del ruolo ${name}`,
  ente: (name) => `dell’ente ${name}`,
  enti: () => 'di tutti gli enti',
  total: () => 'da pagare',
};

function sumWarning({ of, name, printed, computed }: SumCheck): Warning {
  return warning('ruolo.sum_differs', {
    what: SUM_IT[of](name),
    printed: euros(printed),
    computed: euros(computed),
    difference: euros(Math.abs(printed - computed)),
    rows: of === 'total' ? 'righe e costi letti' : 'righe lette',
  });
}

function linkWarning({ id, relation, strength, evidence }: NoticeLink): Warning {
  const facts = { id, why: evidenceIt(evidence) };
  if (strength === 'weak') return warning('ruolo.maybe_linked', facts);
  if (relation === 'redetermines') return warning('notice.redetermines', facts);
  if (relation === 'redetermined_by') return warning('notice.redetermined_by', facts);
  return relation === 'earlier_notice' ? warning('ruolo.follows', facts) : warning('ruolo.linked', facts);
}
