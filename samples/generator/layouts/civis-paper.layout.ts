// A paper that CIVIS gives about a request: receipt, discard, outcome. How the real ones look is not known: the words are
// those of the agency's guide of 2026, the layout is assumed.
import type { Letter } from '../letter.ts';

export interface CivisPaperFacts {
  readonly title: string;
  /** Label and value, one a row. */
  readonly rows: readonly (readonly [string, string])[];
  readonly paragraphs: readonly string[];
}

const LEFT = 56;
const VALUES = 250;
const WIDTH = 483;

export function civisPaper(facts: CivisPaperFacts): Letter {
  return {
    kind: 'altro',
    subtype: null,
    civis: false,
    face: 'helvetica',
    draw(desk) {
      const sheet = desk.newPage();
      sheet.text(LEFT, 58, 'Agenzia delle Entrate', { size: 17, weight: 'bold' });
      sheet.text(LEFT, 76, 'CIVIS - servizio di assistenza telematica', { size: 9 });
      sheet.text(LEFT, 130, facts.title, { size: 14, weight: 'bold' });
      let y = 170;
      for (const [label, value] of facts.rows) {
        sheet.text(LEFT, y, label, { size: 10.5 });
        sheet.text(VALUES, y, value, { size: 10.5, weight: 'bold' });
        y += 20;
      }
      y += 16;
      for (const text of facts.paragraphs) y = sheet.paragraph(LEFT, y, WIDTH, text) + 8;
      sheet.text(LEFT + WIDTH, 802, 'pag. 1', { size: 7, align: 'right' });
    },
  };
}
