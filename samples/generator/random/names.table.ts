// biome-ignore-all format: lists of words
// Words that invented people and companies are put together from. (Table file.)

export const WOMEN = [
  'ADA', 'AGNESE', 'ALESSANDRA', 'ANNA MARIA', 'BEATRICE', 'BIANCA', 'CARLOTTA', 'CATERINA', 'CHIARA', 'CLELIA', 'DIANA',
  'ELEONORA', 'EMMA', 'FEDERICA', 'FIAMMETTA', 'GAIA', 'GINEVRA', 'GIULIA', 'ILARIA', 'IRENE', 'LAVINIA', 'LIA', 'LUCREZIA',
  'MARGHERITA', 'MARTINA', 'NICOLETTA', 'NOEMI', 'OLIMPIA', 'PATRIZIA', 'ROSARIA', 'SILVIA', 'SOFIA', 'TERESA', 'VALENTINA', 'ZOE',
] as const;
export const MEN = [
  'ALBERTO', 'ALDO', 'ANDREA', 'ANGELO', 'BRUNO', 'CARLO ALBERTO', 'CESARE', 'DAVIDE', 'DOMENICO', 'EDOARDO', 'ELIA', 'ENZO',
  'FABIO', 'FILIPPO', 'GIACOMO', 'GIANLUCA', 'GUIDO', 'IVO', 'LEONARDO', 'LORENZO', 'LUCA', 'MATTIA', 'MICHELE', 'NICOLA', 'OSVALDO',
  'PIETRO', 'RICCARDO', 'ROCCO', 'SALVATORE', 'SERGIO', 'TOMMASO', 'UGO', 'VINCENZO', 'VITTORIO', 'WALTER',
] as const;
export const SURNAMES = [
  'ABATE', 'AMATO', 'BARBIERI', 'BASILE', 'BELLINI', 'BIANCHI', 'BO', 'BRUNETTI', 'CAPUTO', 'CATTANEO', 'COLOMBO', 'COSTA',
  "D'AGOSTINO", "D'AMICO", 'DE ANGELIS', 'DE LUCA', 'DELLA VALLE', 'DI STEFANO', 'ESPOSITO', 'FABBRI', 'FERRARA', 'FONTANA', 'FOX',
  'GALLI', 'GENTILE', 'GRECO', 'GUERRA', 'IACOBUCCI', 'LEONE', 'LO PRESTI', 'LONGO', 'MANCINI', 'MARCHETTI', 'MESSINA',
  'MONTANARI', 'MORETTI', 'NERI', 'OLIVIERI', 'ORLANDO', 'PALUMBO', 'PELLEGRINO', 'QUAGLIA', 'RIZZO', 'ROSSETTI', 'RUGGIERO',
  'SANNA', 'SARTORI', 'SERRA', 'TESTA', 'TOSI', 'UBALDI', 'VALENTINI', 'VITALE', 'WIESER', 'ZANETTI', 'ZUCCHI',
] as const;
export const TRADES = [
  'AUTOTRASPORTI', 'CARPENTERIA', 'COSTRUZIONI', 'EDIL', 'FORNACI', 'IMPIANTI', 'LAVANDERIE', 'MANGIMI', 'MOBILIFICIO', 'OFFICINE',
  'PANIFICIO', 'PASTICCERIA', 'RISTORAZIONE', 'SERRAMENTI', 'SOLUZIONI', 'STAMPERIA', 'TESSITURA', 'VIVAI',
] as const;
export const BRANDS = [
  'AURORA FINTA', 'BELVEDERE IPOTETICO', 'CHIMERA', 'DEL NULLA', 'DUE ESEMPI', 'ELDORADO', 'FACSIMILE', 'FANTASIA', 'GIRAMONDO FINTO',
  'IMMAGINE', 'LUNA DI PROVA', 'MIRAGGIO', 'NUVOLA', 'PROTOTIPO', 'QUASI VERO', 'SENZA NOME', 'UTOPIA', 'VATTELAPPESCA',
] as const;
export const FORMS = ['S.R.L.', 'S.R.L. UNIPERSONALE', 'S.P.A.', 'S.N.C.', 'S.A.S.', 'SOC. COOP.'] as const;
export const STREETS = [
  'VIA DELLE PROVE', 'VIA DEI CONTI IMMAGINARI', 'CORSO MAI ESISTITO', 'PIAZZA SENZA NOME', "VICOLO DELL'IPOTESI", 'LARGO FACSIMILE',
  'VIALE DEI MODELLI', 'VIA PROVVISORIA', 'STRADA DEGLI ESEMPI', 'CONTRADA FINZIONE', 'VIA XXX NOVEMBRE', 'VIA DEL CAMPIONE',
] as const;

/** Town, postcode and province as addresses end, and the office of its partite IVA. */
export const TOWNS = [
  ['00185 ROMA RM', '058'],
  ['20135 MILANO MI', '015'],
  ['10138 TORINO TO', '001'],
  ['80134 NAPOLI NA', '063'],
  ['90133 PALERMO PA', '082'],
  ['16121 GENOVA GE', '010'],
  ['40127 BOLOGNA BO', '037'],
  ['50127 FIRENZE FI', '048'],
  ['70126 BARI BA', '072'],
  ['95128 CATANIA CT', '087'],
  ['30171 VENEZIA VE', '027'],
  ['09128 CAGLIARI CA', '092'],
  ['06128 PERUGIA PG', '054'],
  ['38122 TRENTO TN', '022'],
] as const;

/** Ambito of the collection agent and the province it prints (the code is a hint, not a rule). */
export const AMBITI = [
  ['097', 'Roma'],
  ['068', 'Milano'],
  ['071', 'Napoli'],
  ['293', 'Catania'],
  ['297', 'Ragusa'],
  ['298', 'Siracusa'],
  ['003', 'Ancona'],
  ['041', 'Firenze'],
  ['110', 'Torino'],
  ['296', 'Palermo'],
] as const;
