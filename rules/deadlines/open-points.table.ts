// What no source settles. A rule that carries one of these is never `certain`. (Table file.)
import type { OpenPoint } from './rule.types.ts';

export const OPEN_POINTS: Readonly<Record<OpenPoint, { readonly it: string; readonly en: string }>> = {
  1: {
    it: 'bollo sulle fatture elettroniche: 30 o 60 giorni dal 2025, e pausa di agosto',
    en: 'stamp duty on e-invoices: 30 or 60 days since 2025, and the August pause',
  },
  2: {
    it: 'richiesta CIVIS respinta: da quando corre il termine con sanzione ridotta',
    en: 'CIVIS request rejected: from when the term with the reduced sanction runs',
  },
  3: {
    it: 'avviso telematico e pausa di agosto: nessun esempio ufficiale sul conteggio',
    en: 'telematic notice and the August pause: no official example of the count',
  },
  4: {
    it: 'termine per i chiarimenti su avvisi telematici dal 2025 (90 per parità) e su tassazione separata (30 o 60)',
    en: 'term for clarifications on telematic notices since 2025 (90 by parity) and separate taxation (30 or 60)',
  },
  5: {
    it: '730 presentato da CAF e IVA da dichiarazione omessa: applicazione della pausa di agosto',
    en: '730 filed by a CAF and VAT of an omitted return: whether the August pause applies',
  },
  6: {
    it: 'rideterminazione di un avviso elaborato entro il 2024: 30 o 60 giorni',
    en: 'redetermination of a notice elaborated by 2024: 30 or 60 days',
  },
  7: {
    it: 'rate: conteggio degli interessi, mese di riferimento, inizio dei 7 giorni',
    en: 'instalments: count of interest, month of reference, start of the 7 days',
  },
  8: {
    it: 'testi unici dal 1.1.2027: numerazione e possibile rinvio da verificare',
    en: 'consolidated codes from 1.1.2027: numbering and possible postponement to be checked',
  },
  9: {
    it: 'proroghe Covid dell’art. 25 DPR 602/1973: le fonti non concordano',
    en: 'Covid extensions of art. 25 DPR 602/1973: sources disagree',
  },
  10: {
    it: 'nessun esempio ufficiale del 2026 sui termini di 60 e 90 giorni',
    en: 'no official example of 2026 on the 60 and 90 day terms',
  },
};
