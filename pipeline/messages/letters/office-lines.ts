// What stands under a letter for the office alone: its own duties, what is not certain, the norms.
import type { Deadline, OtherDeadline, Result } from '../../../contract/result.schema.ts';
import type { Purpose } from '../../../contract/words.ts';
import { DEADLINE_WARNINGS } from '../../../rules/deadlines/index.ts';
import { byDay, shownDay } from './term-lines.ts';

const PURPOSE_IT: Readonly<Record<Purpose, string>> = {
  pay: 'pagamento',
  clarify: 'chiarimenti',
  appeal: 'ricorso',
  inform_client: 'informare il cliente',
};

export function officeLines({ id }: Result, deadline: Deadline): readonly string[] {
  const all: readonly OtherDeadline[] = [deadline, ...deadline.others];
  const terms = all.map((one) => `${PURPOSE_IT[one.purpose]} ${shownDay(one)} (${one.law ?? '—'})`);
  return [
    'Per lo studio (da non inviare):',
    ...dutyToInform(deadline),
    ...doubtLines(all),
    `Termini: ${terms.join('; ')}.`,
    `Atto ${id}. Prima di inviare, riempire ciò che è fra parentesi quadre.`,
    'Inviata il: [data]     prova (PEC, raccomandata, firma): [prova]',
  ];
}

/** Art. 2-bis DL 203/2005: of an avviso telematico the intermediary tells the client within thirty days. */
function dutyToInform({ others }: Deadline): readonly string[] {
  const inform = others.find(({ purpose }) => purpose === 'inform_client');
  if (!inform) return [];
  return [
    `Informare il cliente ${byDay(inform)} (${inform.law ?? '—'}); il termine non si sospende in agosto.`,
    'Impedimenti oggettivi (cliente irreperibile, incarico cessato, altro), da comunicare all’Agenzia: [nessuno / quali]',
  ];
}

const LETTERS: ReadonlySet<string> = new Set(['a', 'b', 'c', 'd', 'e']);
const ENTRIES: Readonly<Record<string, { readonly letter: string | null }>> = DEADLINE_WARNINGS;

/** Why a day is still to be checked: the sentences with a letter, each once, without the bare letters themselves. */
function doubtLines(all: readonly OtherDeadline[]): readonly string[] {
  const first = new Map<string, Purpose>();
  for (const { purpose, warnings } of all) {
    for (const { code, message } of warnings) {
      const isDoubt = !LETTERS.has(code) && (ENTRIES[code]?.letter ?? null) !== null;
      if (isDoubt && !first.has(message)) first.set(message, purpose);
    }
  }
  return [...first].map(([message, purpose]) => `Da controllare (${PURPOSE_IT[purpose]}): ${message}`);
}
