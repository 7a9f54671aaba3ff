// Worked examples of each identifier, all synthetic or numbers of public bodies.
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../../contract/civil-date.ts';
import {
  checkCartella,
  checkCodiceAtto,
  checkCodiceAvviso,
  checkCodiceFiscale,
  checkComunicazione,
  checkIdentifier,
  checkPartitaIva,
  checkPartitaRuolo,
  checkPracticeNumber,
  checkProtocolloTelematico,
  checkRaccomandata,
  classifyElevenDigits,
  codiceFiscaleLetter,
  luhn11CheckDigit,
  mod93,
  parseCartella,
  parseCodiceAtto,
  parseCodiceFiscale,
  parseProtocolloTelematico,
  plausibleRepairs,
  practiceDay,
  withoutOmocodia,
} from '../../../validators/identifiers/index.ts';

const TODAY = parseCivilDate('2026-11-22') ?? undefined;
const today = TODAY ? { today: TODAY } : {};

describe('cartella', () => {
  it('makes 63 of 097 2024 00123456', () => {
    expect(mod93('097202400123456')).toBe(63);
  });

  it.each([
    '097 2024 00123456 63 000',
    '097 2024 00123456 63/000',
    '097 2024 00123456 63 /000',
    '09720240012345663000',
    '097.2024.00123456-63.000',
  ])('reads the printed form %s', (text) => {
    expect(parseCartella(text)).toEqual({
      ok: true,
      cartella: {
        civis17: '09720240012345663',
        printed20: '09720240012345663000',
        ambito: '097',
        isAmbitoKnown: true,
        year: 2024,
        coobbligato: '000',
      },
    });
  });

  it('reads the seventeen digits without a co-obligor', () => {
    const parsed = parseCartella('09720240012345663');
    expect(parsed).toMatchObject({ ok: true, cartella: { printed20: null, coobbligato: null } });
  });

  it.each([
    ['0972O240012345663', 'cartella.digits'],
    ['0972024001234566', 'cartella.length'],
    ['0972024001234566300', 'cartella.length'],
    ['09790240012345663', 'cartella.year'],
    ['09720240012345664', 'cartella.check'],
    ['09720240012345636', 'cartella.check'],
  ])('refuses %s: %s', (text, reason) => {
    expect(parseCartella(text)).toEqual({ ok: false, reason });
    expect(checkCartella(text)).toEqual({ ok: false, strength: 'none', doubts: [reason] });
  });

  it('knows no cartella of next year', () => {
    const next = '097202700123456';
    const number = next + String(mod93(next)).padStart(2, '0');
    expect(parseCartella(number).ok).toBe(true);
    expect(parseCartella(number, { latestYear: 2026 })).toEqual({ ok: false, reason: 'cartella.year' });
  });

  it('only informs of an unknown district, doubts an INPS one, tells a co-obligor', () => {
    const withAmbito = (ambito: string, tail = '') => {
      const body = `${ambito}202400123456`;
      return body + String(mod93(body)).padStart(2, '0') + tail;
    };
    expect(checkCartella(withAmbito('555'))).toEqual({
      ok: true,
      strength: 'strong',
      doubts: ['cartella.ambito_unknown'],
    });
    expect(checkCartella(withAmbito('397')).doubts).toEqual(['cartella.maybe_inps']);
    expect(checkCartella(withAmbito('297', '001')).doubts).toEqual(['cartella.coobbligato']);
  });
});

