// The Italian words for links between notices. (Table file.)
import type { Relation, Strength } from '../../contract/ruolo.schema.ts';
import type { LinkEvidence } from '../../validators/linking/index.ts';

export const RELATION_IT: Readonly<Record<Relation, string>> = {
  cartella: 'cartella che segue questo atto',
  estratto: 'estratto di ruolo che lo riporta',
  earlier_notice: 'comunicazione che precede la cartella',
  redetermines: 'comunicazione sostituita da questa',
  redetermined_by: 'comunicazione che sostituisce questa',
};

export const STRENGTH_IT: Readonly<Record<Strength, string>> = {
  strong: 'sicuro',
  medium: 'probabile',
  weak: 'possibile',
};

const EVIDENCE_IT: Readonly<Record<LinkEvidence, string>> = {
  'codice-atto': 'stesso codice atto',
  'prior-number': 'la cartella riporta il numero della comunicazione',
  'redetermines-number': 'la lettera riporta il numero di quella sostituita',
  'redetermines-day': 'la lettera riporta il giorno di quella sostituita',
  taxpayer: 'stesso codice fiscale',
  year: 'stesso anno',
  amounts: 'stessi importi',
  'not-sure.codice-atto': 'codice atto da controllare',
  'not-sure.taxpayer': 'codice fiscale da controllare',
  'not-sure.number': 'numero letto una volta sola',
  'missing.taxpayer': 'codice fiscale mancante',
  'differs.year': 'ma anno diverso',
  'differs.number': 'ma numero di comunicazione diverso',
  'differs.day': 'ma giorno diverso',
  'differs.codice-atto': 'ma codice atto diverso',
};

/** The codes of a link in words; `ruolo:2025/550123` names the entry. */
export function evidenceIt(codes: readonly string[]): string {
  return codes
    .map((code) => EVIDENCE_IT[code as LinkEvidence] ?? code.replace(/^ruolo:/, 'ruolo '))
    .join(', ');
}
