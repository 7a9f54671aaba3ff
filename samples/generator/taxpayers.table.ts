// Table of invented taxpayers. Names say so themselves; company serials start at 999xxxx, which no office has
// reached, so that none of these numbers is anybody's.
import { companyCode, personalCode } from './identifiers.ts';

export interface Taxpayer {
  readonly name: string;
  readonly code: string;
  readonly street: string;
  readonly town: string;
}

function taxpayer(name: string, code: string, street: string, town: string): Taxpayer {
  return { name, code, street, town };
}

export const ortensia = taxpayer(
  'ESEMPIO ORTENSIA',
  personalCode('SMPRNS71E52H501'),
  'VIA DELLE PROVE 12',
  '00199 ROMA RM',
);
export const gedeone = taxpayer(
  'FINZIONE GEDEONE',
  personalCode('FNZGDN64S03F205'),
  "VICOLO DELL'IPOTESI 4",
  '20131 MILANO MI',
);
export const zelmira = taxpayer(
  'CAMPIONE ZELMIRA',
  personalCode('CMPZMR83M67L219'),
  'CORSO MAI ESISTITO 88',
  '10122 TORINO TO',
);
export const baldassarre = taxpayer(
  'PROVETTA BALDASSARRE',
  personalCode('PRVBDS58A19F839'),
  'LARGO FACSIMILE 3',
  '80133 NAPOLI NA',
);
/** Her code is of the "omocodia" kind: the last digit became a letter. */
export const cunegonda = taxpayer(
  'INVENTATI CUNEGONDA',
  personalCode('NVNCGN90H70A94Q'),
  'VIA DEL TUTTO IMMAGINARIA 21',
  '40124 BOLOGNA BO',
);
export const ermenegildo = taxpayer(
  'FITTIZIO ERMENEGILDO',
  personalCode('FTTRNG76B08D612'),
  'PIAZZA SENZA NOME 1',
  '50123 FIRENZE FI',
);
export const isotta = taxpayer(
  'MODELLO ISOTTA',
  personalCode('MDLSTT87P54G273'),
  'VIA DEGLI ESERCIZI 60',
  '90141 PALERMO PA',
);
export const officine = taxpayer(
  'OFFICINE IMMAGINARIE S.R.L.',
  companyCode(9_992_418, '015'),
  "VIA DELL'ESEMPIO 150",
  '20156 MILANO MI',
);
export const panificio = taxpayer(
  'PANIFICIO CHIMERA S.A.S. DI NESSUNO',
  companyCode(9_993_705, '063'),
  'VIA DEI FORNI FINTI 9',
  '80142 NAPOLI NA',
);
export const cantiere = taxpayer(
  "CANTIERE NUVOLA D'ESEMPIO S.N.C.",
  companyCode(9_991_166, '058'),
  'VIA PROVVISORIA 33',
  '00155 ROMA RM',
);
export const studio = taxpayer(
  'STUDIO FAC SIMILE ASSOCIATI',
  companyCode(9_994_820, '037'),
  'VIA DEI CONTI IMMAGINARI 2',
  '40121 BOLOGNA BO',
);
export const cartoleria = taxpayer(
  'CARTOLERIA IPOTESI S.R.L.',
  companyCode(9_990_537, '048'),
  'VIA DELLE MATITE 5',
  '50121 FIRENZE FI',
);

/** Public bodies, whose real numbers stand on every notice and must never be taken for the taxpayer's. */
export const AGENZIA_ENTRATE_CODE = '06363391001';
export const AGENZIA_RISCOSSIONE_CODE = '13756881002';
