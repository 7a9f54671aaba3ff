// A firm's plain letter to a client that talks about a notice and CIVIS: it quotes the words, it is no notice.
import type { Letter } from '../letter.ts';
import { day } from '../print-forms.ts';
import type { Taxpayer } from '../taxpayers.table.ts';

export interface LetteraFacts {
  readonly sender: Taxpayer;
  readonly client: Taxpayer;
  readonly written: string;
  /** The client's communication, only quoted. */
  readonly quotedNumber: string;
  /** Practice number given by CIVIS: 13 digits that begin with a day. */
  readonly practice: string;
}

const LEFT = 72;
const WIDTH = 451;

export function lettera(facts: LetteraFacts): Letter {
  return {
    kind: 'altro',
    subtype: null,
    civis: false,
    face: 'times',
    draw(desk) {
      const sheet = desk.newPage();
      const { sender, client } = facts;
      const style = { size: 12 };
      sheet.text(LEFT, 62, sender.name, { size: 15, weight: 'italic' });
      const code = sheet.lookAlike('partita IVA dello studio', sender.code);
      sheet.text(LEFT, 78, `${sender.street} - ${sender.town} - P. IVA ${code}`, { size: 9 });
      sheet.lines(330, 130, ['Gentile Signora', client.name, client.street, client.town], style);
      sheet.text(LEFT, 214, `Bologna, ${day(facts.written, '/')}`, style);
      sheet.text(LEFT, 244, "Oggetto: la Sua pratica con l'Agenzia delle Entrate", {
        ...style,
        weight: 'bold',
      });
      const quoted = sheet.lookAlike('numero di comunicazione solo citato', facts.quotedNumber);
      const practice = sheet.lookAlike('numero di pratica CIVIS', facts.practice);
      const paragraphs = [
        'come Le abbiamo anticipato al telefono, abbiamo esaminato la lettera che ci ha portato in studio, cioè la ' +
          `comunicazione n. ${quoted} relativa al controllo automatizzato (art. 36-bis). A nostro avviso la somma non è ` +
          'dovuta: il versamento risulta eseguito, ma con un codice tributo errato.',
        'Per questo ieri abbiamo presentato richiesta di assistenza sul canale CIVIS. Il sistema ha assegnato la pratica ' +
          `n. ${practice}; La terremo informata sull'esito, che di solito arriva in pochi giorni lavorativi.`,
        'Le ricordiamo che la richiesta non sospende il termine: se entro la scadenza non avremo una risposta, Le ' +
          'consiglieremo di versare la prima rata per non perdere la riduzione delle sanzioni e per evitare che le somme ' +
          'siano iscritte a ruolo e richieste con una cartella di pagamento.',
        'Non deve fare altro. Restiamo a disposizione per ogni chiarimento e La salutiamo cordialmente.',
      ];
      let y = 278;
      sheet.text(LEFT, y, 'Gentile Signora,', style);
      y += 24;
      for (const text of paragraphs) y = sheet.paragraph(LEFT, y, WIDTH, text, style) + 9;
      sheet.text(LEFT + WIDTH, y + 24, sender.name, { ...style, align: 'right' });
    },
  };
}
