// What is expected of a typed value, for whoever typed another. (Table file.)
import type { EntryField } from '../../../contract/human-word.ts';
import type { Bilingual } from '../../../contract/sentence.ts';
import type { FieldName } from '../../../contract/words.ts';

const digits = (count: number): Bilingual => ({ it: `${count} cifre`, en: `${count} digits` });
const DAY: Bilingual = { it: 'un giorno vero, AAAA-MM-GG o gg/mm/aaaa', en: 'a real day, YYYY-MM-DD' };
const YEAR: Bilingual = { it: 'un anno di quattro cifre', en: 'a year of four digits' };
const PARTITA: Bilingual = { it: 'lettere e cifre come stampate', en: 'letters and digits as printed' };
const TEXT: Bilingual = { it: 'un testo breve, su una riga', en: 'a short text on one line' };

export const EXPECTED_FIELD: Readonly<Record<FieldName, Bilingual>> = {
  numeroComunicazione: digits(13),
  codiceAtto: digits(11),
  numeroCartella: { it: '17 cifre, o le 20 stampate', en: '17 digits, or the 20 printed' },
  numeroCartellaStampato: digits(20),
  partitaRuolo: PARTITA,
  codiceFiscale: { it: '16 caratteri, o 11 cifre', en: '16 characters, or 11 digits' },
  denominazione: TEXT,
  annoImposta: YEAR,
  dataElaborazione: DAY,
  dataTrasmissione: DAY,
  importoTotale: { it: 'centesimi interi', en: 'whole cents' },
  protocolloTelematico: { it: '17 cifre con il progressivo', en: '17 digits with the progressive' },
  codiceAvviso: digits(18),
  numeroRaccomandata: { it: '12 cifre, o 13 caratteri', en: '12 digits, or 13 characters' },
};

export const EXPECTED_ENTRY: Readonly<Record<EntryField, Bilingual>> = {
  numero: { it: 'il numero del ruolo, solo cifre', en: 'the number of the ruolo, digits only' },
  anno: YEAR,
  specie: { it: 'ordinario o straordinario', en: 'ordinario or straordinario' },
  ente: TEXT,
  causa: {
    it: '36-bis, 54-bis, tassazione-separata, 36-ter o altro',
    en: '36-bis, 54-bis, tassazione-separata, 36-ter or altro',
  },
  esecutivoDal: DAY,
  consegnatoIl: DAY,
  partita: PARTITA,
  codiceAtto: digits(11),
};
