// Which pages are read, and how far: enough for every letter in the pile, and no more.
import { describe, expect, it } from 'vitest';
import { romeDay } from '../../../contract/civil-date.ts';
import type { PageReading } from '../../../contract/page-reading.ts';
import { nextReads } from '../../../pipeline/stages/reading-plan.ts';
import { pageOf } from '../../support/page-builder.ts';

const TODAY = romeDay(new Date('2026-11-22T12:00:00Z'));
const LETTER = (number: string) => `Agenzia delle Entrate
Direzione Provinciale di Roma

COMUNICAZIONE DI IRREGOLARITA'
Comunicazione n. ${number}
Codice atto n. 12345672518
Codice fiscale: RSSMRA85T10A562S
Controllo automatizzato ai sensi dell'art. 36-bis del d.P.R. 600/1973
Periodo d'imposta 2023
versando la somma di euro 1.234,56 entro 60 giorni
Comunicazione elaborata il 16-02-2026`;
const FULL = LETTER('0012345625401');
const DETAIL = 'Prospetto di dettaglio - pag. 2\nComunicazione n. 0012345625401';

const wishes = (...pages: (PageReading | null)[]) =>
  nextReads(pages, TODAY).map(({ page, extent }) => `${page} ${extent}`);
const head = (text: string, page: number) => pageOf(text, { page, extent: 'top' });

describe('nextReads', () => {
  it('begins with the first page, whole', () => {
    expect(wishes(null, null)).toEqual(['1 whole']);
  });

  it('then looks at the head of every other page', () => {
    expect(wishes(pageOf(FULL), null, null)).toEqual(['2 top', '3 top']);
  });

  it('stops when the first page says all and the heads go on with it', () => {
    expect(wishes(pageOf(FULL), head(DETAIL, 2))).toEqual([]);
  });

  it.each([
    ['the day it was made', 'Comunicazione elaborata il 16-02-2026'],
    ['the sum', 'versando la somma di euro 1.234,56 entro 60 giorni'],
    ['the codice fiscale', 'Codice fiscale: RSSMRA85T10A562S'],
  ])('reads on when the first page lacks %s', (_, row) => {
    expect(wishes(pageOf(FULL.replace(row, '')), head(DETAIL, 2))).toEqual(['2 whole']);
  });

  it('takes a number from the head that prints it', () => {
    const torn = FULL.replace('Comunicazione n. 0012345625401', '');
    expect(wishes(pageOf(torn), head(DETAIL, 2))).toEqual([]);
  });

  it('reads on when something speaks against what was read', () => {
    const torn = FULL.replace('RSSMRA85T10A562S', 'RSSMRA85T10A562X');
    expect(wishes(pageOf(torn), head(DETAIL, 2))).toEqual(['2 whole']);
  });

  it('reads whole a page on which another letter opens', () => {
    const other = LETTER('0055555525401').split('\n').slice(0, 5).join('\n');
    expect(wishes(pageOf(FULL), head(DETAIL, 2), head(other, 3))).toEqual(['3 whole']);
  });

  it('reads all of a cartella, whose roll runs over its pages', () => {
    const cartella = 'Agenzia delle entrate-Riscossione\nCARTELLA DI PAGAMENTO N. 097 2024 01234567 51 000';
    expect(wishes(pageOf(cartella), null, null)).toEqual(['2 whole', '3 whole']);
  });

  it('asks for nothing when all is read', () => {
    expect(wishes(pageOf(''), pageOf('', { page: 2 }))).toEqual([]);
  });
});
