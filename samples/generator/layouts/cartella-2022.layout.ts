// Cartella on the 2022 model: frontispiece, summary by body, a coloured section for each ruolo, pagoPA slip.
import { grayscale, rgb } from '@cantoo/pdf-lib';
import type { Face } from '../fonts.ts';
import type { CartellaNumber } from '../identifiers.ts';
import type { Letter } from '../letter.ts';
import { type CartellaLabels, codeText } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import { isForCivis, type RollSection, sumOf } from '../roll-section.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';
import { drawPagoPaSlip } from './pagopa-slip.page.ts';

export interface Cartella2022Facts {
  readonly taxpayer: Taxpayer;
  readonly number: CartellaNumber;
  readonly province: string;
  readonly lot: string;
  readonly sections: readonly RollSection[];
  readonly noticeCode: string;
  readonly face?: Face;
  readonly labels?: CartellaLabels;
}

const LEFT = 46;
const WIDTH = 503;
const NOTIFICATION_FEE_CENTS = 588;
const BLUE = rgb(0.76, 0.86, 0.95);

export function cartella2022(facts: Cartella2022Facts): Letter {
  return {
    kind: 'cartella',
    subtype: null,
    civis: facts.sections.some(isForCivis),
    face: facts.face ?? 'helvetica',
    async draw(desk) {
      drawFrontispiece(desk.newPage(), facts);
      drawSummary(desk.newPage(), facts);
      for (const section of facts.sections) {
        drawSection(desk.newPage(), section, facts.labels);
        desk.ruolo.push(section.entry);
      }
      const slip = {
        document: facts.number.printed,
        noticeCode: facts.noticeCode,
        totalCents: totalOf(facts),
      };
      await drawPagoPaSlip(desk, { taxpayer: facts.taxpayer, ...slip });
    },
  };
}

function totalOf(facts: Cartella2022Facts): number {
  return facts.sections.reduce((sum, section) => sum + sumOf(section), NOTIFICATION_FEE_CENTS);
}

function drawFrontispiece(sheet: Sheet, facts: Cartella2022Facts): void {
  const { taxpayer, number } = facts;
  sheet.prints('numeroCartella', number.short);
  sheet.prints('numeroCartellaStampato', number.printed);
  sheet.box(LEFT, 40, WIDTH, 44, { fill: BLUE });
  sheet.text(LEFT + 14, 67, `${facts.labels?.cartella ?? 'CARTELLA DI PAGAMENTO N.'} ${number.grouped}`, {
    size: 14,
    weight: 'bold',
  });
  let y = sheet.lines(
    LEFT,
    106,
    [
      'emessa da',
      'Agenzia delle entrate-Riscossione',
      `Agente della riscossione - prov. di ${facts.province}`,
    ],
    { size: 10.5 },
  );
  sheet.text(LEFT, y + 8, 'su incarico di:');
  const bodies = [...new Set(facts.sections.map((section) => section.entry.ente))];
  y = sheet.lines(
    LEFT + 14,
    y + 22,
    bodies.map((ente) => `- ${ente}`),
    { size: 9.5 },
  );
  sheet.text(LEFT, y + 10, `Lotto di stampa n. ${facts.lot}     Gruppo: 0417`, { size: 8.5 });
  const top = Math.max(y + 34, 240);
  sheet.text(320, top, 'DESTINATARIO', { size: 8, weight: 'bold' });
  const address = [sheet.prints('denominazione', taxpayer.name), taxpayer.street, taxpayer.town];
  sheet.lines(320, top + 16, [...address, codeText(sheet, facts)]);
  drawDue(sheet, facts, top + 110);
}

function drawDue(sheet: Sheet, facts: Cartella2022Facts, top: number): void {
  const total = sheet.prints('importoTotale', totalOf(facts));
  const right = LEFT + WIDTH - 12;
  sheet.box(LEFT, top, WIDTH, 96, { border: 0.8 });
  sheet.text(LEFT + 12, top + 20, 'SOMME DA PAGARE', { weight: 'bold', size: 11 });
  sheet.text(LEFT + 12, top + 40, 'Importi dovuti agli enti creditori');
  sheet.text(right, top + 40, euro(total - NOTIFICATION_FEE_CENTS), { align: 'right' });
  sheet.text(LEFT + 12, top + 56, "Diritti di notifica spettanti all'Agente della riscossione");
  sheet.text(right, top + 56, euro(NOTIFICATION_FEE_CENTS), { align: 'right' });
  sheet.text(LEFT + 12, top + 82, 'Totale da pagare entro 60 giorni dalla data di notifica euro', {
    weight: 'bold',
  });
  sheet.text(right, top + 82, euro(total), { weight: 'bold', size: 12, align: 'right' });
  sheet.paragraph(
    LEFT,
    top + 130,
    WIDTH,
    "Gentile contribuente, Le notifichiamo questa cartella perché gli enti sopra indicati ci hanno affidato l'incarico di " +
      'riscuotere le somme riportate nel documento. Nelle pagine successive trova la sintesi, il dettaglio degli importi, ' +
      'le informazioni su come pagare, chiedere la rateizzazione o presentare ricorso.',
    { size: 9.5 },
  );
}

