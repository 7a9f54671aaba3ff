// What papers of CIVIS print about a request, and what is no such paper. Layouts are assumed: only labels and the agency's
// own words count.
import { describe, expect, it } from 'vitest';
import { practicePaperIn } from '../../../extractors/civis-papers/index.ts';
import { extractCandidates } from '../../../extractors/fields/index.ts';
import { classifyNotice } from '../../../extractors/notices/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const HEAD = 'Agenzia delle Entrate\nCIVIS - servizio di assistenza telematica\n\n';
const NUMBERS = 'Numero pratica            2026031200017\nComunicazione n.          0041520725401\n';
const RECEIPT = `${HEAD}Ricevuta della richiesta di assistenza\n\n${NUMBERS}`;
const DISCARD = `${HEAD}Ricevuta di scarto\n\nPratica CIVIS n.     2026031200017\nComunicazione n.     0041520725401
Stato richiesta      SCARTATA\nData scarto          13/03/2026\nLa richiesta di assistenza non è stata acquisita.`;
const OUTCOME = (says: string) => `${HEAD}Riepilogo esiti richiesta\n\nPratica CIVIS n.     2026031200017
Comunicazione n.     0041520725401\nStato richiesta      CHIUSA\nData chiusura        27/03/2026\nEsito   ${says}`;
const NOTICE = `Agenzia delle Entrate\nComunicazione degli esiti del controllo automatizzato
Comunicazione n. 0041520725401\nCodice atto n. 12345672518\nC.F. RSSMRA85T10A562S
modello REDDITI PF 2024, art. 36-bis\nComunicazione elaborata il 13-05-2026`;

const read = (text: string) => {
  const pages = pagesOf(text, { source: 'text' });
  const type = classifyNotice(pages);
  return { type, paper: practicePaperIn(pages, type.why, extractCandidates(pages)) };
};

describe('kind of paper', () => {
  it.each([
    ['a receipt', RECEIPT, 'civis.receipt', 'receipt'],
    [
      'a receipt that names the kind of act',
      `${RECEIPT}\nTipologia di atto        Comunicazione di irregolarità`,
      'civis.receipt',
      'receipt',
    ],
    ['a discard', DISCARD, 'civis.discarded', 'discarded'],
    ['an outcome', OUTCOME('Comunicazione regolarizzata'), 'civis.outcome', 'outcome'],
  ])('%s', (_name, text, why, kind) => {
    const { type, paper } = read(text);
    expect(type).toMatchObject({ kind: 'altro', forCivis: false, why, certainty: 'clear' });
    expect(paper).toMatchObject({ kind, numbers: [{ value: '2026031200017' }] });
    expect(paper?.notice.map(({ value }) => value)).toContain('0041520725401');
  });

  it('a list of requests is for a person', () => {
    const { type, paper } = read(`${HEAD}Consultazione delle richieste\n\nPratica         Stato richiesta
2026031200017   CHIUSA\n2026031600042   SCARTATA`);
    expect(type).toMatchObject({ kind: 'altro', why: 'civis.list' });
    expect(paper).toBeNull();
  });

  it('a discard of something else is none of CIVIS', () => {
    const { type } = read(`Agenzia delle Entrate\nRicevuta di scarto\nFile dichiarazione IVA 2025, protocollo
telematico 2026031200017, il file trasmesso non ha superato i controlli formali previsti per la fornitura`);
    expect(type.why).not.toBe('civis.discarded');
  });

  it.each([
    ['below', `${NOTICE}\n\nEsito della richiesta di assistenza\nPratica CIVIS n. 2026031200017`],
    ['below, as a discard', `${NOTICE}\n\nRicevuta di scarto della richiesta di assistenza`],
  ])('an updated notice that speaks of its practice %s stays a notice', (_name, text) => {
    const { type, paper } = read(text);
    expect(type).toMatchObject({ kind: 'comunicazione', forCivis: true, certainty: 'clear', why: null });
    expect(paper).toBeNull();
  });

  it('an updated notice headed by the outcome is for a person, never set aside', () => {
    const text = NOTICE.replace(
      'Comunicazione degli',
      'Esito della richiesta di assistenza\nComunicazione degli',
    );
    expect(read(text).type.certainty).toBe('doubtful');
  });
});

describe('practice number', () => {
  it.each([
    ['under its label', 'Numero pratica\n2026031200017', ['2026031200017']],
    ['in groups', 'Pratica n. 20260312 00017', ['2026031200017']],
    ['two of them', 'Pratica n. 2026031200017\nPratica n. 2026031600042', ['2026031200017', '2026031600042']],
    ['without a label', 'vista la nota 2026031200017 dell’ufficio', []],
    ['a communication’s own label', 'Comunicazione n. 2026031200017', []],
    ['of the request before', 'Pratica precedente n. 2026031200017', []],
    ['both', 'Pratica n. 2026031600042\nPratica precedente n. 2026031200017', ['2026031600042']],
  ])('%s', (_name, lines, values) => {
    const { paper } = read(`${HEAD}Ricevuta della richiesta di assistenza\n\n${lines}`);
    expect(paper?.numbers.map(({ value }) => value)).toEqual(values);
  });

  it('tells the request before', () => {
    const { paper } = read(`${HEAD}Ricevuta della seconda richiesta di assistenza
Pratica n. 2026031600042\nPratica precedente n. 2026031200017`);
    expect(paper).toMatchObject({ previous: ['2026031200017'], saysSecond: true });
  });
});

describe('outcome', () => {
  it.each([
    ['Comunicazione regolarizzata', ['annullata']],
    ['Comunicazione parzialmente regolarizzata', ['rideterminata']],
    ['COMUNICAZIONE CON IRREGOLARITÀ CONFERMATE', ['confermata']],
    [
      'Comunicazione regolarizzata - Esiti annullati per presenza di\ndichiarazione successiva',
      ['annullata', 'unclear'],
    ],
    [
      'Comunicazione regolarizzata - Comunicazione invalidata per presenza di comunicazione IVA',
      ['annullata', 'unclear'],
    ],
    ['Comunicazione parzialmente\nregolarizzata', ['rideterminata']],
    ['Comunicazione regolarizzato', []],
    ['si veda il documento aggiornato', []],
  ])('%s', (says, outcomes) => {
    const found = read(OUTCOME(says)).paper?.outcomes.map(({ outcome }) => outcome) ?? [];
    expect([...found].sort()).toEqual([...outcomes].sort());
  });

  it.each([
    ['Stato richiesta CHIUSA', ['chiusa']],
    ['Stato della richiesta: SCARTATA', ['scartata']],
    ['lo stato richiesta può essere in verifica o chiusa', []],
  ])('%s', (line, states) => {
    expect(read(`${RECEIPT}\n${line}`).paper?.states).toEqual(states);
  });

  it('takes the day under its label only', () => {
    expect(read(DISCARD).paper?.day).toBe('2026-03-13');
    expect(read(DISCARD.replace('Data scarto', 'Data di elaborazione')).paper?.day).toBeNull();
    expect(read(`${DISCARD}\nScartata il 14/03/2026`).paper?.day).toBeNull();
    const scan = pagesOf(DISCARD, { source: 'ocr' });
    expect(practicePaperIn(scan, 'civis.discarded', [])).toMatchObject({ day: null, states: ['scartata'] });
  });
});
