// What a person must know about the roll: which entries the draft is about, what did not read, which sums do not come
// out, and which notices belong to this one, by how much.
import { euros } from '../../contract/euros.ts';
import type { FieldResults, Ruolo, RuoloEntry, Warning } from '../../contract/result.schema.ts';
import type { NoticeLink, SumCheck } from '../../contract/ruolo.schema.ts';
import { type Bilingual, joinPhrases } from '../../contract/sentence.ts';
import { FIELD_LABELS } from '../messages/field-labels.table.ts';
import { evidencePhrase } from '../messages/link-words.table.ts';
import { warning } from '../messages/warnings.table.ts';
import type { NoticeType } from '../stages/stage-outputs.ts';
import { isKeyForCivis } from './act-keys.ts';
import { entryPhrase, splitByReach } from './entries-for-civis.ts';

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
  const names = (list: readonly RuoloEntry[]) => joinPhrases(list.map(entryPhrase), '; ');
  const keys = (['codiceAtto', 'partitaRuolo'] as const).filter(
    (key) => forCivis.length > 0 && fields[key].value !== null && !isKeyForCivis(key, fields, entries),
  );
  return [
    ...(forCivis.length > 0 && others.length > 0
      ? [warning('ruolo.mixed', { civis: names(forCivis), others: names(others) })]
      : []),
    ...(unknown.length > 0 ? [warning('ruolo.cause_unread', { entries: names(unknown) })] : []),
    ...keys.map((key) => warning('ruolo.key_not_offered', { field: FIELD_LABELS[key] })),
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

const SUM_PHRASES: Readonly<Record<SumCheck['of'], (name: string) => Bilingual>> = {
  ruolo: (name) => ({ it: `del ruolo ${name}`, en: `of ruolo ${name}` }),
  ente: (name) => ({ it: `dell’ente ${name}`, en: `of the body ${name}` }),
  enti: () => ({ it: 'di tutti gli enti', en: 'of all bodies' }),
  total: () => ({ it: 'da pagare', en: 'to pay' }),
};
const ROWS: Bilingual = { it: 'righe lette', en: 'rows read' };
const ROWS_AND_COSTS: Bilingual = { it: 'righe e costi letti', en: 'rows and costs read' };

function sumWarning({ of, name, printed, computed }: SumCheck): Warning {
  return warning('ruolo.sum_differs', {
    what: SUM_PHRASES[of](name),
    printed: euros(printed),
    computed: euros(computed),
    difference: euros(Math.abs(printed - computed)),
    rows: of === 'total' ? ROWS_AND_COSTS : ROWS,
  });
}

function linkWarning({ id, relation, strength, evidence }: NoticeLink): Warning {
  const facts = { id, why: evidencePhrase(evidence) };
  if (strength === 'weak') return warning('ruolo.maybe_linked', facts);
  if (relation === 'redetermines') return warning('notice.redetermines', facts);
  if (relation === 'redetermined_by') return warning('notice.redetermined_by', facts);
  return relation === 'earlier_notice' ? warning('ruolo.follows', facts) : warning('ruolo.linked', facts);
}
