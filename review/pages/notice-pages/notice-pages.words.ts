// Texts of the page on which the pages of a notice are looked at. (Table file.)
import type { Words } from '../../shell/language.ts';

export interface NoticePagesWords {
  readonly title: string;
  readonly fields: string;
  readonly fieldsHow: string;
  readonly nothingRead: string;
  readonly splits: string;
  readonly read: string;
  readonly readHow: string;
  readonly reading: string;
  readonly readHere: string;
  readonly nothingThere: string;
  readonly others: string;
  onPage(page: number): string;
}

export const NOTICE_PAGES_WORDS: Words<NoticePagesWords> = {
  it: {
    title: 'Pagine',
    fields: 'Che cosa è stato letto, e dove',
    fieldsHow: 'Un campo scelto mostra il suo posto sulla pagina.',
    nothingRead: 'Nessun campo di questa carta ha un posto su una pagina.',
    splits: 'Pagine e atti di questo documento',
    read: 'Leggi un punto della pagina',
    readHow: 'Non cambia nulla: il testo serve per confrontare o copiare.',
    reading: 'Lettura in corso…',
    readHere: 'Letto nel riquadro',
    nothingThere: 'Nel riquadro non si è letto nulla.',
    others: 'Altre letture',
    onPage: (page) => `pag. ${page}`,
  },
  en: {
    title: 'Pages',
    fields: 'What was read, and where',
    fieldsHow: 'A field that is chosen shows its place on the page.',
    nothingRead: 'No field of this paper has a place on a page.',
    splits: 'Pages and notices of this document',
    read: 'Read a place of the page',
    readHow: 'Changes nothing: the text is for comparing or copying.',
    reading: 'Reading…',
    readHere: 'Read in the box',
    nothingThere: 'Nothing was read in the box.',
    others: 'Other readings',
    onPage: (page) => `p. ${page}`,
  },
};
