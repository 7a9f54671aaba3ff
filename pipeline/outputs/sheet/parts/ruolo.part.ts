// The roll: is the notice on it, the entries of the cartella, its sums and whether they come out, and the notices that
// belong to this one with how surely.
import { euros } from '../../../../contract/euros.ts';
import type { Ruolo, RuoloEntry } from '../../../../contract/result.schema.ts';
import type { RuoloTotals, SumCheck } from '../../../../contract/ruolo.schema.ts';
import { CAUSES } from '../../../drafting/entries-for-civis.ts';
import { evidencePhrase, RELATIONS, STRENGTHS } from '../../../messages/link-words.table.ts';
import type { Say } from '../../../messages/sheet-words.table.ts';
import type { Block } from '../sheet-page.ts';
import { day, type Part, type PartFacts } from './part.ts';

export const ruoloPart: Part = (facts) => {
  const { result, say } = facts;
  const { ruolo, notice } = result;
  const isAct = notice.kind !== 'altro';
  if (!isAct && ruolo.entries.length === 0 && ruolo.linkedTo.length === 0) return null;
  const seen = ruolo.asOf ? [say('ruolo.as_of', { day: day(ruolo.asOf) })] : [];
  return {
    id: 'ruolo',
    title: say('part.ruolo'),
    blocks: [
      { kind: 'lines', lines: [[say(`ruolo.${ruolo.status}`), ...seen].join(' ')], isOrdered: false },
      ...entriesTable(facts, ruolo.entries),
      ...(ruolo.totals ? totalsTable(say, ruolo.totals) : []),
      ...linksTable(facts, ruolo.linkedTo),
    ],
  };
};

function entriesTable(facts: PartFacts, entries: readonly RuoloEntry[]): Block[] {
  if (entries.length === 0) return [];
  const { say } = facts;
  const head = (['number', 'body', 'cause', 'enforceable', 'item', 'taxes'] as const).map((key) =>
    say(`ruolo.${key}`),
  );
  const rows = entries.map((entry) => entryRow(facts, entry));
  return [{ kind: 'table', caption: say('ruolo.entries'), head, rows }];
}

function entryRow({ language, say }: PartFacts, entry: RuoloEntry): string[] {
  const { anno, numero, specie, ente, causa, esecutivoDal, consegnatoIl, partita, codiceAtto } = entry;
  const taxes = entry.tributi.map((t) => `${t.codice} ${t.anno ?? ''} ${t.descrizione} ${euros(t.importo)}`);
  const unread = entry.unreadRows > 0 ? [say('ruolo.unread', { count: entry.unreadRows })] : [];
  return [
    `${anno}/${numero}${specie ? ` ${specie}` : ''}`,
    ente ?? '—',
    CAUSES[causa ?? 'null'][language],
    consegnatoIl
      ? say('ruolo.delivered', { day: day(esecutivoDal), delivered: day(consegnatoIl) })
      : day(esecutivoDal),
    [
      partita ?? say('ruolo.no_partita'),
      ...(codiceAtto ? [say('ruolo.act', { act: codiceAtto })] : []),
      ...priorAct(say, entry),
    ].join('\n'),
    [...taxes, ...unread].join('\n') || '—',
  ];
}

function priorAct(say: Say, { priorAct: prior }: RuoloEntry): string[] {
  if (!prior) return [];
  const parts = [
    ...(prior.numero ? [say('ruolo.prior.number', { number: prior.numero })] : []),
    ...(prior.elaborataIl ? [say('ruolo.prior.made', { day: day(prior.elaborataIl) })] : []),
    ...(prior.ricevutaIl ? [say('ruolo.prior.received', { day: day(prior.ricevutaIl) })] : []),
  ];
  return [say('ruolo.prior', { what: parts.join(' ') })];
}

function totalsTable(say: Say, totals: RuoloTotals): Block[] {
  const sums = say('ruolo.rows.civis', { all: euros(totals.rows), civis: euros(totals.rowsForCivis) });
  const rows = [
    [say('ruolo.rows'), sums],
    ...totals.costs.map(({ kind, importo }) => [say(`cost.${kind}`), euros(importo)]),
    ...(totals.unreadCosts > 0 ? [[say('ruolo.unread_costs'), `⚠ ${totals.unreadCosts}`]] : []),
    ...totals.checks.map((check) => [
      say(`sum.${check.of}`, { name: check.name }).trim(),
      checkText(say, check),
    ]),
    ...(totals.checks.length === 0 ? [[say('ruolo.printed'), say('ruolo.no_totals')]] : []),
  ];
  return [
    { kind: 'table', caption: say('ruolo.sums'), head: [say('ruolo.what'), say('ruolo.amount')], rows },
  ];
}

function checkText(say: Say, { printed, computed, matches }: SumCheck): string {
  if (matches) return say('ruolo.matches', { printed: euros(printed) });
  const difference = euros(Math.abs(printed - computed));
  return say('ruolo.differs', { printed: euros(printed), computed: euros(computed), difference });
}

function linksTable({ language, say }: PartFacts, links: Ruolo['linkedTo']): Block[] {
  if (links.length === 0) return [];
  const rows = links.map(({ id, relation, strength, evidence }) => [
    id,
    RELATIONS[relation][language],
    STRENGTHS[strength][language],
    evidencePhrase(evidence)[language],
  ]);
  const head = [say('link.notice'), say('link.relation'), say('link.strength'), say('link.why')];
  return [{ kind: 'table', caption: say('link.table'), head, rows }];
}
