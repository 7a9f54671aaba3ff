// Cartella on the 2017 model, still used for sums entrusted before 2022: serif type, one wide table, collection
// charges ("oneri di riscossione"), a RAV slip at the foot.
import type { Face } from '../fonts.ts';
import type { CartellaNumber } from '../identifiers.ts';
import type { Letter } from '../letter.ts';
import { type CartellaLabels, codeText } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import { isForCivis, type RollSection, sumOf } from '../roll-section.ts';
import type { Sheet } from '../sheet.ts';
import { AGENZIA_RISCOSSIONE_CODE, type Taxpayer } from '../taxpayers.table.ts';

export interface Cartella2017Facts {
  readonly taxpayer: Taxpayer;
  readonly number: CartellaNumber;
  readonly province: string;
  readonly lot: string;
  readonly section: RollSection;
  /** 17 digits of the old payment slip. */
  readonly rav: string;
  readonly face?: Face;
  readonly labels?: CartellaLabels;
}

const LEFT = 58;
const RIGHT = 537;
const NOTIFICATION_FEE_CENTS = 588;
const COLLECTION_PERCENT = 3;

export function cartella2017(facts: Cartella2017Facts): Letter {
  return {
    kind: 'cartella',
    subtype: null,
    civis: isForCivis(facts.section),
    face: facts.face ?? 'times',
    draw(desk) {
      drawFrontispiece(desk.newPage(), facts);
      drawDetail(desk.newPage(), facts);
      desk.ruolo.push(facts.section.entry);
    },
  };
}

function chargesOf(facts: Cartella2017Facts): number {
  return Math.round((sumOf(facts.section) * COLLECTION_PERCENT) / 100);
}

function totalOf(facts: Cartella2017Facts): number {
  return sumOf(facts.section) + chargesOf(facts) + NOTIFICATION_FEE_CENTS;
}

function drawFrontispiece(sheet: Sheet, facts: Cartella2017Facts): void {
  const { taxpayer, number } = facts;
  sheet.prints('numeroCartella', number.short);
  sheet.prints('numeroCartellaStampato', number.printed);
  sheet.text(LEFT, 58, 'Agenzia delle entrate-Riscossione', { size: 16, weight: 'bold' });
  sheet.text(LEFT, 74, `Agente della riscossione - prov. di ${facts.province}`, { size: 10.5 });
  const own = sheet.lookAlike("codice fiscale dell'agente della riscossione", AGENZIA_RISCOSSIONE_CODE);
  sheet.text(LEFT, 88, `Sede legale via Giuseppe Grezar 14, 00142 Roma - C.F. e P. IVA ${own}`, { size: 8 });
  sheet.text(LEFT, 128, `${facts.labels?.cartella ?? 'CARTELLA DI PAGAMENTO N.'} ${number.grouped}`, {
    size: 15,
    weight: 'bold',
  });
  sheet.line(LEFT, 136, RIGHT, 136, 1.6);
  sheet.text(LEFT, 156, `su incarico di: ${facts.section.entry.ente}`, { size: 11 });
  sheet.text(LEFT, 172, `Lotto di stampa n. ${facts.lot}`, { size: 9 });
  sheet.text(310, 200, 'DESTINATARIO', { size: 9, weight: 'bold' });
  const address = [sheet.prints('denominazione', taxpayer.name), taxpayer.street, taxpayer.town];
  sheet.lines(310, 218, [...address, codeText(sheet, facts)], {
    size: 11.5,
  });
  drawSummary(sheet, facts);
}