function drawSummary(sheet: Sheet, facts: Cartella2022Facts): void {
  sheet.text(LEFT, 62, 'SINTESI DELLE SOMME DOVUTE PER ENTE CREDITORE', { size: 12, weight: 'bold' });
  const columns = [{ x: LEFT + 8 }, { x: LEFT + 330 }, { x: LEFT + WIDTH - 8, align: 'right' }] as const;
  sheet.box(LEFT, 78, WIDTH, 22, { fill: grayscale(0.88) });
  sheet.row(93, columns, ['Ente', 'Ruolo', 'Importo euro'], { size: 9, weight: 'bold' });
  let y = 118;
  for (const section of facts.sections) {
    const { entry } = section;
    sheet.row(y, columns, [entry.ente, `${entry.anno}/${entry.numero}`, euro(sumOf(section))], { size: 9.5 });
    sheet.line(LEFT, y + 8, LEFT + WIDTH, y + 8, 0.3);
    y += 24;
  }
  sheet.paragraph(
    LEFT,
    y + 24,
    WIDTH,
    'DOVE E COME PAGARE. Si può pagare con il modulo pagoPA in fondo al documento, sul sito e agli sportelli ' +
      "dell'Agenzia delle entrate-Riscossione, in banca, alla posta e nelle tabaccherie. In caso di mancato pagamento " +
      "entro 60 giorni dalla notifica si aggiungono gli interessi di mora e l'Agente può avviare le procedure previste.",
    { size: 9.5 },
  );
}

function drawSection(sheet: Sheet, section: RollSection, labels: CartellaLabels = {}): void {
  const { entry } = section;
  sheet.box(LEFT, 44, WIDTH, 40, { fill: section.color });
  sheet.text(LEFT + 10, 60, `RUOLO EMESSO DA ${entry.ente}`, { size: 11, weight: 'bold' });
  const kind = entry.specie === null ? '' : `ruolo ${entry.specie}`;
  sheet.text(LEFT + 10, 76, `RUOLO N. ${entry.anno}/${entry.numero}   ${kind}`, { size: 10 });
  let y = sheet.lines(LEFT, 106, rollLines(sheet, section, labels), { size: 10 });
  y = sheet.paragraph(LEFT, y + 10, WIDTH, section.cause, { size: 10 });
  drawTributi(sheet, section, y + 12);
}

/** The reference lines of a section; keys of a ruolo that is not for CIVIS are noted as look-alikes. */
function rollLines(sheet: Sheet, section: RollSection, labels: CartellaLabels): string[] {
  const { entry } = section;
  const mine = isForCivis(section);
  const lines = [`Reso esecutivo in data ${day(entry.esecutivoDal)}`];
  if (entry.consegnatoIl) lines.push(`Ruolo consegnato all'agente il ${day(entry.consegnatoIl)}`);
  if (entry.partita) {
    if (mine) sheet.prints('partitaRuolo', entry.partita);
    else sheet.lookAlike('partita di un altro ruolo', entry.partita);
    lines.push(`${labels.partita ?? 'Identificativo partita'} ${entry.partita}`);
  }
  if (entry.codiceAtto) {
    if (mine) sheet.prints('codiceAtto', entry.codiceAtto);
    else sheet.lookAlike('codice atto di un altro ruolo', entry.codiceAtto);
    lines.push(`${labels.act ?? 'Codice atto n.'} ${entry.codiceAtto}`);
  }
  return lines;
}

function drawTributi(sheet: Sheet, section: RollSection, top: number): void {
  const columns = [
    { x: LEFT + 6 },
    { x: LEFT + 40 },
    { x: LEFT + 84 },
    { x: LEFT + 134 },
    { x: LEFT + WIDTH - 6, align: 'right' },
  ] as const;
  sheet.box(LEFT, top, WIDTH, 20, { fill: section.color });
  sheet.row(top + 14, columns, ['N.', 'Anno', 'Codice', 'Tributo', 'Importo euro'], {
    size: 9,
    weight: 'bold',
  });
  let y = top + 36;
  for (const [index, tributo] of section.entry.tributi.entries()) {
    if (isForCivis(section) && tributo.anno !== null) sheet.prints('annoImposta', tributo.anno);
    const cells = [String(index + 1), String(tributo.anno ?? ''), tributo.codice, tributo.descrizione];
    sheet.row(y, columns, [...cells, euro(tributo.importo)], { size: 9.5 });
    sheet.line(LEFT, y + 6, LEFT + WIDTH, y + 6, 0.3);
    y += 19;
  }
  sheet.row(y + 4, columns, ['', '', '', 'Totale del ruolo', euro(sumOf(section))], {
    size: 9.5,
    weight: 'bold',
  });
  sheet.paragraph(LEFT, y + 36, WIDTH, `Per informazioni sul contenuto del ruolo: ${section.office}.`, {
    size: 9,
  });
}
