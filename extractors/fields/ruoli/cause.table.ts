// Words that say why a ruolo was issued (table file). Articles are matched digit by digit: one misread digit makes
// 36-bis of 54-bis. Phrases are matched folded, misreads allowed.

/** yes: 36-bis, 36 bis, 36bis, 3G-bis   no: 36-ter, 136-bis */
export const ARTICLE_36_BIS = /(?<![\dA-Za-z])3[6G][-–. ]{0,3}b[i1lìí]s\b/i;
/** yes: 54-bis, 54 bis   no: 54-bis.1 */
export const ARTICLE_54_BIS = /(?<![\dA-Za-z])54[-–. ]{0,3}b[i1lìí]s\b(?!\s?[.,]\s?[1lI]\b)/i;
/** yes: 54-bis.1   no: 54-bis. 1 aprile is taken too, and then a person looks */
export const ARTICLE_54_BIS_1 = /(?<![\dA-Za-z])54[-–. ]{0,3}b[i1lìí]s\s?[.,]\s?[1lI]\b/i;
/** yes: 36-ter, 36 ter   no: 36-bis */
export const ARTICLE_36_TER = /(?<![\dA-Za-z])3[6G][-–. ]{0,3}t[eé]r\b/i;
/** The IVA law, where the article itself does not read. yes: D.P.R. 633/72, n. 633/1972 */
export const IVA_LAW = /(?<!\d)633\s?\/\s?(?:19)?72(?!\d)/;

/** Automated control, whichever tax. */
export const AUTOMATED = ['controllo automatizzato', 'controllo automatico', 'controlli automatizzati'];
/** Its quarterly form, under art. 54-bis. */
export const LIPE = ['liquidazioni periodiche IVA', 'dati delle liquidazioni periodiche'];
export const FORMAL = ['controllo formale'];
/** Comma 412 of art. 1 L. 311/2004 is the notice of separate taxation. */
export const SEPARATE = [
  'tassazione separata',
  'comma 412',
  'trattamento di fine rapporto',
  'indennità di fine rapporto',
];
/** Every one of them is another act, or another body's sum. */
export const OTHER_ACTS = [
  'avviso di accertamento',
  'avviso di liquidazione',
  'avviso di rettifica',
  'atto di accertamento',
  'atto di recupero',
  'atto di contestazione',
  'avviso di addebito',
  'codice della strada',
  'sanzione amministrativa',
  'verbale di contestazione',
  'imposta di registro',
  'imposta di successione',
  'tassa automobilistica',
  'diritto annuale',
  'contributi previdenziali',
  'premi assicurativi',
  'tassa rifiuti',
  'imposta municipale',
  'canone di abbonamento',
  'spese di giustizia',
  'contributo unificato',
  'recupero credito d’imposta',
];