describe('eleven digits', () => {
  it('has the check digits of the worked examples', () => {
    expect(luhn11CheckDigit('1234567251')).toBe(8);
    expect(luhn11CheckDigit('1375688100')).toBe(2);
  });

  it('takes a codice atto, with doubts but without refusing', () => {
    expect(checkCodiceAtto('12345672518')).toEqual({ ok: true, strength: 'weak', doubts: [] });
    expect(checkCodiceAtto('12345672519')).toEqual({
      ok: true,
      strength: 'none',
      doubts: ['codiceAtto.luhn'],
    });
    expect(parseCodiceAtto('1234567 2519')).toBe('12345672519');
    expect(checkCodiceAtto('1234567251').ok).toBe(false);
  });

  it.each([
    ['12345672518', 'codice_atto'],
    ['13756881002', 'agency'],
    ['06363391001', 'agency'],
    ['12345670785', 'partita_iva'],
    ['12345670512', 'ambiguous'],
    ['12345670784', 'unknown'],
  ])('%s is %s', (digits, kind) => {
    expect(classifyElevenDigits(digits)).toBe(kind);
  });

  it("never takes the agency's own number as the taxpayer's", () => {
    expect(checkPartitaIva('13756881002')).toEqual({
      ok: false,
      strength: 'none',
      doubts: ['number.agency'],
    });
    expect(checkCodiceFiscale('06363391001').ok).toBe(false);
    expect(checkCodiceAtto('13756881002').ok).toBe(false);
  });

  it('tells the two apart in doubts', () => {
    expect(checkCodiceAtto('12345670785').doubts).toContain('codiceAtto.maybe_partita_iva');
    expect(checkPartitaIva('12345672518').doubts).toContain('partitaIva.maybe_codice_atto');
  });
});

describe('codice fiscale', () => {
  it('has the letters of the worked examples', () => {
    expect(codiceFiscaleLetter('RSSMRA85T10A562')).toBe('S');
    expect(codiceFiscaleLetter('RSSMRA85T10A56N')).toBe('H');
  });

  it('takes the plain code and its omocodia form', () => {
    expect(checkCodiceFiscale('RSSMRA85T10A562S')).toEqual({ ok: true, strength: 'strong', doubts: [] });
    expect(checkCodiceFiscale('RSSMRA85T10A56NH')).toEqual({
      ok: true,
      strength: 'strong',
      doubts: ['codiceFiscale.omocodia'],
    });
    expect(withoutOmocodia('RSSMRA85T10A56NH')).toBe('RSSMRA85T10A562S');
    expect(parseCodiceFiscale('rssmra 85t10 a562s')).toBe('RSSMRA85T10A562S');
  });

  it('reads digits in comb cells and knows a body by weak arithmetic only', () => {
    expect(parseCodiceFiscale('1 2 3 4 5 6 7 0 7 8 5')).toBe('12345670785');
    expect(checkCodiceFiscale('12345670785').strength).toBe('weak');
  });

  it('refuses a wrong letter, a wrong shape and doubts a day that does not exist', () => {
    expect(checkCodiceFiscale('RSSMRA85T10A562T').doubts).toEqual(['codiceFiscale.check_letter']);
    expect(checkCodiceFiscale('RSSMRA85F10A562S').doubts).toEqual(['codiceFiscale.shape']);
    const february30 = 'RSSMRA85B30A562';
    expect(checkCodiceFiscale(february30 + codiceFiscaleLetter(february30))).toMatchObject({
      ok: true,
      doubts: ['codiceFiscale.birth_day'],
    });
    const woman = 'RSSMRA85T50A562';
    expect(checkCodiceFiscale(woman + codiceFiscaleLetter(woman)).doubts).toEqual([]);
  });
});

describe('comunicazione and practice', () => {
  it('has nothing to check but its shape', () => {
    expect(checkComunicazione('0012345625401')).toEqual({ ok: true, strength: 'none', doubts: [] });
    expect(checkComunicazione('00123456 25401').ok).toBe(true);
    expect(checkComunicazione('1012345625401')).toEqual({
      ok: true,
      strength: 'none',
      doubts: ['comunicazione.prefix'],
    });
    expect(checkComunicazione('001234562540').ok).toBe(false);
  });

  it('is not a practice number', () => {
    expect(checkComunicazione('2026031100042', today).doubts).toContain('comunicazione.practice_number');
    expect(checkComunicazione('2026031100042', today).ok).toBe(false);
    expect(checkComunicazione('2027031100042', today).ok).toBe(true);
  });

  it('takes a practice of a possible day only', () => {
    expect(checkPracticeNumber('2026031100042', today)).toEqual({ ok: true, strength: 'weak', doubts: [] });
    expect(practiceDay('2026031100042')).toBe('2026-03-11');
    expect(checkPracticeNumber('2009101800042').doubts).toEqual(['practice.day']);
    expect(checkPracticeNumber('2027031100042', today).doubts).toEqual(['practice.day']);
    expect(checkPracticeNumber('2026023000042').doubts).toEqual(['practice.shape']);
  });
});

