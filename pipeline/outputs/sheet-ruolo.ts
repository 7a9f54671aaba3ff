// The roll on the sheet: is it on the roll, the entries of the cartella, its sums and whether they come out, and the
// notices that belong to this one with how surely.
import { euros } from '../../contract/euros.ts';
import type { Result, Ruolo, RuoloEntry } from '../../contract/result.schema.ts';
import type { CostKind, RuoloTotals, SumCheck } from '../../contract/ruolo.schema.ts';
import { CAUSE_IT } from '../drafting/entries-for-civis.ts';
import { evidenceIt, RELATION_IT, STRENGTH_IT } from '../messages/link-words.table.ts';
import { escapeHtml as esc } from './escape-html.ts';
import { copyable, day } from './sheet-cells.ts';

const STATUS_IT: Readonly<Record<Ruolo['status'], string>> = {
  on_roll: 'già a ruolo',
  not_on_roll: 'non a ruolo',
  unknown: 'non si sa se è già a ruolo: lo dice CIVIS',
};
const COST_IT: Readonly<Record<CostKind, string>> = {
  'oneri-riscossione': 'Oneri di riscossione',
  compensi: 'Compensi di riscossione',
  'diritti-notifica': 'Diritti di notifica',
  'spese-esecutive': 'Spese esecutive',
  'interessi-mora': 'Interessi di mora',
};
const SUM_IT: Readonly<Record<SumCheck['of'], string>> = {
  ruolo: 'Ruolo',
  ente: 'Ente',
  enti: 'Tutti gli enti',
  total: 'Totale da pagare',
};

export function ruoloPart({ ruolo, notice }: Result): string {
  const isAct = notice.kind !== 'altro';
  if (!isAct && ruolo.entries.length === 0 && ruolo.linkedTo.length === 0) return '';
  const asOf = ruolo.asOf ? ` (visto il ${day(ruolo.asOf)})` : '';
  return [
    `<section><h2>Ruolo</h2><p>${STATUS_IT[ruolo.status]}${asOf}</p>`,
    entriesTable(ruolo.entries),
    ruolo.totals ? totalsTable(ruolo.totals) : '',
    linksTable(ruolo.linkedTo),
    '</section>',
  ].join('');
}

function entriesTable(entries: readonly RuoloEntry[]): string {
  if (entries.length === 0) return '';
  const rows = entries.map((entry) => {
    const tributi = entry.tributi.map(
      (t) => `${esc(t.codice)} ${t.anno ?? ''} ${esc(t.descrizione)} ${euros(t.importo)}`,
    );
    const unread = entry.unreadRows > 0 ? [`<b>⚠ ${entry.unreadRows} righe non lette</b>`] : [];
    const cells = [
      `${entry.anno}/${esc(entry.numero)}${entry.specie ? ` ${entry.specie}` : ''}`,
      esc(entry.ente ?? '—'),
      esc(CAUSE_IT[entry.causa ?? 'null']),
      `${day(entry.esecutivoDal)}${entry.consegnatoIl ? `<br>consegnato ${day(entry.consegnatoIl)}` : ''}`,
      `${copyable(entry.partita)}<br>atto ${copyable(entry.codiceAtto)}${priorAct(entry)}`,
      [...tributi, ...unread].join('<br>'),
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<table><tr><th>Numero</th><th>Ente</th><th>Causa</th><th>Esecutivo dal</th><th>Partita</th><th>Tributi</th></tr>${rows.join('')}</table>`;
}

function priorAct({ priorAct: prior }: RuoloEntry): string {
  if (!prior) return '';
  const parts = [
    ...(prior.numero ? [`n. ${esc(prior.numero)}`] : []),
    ...(prior.elaborataIl ? [`del ${day(prior.elaborataIl)}`] : []),
    ...(prior.ricevutaIl ? [`ricevuta il ${day(prior.ricevutaIl)}`] : []),
  ];
  return `<br>dopo la comunicazione ${parts.join(' ')}`;
}

function totalsTable(totals: RuoloTotals): string {
  const line = (label: string, text: string) => `<tr><th scope="row">${label}</th><td>${text}</td></tr>`;
  const rows = [
    line('Somma delle righe lette', `${euros(totals.rows)} (per CIVIS ${euros(totals.rowsForCivis)})`),
    ...totals.costs.map(({ kind, importo }) => line(COST_IT[kind], euros(importo))),
    ...(totals.unreadCosts > 0 ? [line('Costi non letti', `⚠ ${totals.unreadCosts}`)] : []),
    ...totals.checks.map((check) => line(`${SUM_IT[check.of]} ${esc(check.name)}`.trim(), checkText(check))),
    ...(totals.checks.length === 0 ? [line('Totali stampati', 'nessuno letto: somme non controllate')] : []),
  ];
  return `<h3>Somme</h3><table class="form">${rows.join('')}</table>`;
}

function checkText({ printed, computed, matches }: SumCheck): string {
  return matches
    ? `${euros(printed)} ✓ torna`
    : `stampato ${euros(printed)}, letto ${euros(computed)} <b>⚠ non torna di ${euros(Math.abs(printed - computed))}</b>`;
}

function linksTable(links: Ruolo['linkedTo']): string {
  if (links.length === 0) return '';
  const rows = links.map(
    ({ id, relation, strength, evidence }) =>
      `<tr><td><span class="copy">${esc(id)}</span></td><td>${RELATION_IT[relation]}</td><td>${STRENGTH_IT[strength]}</td><td>${esc(evidenceIt(evidence))}</td></tr>`,
  );
  return `<h3>Atti collegati</h3><table><tr><th>Atto</th><th>Che cos’è</th><th>Legame</th><th>Perché</th></tr>${rows.join('')}</table>`;
}
