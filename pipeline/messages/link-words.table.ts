// The words for links between notices, Italian with English beside. (Table file.)
import type { Relation, Strength } from '../../contract/ruolo.schema.ts';
import { type Bilingual, joinPhrases } from '../../contract/sentence.ts';
import type { LinkEvidence } from '../../validators/linking/index.ts';

export const RELATIONS: Readonly<Record<Relation, Bilingual>> = {
  cartella: { it: 'cartella che segue questo atto', en: 'cartella that follows this notice' },
  estratto: { it: 'estratto di ruolo che lo riporta', en: 'extract of the roll that holds it' },
  earlier_notice: {
    it: 'comunicazione che precede la cartella',
    en: 'notice that comes before the cartella',
  },
  redetermines: { it: 'comunicazione sostituita da questa', en: 'notice that this one replaces' },
  redetermined_by: { it: 'comunicazione che sostituisce questa', en: 'notice that replaces this one' },
};

export const STRENGTHS: Readonly<Record<Strength, Bilingual>> = {
  strong: { it: 'sicuro', en: 'sure' },
  medium: { it: 'probabile', en: 'likely' },
  weak: { it: 'possibile', en: 'possible' },
};

const EVIDENCE: Readonly<Record<LinkEvidence, Bilingual>> = {
  'codice-atto': { it: 'stesso codice atto', en: 'same codice atto' },
  'prior-number': {
    it: 'la cartella riporta il numero della comunicazione',
    en: 'the cartella prints the number of the notice',
  },
  'redetermines-number': {
    it: 'la lettera riporta il numero di quella sostituita',
    en: 'the letter prints the number of the one it replaces',
  },
  'redetermines-day': {
    it: 'la lettera riporta il giorno di quella sostituita',
    en: 'the letter prints the day of the one it replaces',
  },
  taxpayer: { it: 'stesso codice fiscale', en: 'same fiscal code' },
  year: { it: 'stesso anno', en: 'same year' },
  amounts: { it: 'stessi importi', en: 'same amounts' },
  'not-sure.codice-atto': { it: 'codice atto da controllare', en: 'codice atto to be checked' },
  'not-sure.taxpayer': { it: 'codice fiscale da controllare', en: 'fiscal code to be checked' },
  'not-sure.number': { it: 'numero letto una volta sola', en: 'number read only once' },
  'missing.taxpayer': { it: 'codice fiscale mancante', en: 'fiscal code missing' },
  'differs.year': { it: 'ma anno diverso', en: 'but another year' },
  'differs.number': { it: 'ma numero di comunicazione diverso', en: 'but another notice number' },
  'differs.day': { it: 'ma giorno diverso', en: 'but another day' },
  'differs.codice-atto': { it: 'ma codice atto diverso', en: 'but another codice atto' },
};

/** The codes of a link in words; `ruolo:2025/550123` names the entry. */
export function evidencePhrase(codes: readonly string[]): Bilingual {
  const known: Readonly<Record<string, Bilingual>> = EVIDENCE;
  const phrases = codes.map((code) => {
    const name = code.replace(/^ruolo:/, 'ruolo ');
    return known[code] ?? { it: name, en: name };
  });
  return joinPhrases(phrases, ', ');
}