describe('other numbers', () => {
  it('codice avviso has eighteen digits', () => {
    expect(checkCodiceAvviso('00134000001390080').doubts).toEqual(['codiceAvviso.length']);
  });

  it.each([
    ['0013400000139008', '08'],
    ['3470000000000123', '53'],
    ['2000000000012345', '71'],
  ])('codice avviso %s ends in %s', (sixteen, check) => {
    expect(checkCodiceAvviso(sixteen + check)).toEqual({ ok: true, strength: 'strong', doubts: [] });
    expect(checkCodiceAvviso(`${sixteen}00`).doubts).toEqual(['codiceAvviso.check']);
  });

  it('has the postal example, and no check for codes of the collection agent', () => {
    expect(mod93('1234567890123456')).toBe(54);
    expect(checkCodiceAvviso('180012345678901234')).toEqual({
      ok: true,
      strength: 'none',
      doubts: ['codiceAvviso.no_check'],
    });
    expect(checkCodiceAvviso('480012345678901234').doubts).toEqual(['codiceAvviso.aux']);
  });

  it('reads a protocol in its three forms', () => {
    expect(parseProtocolloTelematico('T 24093010153012345 0000001')).toEqual({
      protocollo17: '24093010153012345',
      progressivo: '0000001',
    });
    expect(parseProtocolloTelematico('24093010153012345/000001')?.progressivo).toBe('000001');
    expect(parseProtocolloTelematico('24093010153012345')?.progressivo).toBeNull();
    expect(checkProtocolloTelematico('24133010153012345').doubts).toEqual(['protocollo.time']);
    expect(checkProtocolloTelematico('24093025153012345').doubts).toEqual(['protocollo.time']);
    expect(checkProtocolloTelematico('2409301015').doubts).toEqual(['protocollo.shape']);
  });

  it('never trusts a partita di ruolo, and knows the shapes of a registered letter', () => {
    expect(checkPartitaRuolo('T240930 101530123450000001').doubts).toEqual(['partitaRuolo.confirm']);
    expect(checkPartitaRuolo('T20672302475052743582446851/A').doubts).toEqual(['partitaRuolo.confirm']);
    expect(checkPartitaRuolo('T206723024750527/').ok).toBe(false);
    expect(checkPartitaRuolo('T24').ok).toBe(false);
    expect(checkRaccomandata('15341234567-8').ok).toBe(true);
    expect(checkRaccomandata('RA123456785IT').ok).toBe(true);
    expect(checkRaccomandata('0012345625401').ok).toBe(false);
  });

  it('finds the check of a field, or none', () => {
    if (!TODAY) throw new Error('bad day');
    expect(checkIdentifier('numeroCartella', '09720240012345663', TODAY)?.strength).toBe('strong');
    expect(checkIdentifier('importoTotale', '12345', TODAY)).toBeNull();
  });
});

describe('plausible repairs', () => {
  it('names the one number behind a letter, without applying it', () => {
    expect(parseCartella('0972O240012345663').ok).toBe(false);
    expect(plausibleRepairs('0972O240012345663', [])).toEqual(['09720240012345663']);
    expect(plausibleRepairs('09720240012345668', [16])).toEqual(['09720240012345663']);
  });

  it('gives nothing when three places are uncertain', () => {
    expect(plausibleRepairs('O972O24OO12345663', [])).toEqual([]);
  });
});
