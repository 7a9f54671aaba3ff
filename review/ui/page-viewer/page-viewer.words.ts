// Texts of the viewer of pages. (Table file.)
import type { Words } from '../../shell/language.ts';

export interface ViewerWords {
  readonly region: string;
  readonly tools: string;
  readonly strip: string;
  readonly previous: string;
  readonly next: string;
  readonly larger: string;
  readonly smaller: string;
  readonly fit: string;
  readonly turnRight: string;
  readonly turnLeft: string;
  readonly panLeft: string;
  readonly panRight: string;
  readonly panUp: string;
  readonly panDown: string;
  page(page: number): string;
  pageOf(place: number, of: number): string;
  pictureOf(page: number): string;
  readonly surface: string;
  readonly loading: string;
  readonly broken: string;
  readonly none: string;
  readonly retry: string;
  readonly found: string;
  readonly pick: string;
  readonly pickHow: string;
  readonly pickTake: string;
  readonly pickLeave: string;
  readonly pickMove: string;
  readonly pickMoveFine: string;
  readonly pickSize: string;
  readonly wider: string;
  readonly narrower: string;
  readonly taller: string;
  readonly lower: string;
}

export const VIEWER_WORDS: Words<ViewerWords> = {
  it: {
    region: 'Pagine del documento',
    tools: 'Comandi della pagina',
    strip: 'Tutte le pagine',
    previous: 'Pagina precedente',
    next: 'Pagina successiva',
    larger: 'Ingrandisci',
    smaller: 'Riduci',
    fit: 'Tutta la larghezza',
    turnRight: 'Ruota a destra',
    turnLeft: 'Ruota a sinistra',
    panLeft: 'Sposta la pagina: a sinistra',
    panRight: 'Sposta la pagina: a destra',
    panUp: 'Sposta la pagina: in alto',
    panDown: 'Sposta la pagina: in basso',
    page: (page) => `Pagina ${page}`,
    pageOf: (place, of) => `${place} di ${of}`,
    pictureOf: (page) => `Immagine della pagina ${page}`,
    surface: 'Pagina: le frecce la spostano',
    loading: 'La pagina arriva…',
    broken: 'L’immagine di questa pagina non si può mostrare. L’originale è intatto e si può scaricare.',
    none: 'Questa carta non ha pagine da mostrare.',
    retry: 'Riprova',
    found: 'Letto qui',
    pick: 'Indicare dove si trova',
    pickHow:
      'Con il mouse: un clic sulla riga, o un riquadro intorno. Con i tasti: frecce per spostare, Maiusc+frecce per la misura, Invio per prendere, Esc per lasciare.',
    pickTake: 'Prendi questo riquadro',
    pickLeave: 'Lascia stare',
    pickMove: 'Riquadro: sposta',
    pickMoveFine: 'Riquadro: sposta di poco',
    pickSize: 'Riquadro: misura',
    wider: 'Più largo',
    narrower: 'Più stretto',
    taller: 'Più alto',
    lower: 'Più basso',
  },
  en: {
    region: 'Pages of the document',
    tools: 'Page controls',
    strip: 'All pages',
    previous: 'Previous page',
    next: 'Next page',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    fit: 'Whole width',
    turnRight: 'Turn right',
    turnLeft: 'Turn left',
    panLeft: 'Move over the page: left',
    panRight: 'Move over the page: right',
    panUp: 'Move over the page: up',
    panDown: 'Move over the page: down',
    page: (page) => `Page ${page}`,
    pageOf: (place, of) => `${place} of ${of}`,
    pictureOf: (page) => `Picture of page ${page}`,
    surface: 'Page: arrows move over it',
    loading: 'The page is coming…',
    broken: 'The picture of this page cannot be shown. The original is whole and can be downloaded.',
    none: 'This paper has no pages to show.',
    retry: 'Try again',
    found: 'Read here',
    pick: 'Point to where it is',
    pickHow:
      'With the mouse: a click on the line, or a box around it. With keys: arrows move, Shift+arrows size, Enter takes, Escape leaves.',
    pickTake: 'Take this box',
    pickLeave: 'Leave it',
    pickMove: 'Box: move',
    pickMoveFine: 'Box: move a little',
    pickSize: 'Box: size',
    wider: 'Wider',
    narrower: 'Narrower',
    taller: 'Taller',
    lower: 'Lower',
  },
};
