// Districts of collection (first three digits of a cartella). Only some were read in a source (`isVerified`); an
// unknown one never speaks against a number. (Table file.)

export interface Ambito {
  readonly name: string;
  readonly isVerified: boolean;
}

const verified = (name: string): Ambito => ({ name, isVerified: true });
const likely = (name: string): Ambito => ({ name, isVerified: false });

export const AMBITI: ReadonlyMap<string, Ambito> = new Map([
  ['003', verified('Ancona')],
  ['014', likely('Bari')],
  ['017', likely('Benevento')],
  ['019', likely('Bergamo')],
  ['020', likely('Bologna')],
  ['022', likely('Brescia')],
  ['025', likely('Cagliari')],
  ['027', likely('Campobasso')],
  ['028', likely('Caserta')],
  ['030', likely('Catanzaro')],
  ['034', likely('Cosenza')],
  ['041', likely('Firenze')],
  ['043', likely('Foggia')],
  ['047', likely('Frosinone')],
  ['048', likely('Genova')],
  ['057', likely('Latina')],
  ['059', likely('Lecce')],
  ['068', verified('Milano')],
  ['070', likely('Modena')],
  ['071', verified('Napoli')],
  ['077', likely('Padova')],
  ['080', likely('Perugia')],
  ['083', likely('Pescara')],
  ['092', likely('Potenza')],
  ['094', likely('Reggio Calabria')],
  ['097', verified('Roma')],
  ['100', likely('Salerno')],
  ['106', likely('Taranto')],
  ['110', likely('Torino')],
  ['112', likely('Trento')],
  ['113', likely('Treviso')],
  ['117', likely('Varese')],
  ['119', likely('Venezia')],
  ['122', likely('Verona')],
  ['124', likely('Vicenza')],
  ['125', likely('Viterbo')],
  ['291', likely('Agrigento')],
  ['292', likely('Caltanissetta')],
  ['293', verified('Catania')],
  ['294', likely('Enna')],
  ['295', likely('Messina')],
  ['296', likely('Palermo')],
  ['297', verified('Ragusa')],
  ['298', verified('Siracusa')],
  ['299', likely('Trapani')],
]);
