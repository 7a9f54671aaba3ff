// The telematic notice that goes to the intermediary who filed the return: a plain receipt in fixed-width type.
import { type Charge, totalOf } from '../charges.ts';
import type { Face } from '../fonts.ts';
import type { Letter } from '../letter.ts';
import { actOf, communicationOf, type KeyOptions, spaced } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';

export interface AvvisoTelematicoFacts extends KeyOptions {
  readonly taxpayer: Taxpayer;
  readonly intermediary: Taxpayer;
  readonly model: string;
  readonly taxYear: number;
  readonly elaborated: string;
  readonly transmitted: string;
  readonly serial: number;
  readonly actSerial: number;
  readonly protocol: string;
  readonly charges: readonly Charge[];
  readonly face?: Face;
}

const LEFT = 54;
const VALUE = 260;
const WIDTH = 487;
const RULE = '-'.repeat(80);

export function avvisoTelematico(facts: AvvisoTelematicoFacts): Letter {
  return {
    kind: 'avviso_telematico',
    subtype: '36-bis',
    civis: true,
    face: facts.face ?? 'courier',
    draw(desk) {
      drawNotice(desk.newPage(), facts);
      drawDetail(desk.newPage(), facts);
    },
  };
}

function drawNotice(sheet: Sheet, facts: AvvisoTelematicoFacts): void {
  const number = sheet.prints('numeroComunicazione', communicationOf(facts, 3));
  const act = sheet.prints('codiceAtto', actOf(facts));
  const code = sheet.prints('codiceFiscale', facts.taxpayer.code);
  const { print } = facts;
  sheet.text(LEFT, 60, 'AGENZIA DELLE ENTRATE - SERVIZIO TELEMATICO ENTRATEL', { weight: 'bold' });
  sheet.text(LEFT, 80, "AVVISO TELEMATICO - ESITO DEL CONTROLLO: IRREGOLARITA'", { weight: 'bold' });
  sheet.text(LEFT, 94, RULE);
  const { intermediary, taxpayer } = facts;
  const rows: [string, string][] = [
    ['Intermediario', intermediary.name],
    ['Codice fiscale intermediario', sheet.lookAlike('codice fiscale intermediario', intermediary.code)],
    [print?.communication ?? 'Avviso telematico n.', spaced(number, print?.groups?.communication)],
    ['Progressivo n.', '00'],
    [print?.act ?? 'Codice atto n.', spaced(act, print?.groups?.act)],
    ['Contribuente', sheet.prints('denominazione', taxpayer.name)],
    [print?.code ?? 'Codice fiscale', spaced(code, print?.groups?.code)],
    ['Modello', facts.model],
    ["Periodo d'imposta", String(sheet.prints('annoImposta', facts.taxYear))],
    ['Protocollo telematico', sheet.prints('protocolloTelematico', facts.protocol)],
    ['Data di elaborazione', day(sheet.prints('dataElaborazione', facts.elaborated))],
    ['Data di trasmissione', day(sheet.prints('dataTrasmissione', facts.transmitted))],
  ];
  for (const [index, [label, value]] of rows.entries()) {
    sheet.text(LEFT, 120 + index * 18, `${label.padEnd(30, '.')}:`);
    sheet.text(VALUE, 120 + index * 18, value);
  }
  drawBody(sheet, facts, 120 + rows.length * 18);
}

function drawBody(sheet: Sheet, facts: AvvisoTelematicoFacts, top: number): void {
  const total = euro(sheet.prints('importoTotale', totalOf(facts.charges)));
  sheet.text(LEFT, top, RULE);
  const paragraphs = [
    "Dal controllo automatizzato previsto dall'art. 36-bis del d.P.R. n. 600 del 1973 e dall'art. 54-bis del d.P.R. " +
      "n. 633 del 1972 sulla dichiarazione trasmessa da codesto intermediario sono emerse le irregolarita' indicate " +
      'nel dettaglio.',
    `Il contribuente puo' regolarizzare versando la somma di euro ${total} entro 90 giorni dalla data di ` +
      'trasmissione del presente avviso, con le sanzioni ridotte a un terzo.',
    'Si ricorda di informare il contribuente degli esiti di questo avviso, entro trenta giorni ' +
      "dalla trasmissione. Per chiarimenti e' disponibile il canale di assistenza CIVIS.",
  ];
  let y = top + 22;
  for (const text of paragraphs) y = sheet.paragraph(LEFT, y, WIDTH, text) + 10;
  sheet.text(LEFT, y, RULE);
  sheet.text(LEFT, y + 14, 'Pagina 1 di 2');
}

function drawDetail(sheet: Sheet, facts: AvvisoTelematicoFacts): void {
  sheet.text(LEFT, 60, 'DETTAGLIO DELLE SOMME', { weight: 'bold' });
  const number = communicationOf(facts, 3);
  sheet.text(LEFT, 76, `Avviso telematico n. ${sheet.prints('numeroComunicazione', number)}`);
  sheet.text(LEFT, 92, RULE);
  const columns = [
    { x: LEFT },
    { x: LEFT + 260, align: 'right' },
    { x: LEFT + 335, align: 'right' },
    { x: LEFT + 410, align: 'right' },
    { x: LEFT + WIDTH, align: 'right' },
  ] as const;
  sheet.row(108, columns, ['Tributo', 'Dovuto', 'Versato', 'Sanzioni', 'Interessi'], { size: 9 });
  let y = 130;
  for (const charge of facts.charges) {
    const amounts = [charge.due, charge.paid, charge.sanction, charge.interest].map(euro);
    sheet.row(y, columns, [`${charge.code} ${charge.title}`, ...amounts], { size: 9 });
    y += 18;
  }
  sheet.text(LEFT, y, RULE);
  const total = sheet.prints('importoTotale', totalOf(facts.charges));
  sheet.text(LEFT, y + 18, 'TOTALE', { weight: 'bold' });
  sheet.text(LEFT + WIDTH, y + 18, euro(total), { weight: 'bold', align: 'right' });
  sheet.text(LEFT, y + 46, 'Codice tributo F24: 9001');
  sheet.text(LEFT, y + 74, 'Pagina 2 di 2');
}