function drawSummary(sheet: Sheet, facts: Cartella2017Facts): void {
  const { entry } = facts.section;
  sheet.text(LEFT, 320, 'RIEPILOGO DELLE SOMME DA PAGARE', { size: 11.5, weight: 'bold' });
  const columns = [{ x: LEFT + 6 }, { x: 240 }, { x: 386 }, { x: RIGHT - 6, align: 'right' }] as const;
  sheet.box(LEFT, 330, RIGHT - LEFT, 110, { border: 0.6 });
  sheet.row(346, columns, ['Ente creditore', 'Causale', 'Anno', 'Importo euro'], {
    size: 10,
    weight: 'italic',
  });
  sheet.line(LEFT, 352, RIGHT, 352, 0.6);
  const year = String(entry.tributi[0]?.anno ?? entry.anno);
  sheet.row(370, columns, [
    'Agenzia delle entrate',
    'Controllo automatizzato',
    year,
    euro(sumOf(facts.section)),
  ]);
  sheet.row(388, columns, ['', 'Oneri di riscossione', '', euro(chargesOf(facts))]);
  sheet.row(406, columns, ['', 'Diritti di notifica', '', euro(NOTIFICATION_FEE_CENTS)]);
  const total = euro(sheet.prints('importoTotale', totalOf(facts)));
  sheet.text(LEFT + 6, 430, 'Totale da pagare entro 60 giorni dalla data di notifica euro', {
    weight: 'bold',
  });
  sheet.text(RIGHT - 6, 430, total, { weight: 'bold', size: 12, align: 'right' });
  sheet.paragraph(
    LEFT,
    470,
    RIGHT - LEFT,
    'Gli oneri di riscossione sono pari al 3 per cento delle somme iscritte a ruolo se il pagamento avviene entro 60 giorni ' +
      'dalla notifica, al 6 per cento se avviene dopo. Decorso il termine si aggiungono gli interessi di mora.',
    { size: 10.5 },
  );
  sheet.line(LEFT, 640, RIGHT, 640, 0.4);
  sheet.text(LEFT, 662, 'BOLLETTINO RAV', { size: 11, weight: 'bold' });
  sheet.text(LEFT, 682, `codice RAV ${sheet.lookAlike('codice RAV', facts.rav)}`, {
    size: 11,
    face: 'courier',
  });
  sheet.text(RIGHT, 682, `euro ${total}`, { size: 11, face: 'courier', align: 'right' });
}

function drawDetail(sheet: Sheet, facts: Cartella2017Facts): void {
  const { entry } = facts.section;
  sheet.text(LEFT, 60, 'DETTAGLIO DEGLI IMPORTI DOVUTI', { size: 13, weight: 'bold' });
  sheet.text(LEFT, 84, `RUOLO EMESSO DA ${entry.ente}`, { size: 11 });
  const specie = entry.specie ?? 'ordinario';
  sheet.text(LEFT, 100, `RUOLO N. ${entry.anno}/${entry.numero} ${specie}`, { size: 11 });
  sheet.text(RIGHT, 100, `Reso esecutivo in data ${day(entry.esecutivoDal)}`, { size: 11, align: 'right' });
  let y = 116;
  if (entry.partita) {
    sheet.text(
      LEFT,
      y,
      `${facts.labels?.partita ?? 'Codice partita'} ${sheet.prints('partitaRuolo', entry.partita)}`,
      { size: 11 },
    );
    y += 16;
  }
  if (entry.codiceAtto) {
    sheet.text(
      LEFT,
      y,
      `${facts.labels?.act ?? 'Codice atto n.'} ${sheet.prints('codiceAtto', entry.codiceAtto)}`,
      { size: 11 },
    );
    y += 16;
  }
  y = sheet.paragraph(LEFT, y + 8, RIGHT - LEFT, facts.section.cause, { size: 11 });
  const columns = [
    { x: LEFT },
    { x: LEFT + 34 },
    { x: LEFT + 80 },
    { x: LEFT + 130 },
    { x: RIGHT, align: 'right' },
  ] as const;
  sheet.row(y + 14, columns, ['Prog.', 'Anno', 'Codice', 'Descrizione', 'Importo'], { weight: 'italic' });
  sheet.line(LEFT, y + 19, RIGHT, y + 19, 0.8);
  y += 36;
  for (const [index, tributo] of entry.tributi.entries()) {
    if (tributo.anno !== null) sheet.prints('annoImposta', tributo.anno);
    const cells = [String(index + 1), String(tributo.anno ?? ''), tributo.codice, tributo.descrizione];
    sheet.row(y, columns, [...cells, euro(tributo.importo)]);
    y += 17;
  }
  sheet.line(LEFT, y - 8, RIGHT, y - 8, 0.8);
  sheet.row(y + 8, columns, ['', '', '', 'Totale', euro(sumOf(facts.section))], { weight: 'bold' });
  sheet.paragraph(LEFT, y + 44, RIGHT - LEFT, `Ufficio a cui rivolgersi: ${facts.section.office}.`, {
    size: 10.5,
  });
}
