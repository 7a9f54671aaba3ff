// Papers that look like the notices of a control and are none, as they are printed, with the reason each is refused for.
// (Table file.) Every name and number is invented.
import type { WhyCode } from '../../../extractors/notices/index.ts';

export type OtherPaper = readonly [name: string, why: WhyCode, text: string];

const ADER = 'Agenzia delle entrate-Riscossione\nAgente della riscossione per la provincia di Roma';
const ENTRATE = 'Agenzia delle Entrate\nDirezione Provinciale di Milano';
const CODE = 'Cod. Fisc. RSSMRA85T10A562S';
const CARTELLA = 'CARTELLA N. 09720240012345663000 notificata il 12/03/2024';
const RUOLO = 'RUOLO N. 2019/550123 Agenzia delle Entrate controllo automatizzato art. 36-bis';

export const OTHER_PAPERS: readonly OtherPaper[] = [
  [
    'INPS avviso di addebito',
    'notice.inps',
    `INPS\nIstituto Nazionale della Previdenza Sociale\nAVVISO DI ADDEBITO N. 371 2024 00001234 23 000\n${CODE}
Contributi previdenziali gestione commercianti anno 2023. Il pagamento va effettuato entro 60 giorni dalla notifica.`,
  ],
  [
    'INPS paper under another title',
    'notice.inps',
    `Istituto Nazionale della Previdenza Sociale\nSede di Roma\n${CODE}\nOggetto: contributi dovuti, invito a regolarizzare
La informiamo che non risultano versati i contributi della gestione separata. Può versare le somme con il modello F24 entro trenta giorni.`,
  ],
  [
    'intimazione',
    'notice.enforcement',
    `${ADER}\nINTIMAZIONE DI PAGAMENTO\nDocumento n. 097 9024 00123456 10/000\n${CODE}\nEntro 5 giorni dalla notifica\n${CARTELLA}\n${RUOLO}`,
  ],
  [
    'preavviso di fermo',
    'notice.enforcement',
    `${ADER}\nPREAVVISO DI FERMO AMMINISTRATIVO\nDocumento n. 097 8024 00123456 84/000\n${CODE}\n${CARTELLA}`,
  ],
  [
    'comunicazione preventiva di fermo',
    'notice.enforcement',
    `${ADER}\nCOMUNICAZIONE PREVENTIVA DI FERMO AMMINISTRATIVO\n${CODE}\n${CARTELLA}`,
  ],
  [
    'ipoteca',
    'notice.enforcement',
    `${ADER}\nCOMUNICAZIONE PREVENTIVA DI ISCRIZIONE IPOTECARIA\nDocumento n. 097 7624 00123456 02/000\n${CODE}\n${CARTELLA}`,
  ],
  [
    'pignoramento',
    'notice.enforcement',
    `${ADER}\nATTO DI PIGNORAMENTO DEI CREDITI VERSO TERZI\nDocumento n. 09784240012345673/000\n${CARTELLA}`,
  ],
  ['sollecito', 'notice.enforcement', `${ADER}\nSOLLECITO DI PAGAMENTO\n${CODE}\n${CARTELLA}`],
  [
    'presa in carico',
    'notice.enforcement',
    `${ADER}\nAVVISO DI PRESA IN CARICO\nDocumento n. 09777240012345673/000\n${CODE}`,
  ],
  [
    'definizione agevolata',
    'notice.settlement',
    `${ADER}\nDEFINIZIONE AGEVOLATA\nComunicazione delle somme dovute\nDocumento rif. AT - 09720240099887775000\n${CARTELLA}`,
  ],
  [
    'definizione agevolata, named in the subject only',
    'notice.settlement',
    `${ADER}\nOggetto: Definizione agevolata - somme dovute\nDocumento rif. AT - 09720240099887775000\n${CODE}\n${CARTELLA}
Gentile Contribuente, la sua dichiarazione di adesione è stata accolta.`,
  ],
  [
    'rateizzazione AR071',
    'notice.instalments',
    `AR071 - 812706\n${ADER}\nAccolta la richiesta, numero rate 72, importo 1.234,56, decorrenza 30/06/2026\nn. cartella 09720240012345663`,
  ],
  [
    'rateizzazione, named in the subject only',
    'notice.instalments',
    `${ADER}\nOggetto: accoglimento della richiesta di rateizzazione\n${CODE}\nn. cartella 09720240012345663\nNumero rate 72`,
  ],
  [
    'compliance letter: possibile anomalia',
    'notice.compliance',
    `${ENTRATE}\nOggetto: possibile anomalia nel versamento dell'IVA relativa al II trimestre 2024\nC.F. RSSMRA85T10A562S
Gentile Contribuente, dai dati in nostro possesso risulta una possibile anomalia. Può regolarizzare la sua posizione.`,
  ],
  [
    'compliance letter: adempimento spontaneo',
    'notice.compliance',
    `${ENTRATE}\nComunicazione per la promozione dell'adempimento spontaneo\nC.F. RSSMRA85T10A562S\nModello REDDITI PF 2024`,
  ],
  [
    'compliance letter: adempimento spontaneo in its text only',
    'notice.compliance',
    `${ENTRATE}\nC.F. RSSMRA85T10A562S\nGentile Contribuente, per favorire l'adempimento spontaneo dei contribuenti la informiamo che nella sua dichiarazione non risultano indicati alcuni redditi che altri soggetti hanno comunicato.`,
  ],
  [
    'compliance letter: LIPE not received',
    'notice.compliance',
    `${ENTRATE}\nOggetto: non ci risulta pervenuta la sua comunicazione dei dati delle liquidazioni periodiche IVA\nC.F. RSSMRA85T10A562S
Gentile Contribuente, la invitiamo a verificare i dati e a trasmettere quanto manca nei termini previsti dalla legge.`,
  ],
  [
    'accertamento',
    'notice.accertamento',
    `${ENTRATE}\nAVVISO DI ACCERTAMENTO n. T9D257945526/2026\nC.F. RSSMRA85T10A562S\nCodice atto n. 12345672518`,
  ],
  [
    'accertamento of a town',
    'notice.accertamento',
    `Comune di Roma\nAVVISO DI ACCERTAMENTO ESECUTIVO IMU 2021\nprot. n. 123456\nCodice fiscale RSSMRA85T10A562S`,
  ],
  [
    'processo verbale di constatazione',
    'notice.accertamento',
    `Guardia di Finanza\nNucleo di Milano\nPROCESSO VERBALE DI CONSTATAZIONE\nnei confronti di ROSSI MARIO, codice fiscale RSSMRA85T10A562S`,
  ],
  [
    'verbale of the road code',
    'notice.fine',
    `Comune di Milano\nPolizia Locale\nVERBALE DI ACCERTAMENTO DI VIOLAZIONE N. 123456/2026\nimporto 87,00 entro 60 giorni`,
  ],
  [
    'ordinanza-ingiunzione',
    'notice.fine',
    `Prefettura di Milano\nORDINANZA-INGIUNZIONE\nprot. n. 12345/2026 pagamento di euro 400,00 entro trenta giorni`,
  ],
  [
    'estratto di ruolo',
    'notice.ruolo_extract',
    `${ADER}\nESTRATTO DI RUOLO\n${CARTELLA}\nEnte: Agenzia delle Entrate  RUOLO N. 2024/550123  data visto 10/01/2024`,
  ],
  [
    'sgravio',
    'notice.relief',
    `${ENTRATE}\nPROVVEDIMENTO DI SGRAVIO\nOggetto: cartella di pagamento\nn. cartella 09720240012345663\nC.F. RSSMRA85T10A562S`,
  ],
  [
    'request for documents before a 36-ter',
    'notice.documents_request',
    `${ENTRATE}\nRICHIESTA DI DOCUMENTAZIONE\nOggetto: controllo formale della dichiarazione modello 730/2023, art. 36-ter\nC.F. RSSMRA85T10A562S`,
  ],
  [
    'invoice',
    'notice.invoice',
    'FATTURA N. 566/2026\nGAMMA SERVIZI S.A.S. P.IVA 06999796110\nCodice articolo EAN 1455261072508\nTotale 7.126,49',
  ],
];

/** Payment slips alone: refused, and a person asks for the notice they belong to. */
export const PAYMENT_PAPERS: readonly (readonly [name: string, text: string])[] = [
  [
    'F24',
    `MODELLO DI PAGAMENTO UNIFICATO\nMod. F24\nCODICE FISCALE R S S M R A 8 5 T 1 0 A 5 6 2 S
codice ufficio T9D codice atto 12345672518 SALDO FINALE 4.108,40\ncodice tributo 9001 anno di riferimento 2023 4.108,40`,
  ],
  [
    'pagoPA slip of the collection agent',
    `${ADER}\nAVVISO DI PAGAMENTO\nCodice avviso 1800 3934 8736 8521 87 CBILL BC1KG\nEnte creditore 13756881002
DOCUMENTO N. 09720240012345663000\nImporto 1.234,56 entro il 31/12/2026`,
  ],
  [
    'RAV slip',
    `${ADER}\nBOLLETTINO RAV\ncodice RAV 08020210001234570 importo 538,88 da versare entro sessanta giorni presso banche e poste`,
  ],
];
