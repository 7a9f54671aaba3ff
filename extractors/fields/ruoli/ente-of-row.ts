// The creditor body that a row names after its label.
import { foldText } from '../layout/folded.ts';
import { phraseAt } from '../layout/phrases.ts';

const LABELS = ['Ente che ha emesso il ruolo', 'RUOLO EMESSO DA', 'Ente creditore', 'Ente impositore'];
/** Heads of a table beside the label: no body's name begins so. */
const TABLE_HEADS = ['causale', 'ruolo', 'importo', 'anno', 'descrizione', 'numero'].map(foldText);

export function enteIn(text: string): string | null {
  for (const label of LABELS) {
    const end = phraseAt(text, label);
    if (end === null) continue;
    const ente = text
      .slice(end)
      .replace(/^[\s:.-]+/, '')
      .trim();
    const first = ente.split(' ')[0] ?? '';
    if (ente !== '' && !/^\d+$/.test(first) && !TABLE_HEADS.includes(foldText(first))) return ente;
  }
  return null;
}
