// The taxpayer's name: every place it stands at, what reading glues to it, and capitals that are no name.
import { describe, expect, it } from 'vitest';
import { extractCandidates } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

/** The address window stands in the upper half, so the page goes on below. */
const BODY = `${'\n'.repeat(14)}La informiamo che il controllo è stato eseguito sulla base dei dati dichiarati.`;
const names = (text: string) =>
  extractCandidates(pagesOf(text + BODY))
    .filter((candidate) => candidate.field === 'denominazione')
    .map((candidate) => candidate.value);

describe('denominazione', () => {
  it.each([
    ['window', '      Gent.\n      FINZIONE GEDEONE\n      VICOLO DELL’IPOTESI 4', 'FINZIONE GEDEONE'],
    ['on the row, with a title', 'Gent.mo Sig. FINZIONE GEDEONE', 'FINZIONE GEDEONE'],
    ['title on the row, name below', 'Egr. Sig.\nFINZIONE GEDEONE', 'FINZIONE GEDEONE'],
    ['ditta', 'Spett.le Ditta\nOFFICINE IMMAGINARIE S.R.L.', 'OFFICINE IMMAGINARIE S.R.L.'],
    [
      'destinatario block',
      'DESTINATARIO\nFINZIONE GEDEONE\nVICOLO DELL’IPOTESI 4\nCod . Fisc. RSSMRA85T10A562S',
      'FINZIONE GEDEONE',
    ],
    ['destinatario on the row', 'DESTINATARIO: FINZIONE GEDEONE', 'FINZIONE GEDEONE'],
    [
      'destinatario with the code after it',
      'DESTINATARIO FINZIONE GEDEONE Cod . Fisc. RSSMRA85T10A562S',
      'FINZIONE GEDEONE',
    ],
    ['dichiarante', 'Dichiarante : RSSMRA85T10A562S FINZIONE GEDEONE', 'FINZIONE GEDEONE'],
    ['contribuente', 'Contribuente: OFFICINE IMMAGINARIE S.R.L.', 'OFFICINE IMMAGINARIE S.R.L.'],
    ['label', 'Denominazione: OFFICINE IMMAGINARIE S.R.L.', 'OFFICINE IMMAGINARIE S.R.L.'],
    ['label of a person', 'Cognome e nome FINZIONE GEDEONE', 'FINZIONE GEDEONE'],
    [
      'column head',
      'Codice fiscale            Cognome e nome\nRSSMRA85T10A562S          FINZIONE GEDEONE',
      'FINZIONE GEDEONE',
    ],
    ['form prefix', 'DATI ANAGRAFICI FINZIONE GEDEONE', 'FINZIONE GEDEONE'],
    [
      'form prefix and label',
      'DATI ANAGRAFICI cognome, denominazione o ragione sociale FINZIONE GEDEONE',
      'FINZIONE GEDEONE',
    ],
    [
      'F24 row under the code',
      'Mod. F24\nCODICE FISCALE R S S M R A 8 5 T 1 0 A 5 6 2 S\nDATI ANAGRAFICI FINZIONE GEDEONE',
      'FINZIONE GEDEONE',
    ],
    [
      'F24 row without a label',
      'Mod. F24\nCODICE FISCALE R S S M R A 8 5 T 1 0 A 5 6 2 S\nFINZIONE GEDEONE',
      'FINZIONE GEDEONE',
    ],
    [
      'over an address, the header beside it',
      'FINZIONE GEDEONE                          Progressivo n. 00\nCORSO MAI ESISTITO 134                    Codice atto n. 12345672518\n90133 PALERMO PA                          C.F. RSSMRA85T10A562S',
      'FINZIONE GEDEONE',
    ],
    [
      'company over an address',
      'OFFICINE IMMAGINARIE S.R.L.\nVIA DELL’IPOTESI 2\n67100 L’AQUILA (AQ)',
      'OFFICINE IMMAGINARIE S.R.L.',
    ],
    ['a surname that is a word of forms', 'Gent.\nMODELLO ISOTTA\nVIA DELL’IPOTESI 4', 'MODELLO ISOTTA'],
    ['misread label', 'DATl ANAGRAFlCI FINZIONE GEDEONE', 'FINZIONE GEDEONE'],
    ['apostrophe', 'Denominazione: D’INVENZIONE LUCA', 'D’INVENZIONE LUCA'],
  ])('%s', (_why, text, name) => {
    expect(new Set(names(text))).toEqual(new Set([name]));
  });

  it.each([
    ['an office', 'Spett.le\nAGENZIA DELLE ENTRATE'],
    ['half a heading', 'Gent.\nDELLE'],
    ['a heading', 'CONTRIBUENTE\nCODICE FISCALE'],
    ['an address', 'Spett.le\nVIA DELLE PROVE 12'],
    ['a sentence', 'Contribuente, dai controlli eseguiti risulta quanto segue'],
    ['a greeting', 'Gentile Contribuente,'],
    ['labels alone', 'DATI ANAGRAFICI COGNOME NOME'],
  ])('is not %s', (_why, text) => {
    expect(names(text)).toEqual([]);
  });

  it('keeps a street that begins a name', () => {
    expect(names('Denominazione: VIANELLO GEDEONE')).toEqual(['VIANELLO GEDEONE']);
  });

  it.each([
    ['no street under it', 'FINZIONE GEDEONE\nPROGRESSIVO UNICO 00\n90133 PALERMO PA'],
    ['the town in another column', 'FINZIONE GEDEONE\nVIA ROMA 1\n                    90133 PALERMO PA'],
    ['the agency’s own address', 'AGENZIA DELLE ENTRATE\nVIA GIORGIONE 106\n00147 ROMA RM'],
    ['a sentence that ends in a town', 'FINZIONE GEDEONE\nVIA ROMA 1\nnato a 90133 PALERMO PA'],
  ])('is not taken from the address window: %s', (_why, text) => {
    expect(names(text)).toEqual([]);
  });
});
