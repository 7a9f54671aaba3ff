// Outcome of the formal control (art. 36-ter): a notice with a term of its own, outside the guided CIVIS flow.
import type { Face } from '../fonts.ts';
import type { Letter } from '../letter.ts';
import { actOf, type KeyOptions, spaced } from '../notice-keys.ts';
import { day, euro } from '../print-forms.ts';
import type { Sheet } from '../sheet.ts';
import type { Taxpayer } from '../taxpayers.table.ts';
import { drawF24 } from './f24.page.ts';

export interface DisallowedExpense {
  readonly title: string;
  readonly declared: number;
  readonly recognised: number;
}

export interface ControlloFormaleFacts extends KeyOptions {
  readonly taxpayer: Taxpayer;
  readonly taxYear: number;
  readonly elaborated: string;
  readonly actSerial: number;
  readonly office: string;
  readonly expenses: readonly DisallowedExpense[];
  readonly taxCents: number;
  readonly sanctionCents: number;
  readonly interestCents: number;
  readonly face?: Face;
}

const LEFT = 70;
const WIDTH = 455;

export function controlloFormale(facts: ControlloFormaleFacts): Letter {
  return {
    kind: 'comunicazione',
    subtype: '36-ter',
    civis: false,
    face: facts.face ?? 'times',
    draw(desk) {
      const act = actOf(facts);
      drawLetterPage(desk.newPage(), facts, act);
      const rows = [
        { code: '9006', year: facts.taxYear, cents: facts.taxCents + facts.sanctionCents },
        { code: '9007', year: facts.taxYear, cents: facts.interestCents },
      ];
      drawF24(desk, { taxpayer: facts.taxpayer, office: 'TZB', actCode: act, rows });
    },
  };
}

function drawLetterPage(sheet: Sheet, facts: ControlloFormaleFacts, act: string): void {
  const { taxpayer } = facts;
  sheet.lines(LEFT, 56, ['Agenzia delle Entrate', facts.office], {
    size: 11,
    weight: 'bold',
  });
  const address = [sheet.prints('denominazione', taxpayer.name), taxpayer.street, taxpayer.town];
  sheet.lines(320, 118, address, { size: 11 });
  const { groups } = facts.print ?? {};
  const code = spaced(sheet.prints('codiceFiscale', taxpayer.code), groups?.code);
  sheet.text(LEFT, 188, `${facts.print?.code ?? 'Codice fiscale'} ${code}`, { size: 11 });
  const shownAct = spaced(sheet.prints('codiceAtto', act), groups?.act);
  sheet.text(LEFT, 204, `${facts.print?.act ?? 'Codice atto n.'} ${shownAct}`, { size: 11 });
  const year = sheet.prints('annoImposta', facts.taxYear);
  sheet.text(LEFT, 240, `ESITO DEL CONTROLLO FORMALE – anno d'imposta ${year}`, { size: 12, weight: 'bold' });
  let y = sheet.paragraph(
    LEFT,
    266,
    WIDTH,
    "Gentile Contribuente, a seguito dell'esame della documentazione che Le era stata richiesta, questo Ufficio ha " +
      `rettificato la Sua dichiarazione ai sensi dell'articolo 36-ter del d.P.R. n. 600 del 1973. Gli oneri che non ` +
      'sono stati riconosciuti sono elencati di seguito, con i motivi della rettifica.',
    { size: 11 },
  );
  y = drawExpenses(sheet, facts.expenses, y + 16);
  drawSums(sheet, facts, y + 20);
}

function drawExpenses(sheet: Sheet, expenses: readonly DisallowedExpense[], top: number): number {
  const columns = [
    { x: LEFT },
    { x: LEFT + 350, align: 'right' },
    { x: LEFT + WIDTH, align: 'right' },
  ] as const;
  sheet.row(top, columns, ['Onere', 'Dichiarato', 'Riconosciuto'], { weight: 'italic' });
  sheet.line(LEFT, top + 5, LEFT + WIDTH, top + 5, 0.4);
  for (const [index, expense] of expenses.entries()) {
    const cells = [expense.title, euro(expense.declared), euro(expense.recognised)];
    sheet.row(top + 22 + index * 17, columns, cells, { size: 10.5 });
  }
  return top + 22 + expenses.length * 17;
}

function drawSums(sheet: Sheet, facts: ControlloFormaleFacts, top: number): void {
  const total = sheet.prints('importoTotale', facts.taxCents + facts.sanctionCents + facts.interestCents);
  const sums: [string, number][] = [
    ['Maggiore imposta', facts.taxCents],
    ['Sanzioni ridotte a due terzi', facts.sanctionCents],
    ['Interessi', facts.interestCents],
    ['TOTALE', total],
  ];
  for (const [index, [label, cents]] of sums.entries()) {
    sheet.text(LEFT, top + index * 16, label, { size: 11 });
    sheet.text(LEFT + WIDTH, top + index * 16, euro(cents), { size: 11, align: 'right' });
  }
  const y = sheet.paragraph(
    LEFT,
    top + 84,
    WIDTH,
    `La somma di euro ${euro(total)} può essere versata entro 60 giorni dal ricevimento di questa comunicazione con i ` +
      "codici tributo 9006 e 9007. Entro lo stesso termine può segnalare all'Ufficio dati ed elementi non considerati " +
      'nel controllo formale, inviando i documenti con il servizio «Consegna documenti e istanze» o per PEC.',
    { size: 11 },
  );
  const elaborated = sheet.prints('dataElaborazione', facts.elaborated);
  sheet.text(LEFT, y + 24, `Comunicazione elaborata il ${day(elaborated)}`, { size: 11 });
  sheet.text(LEFT + WIDTH, y + 60, 'Il Direttore provinciale', { size: 11, align: 'right' });
  sheet.text(LEFT + WIDTH, y + 76, '(firma omessa)', { size: 10, align: 'right', weight: 'italic' });
}
