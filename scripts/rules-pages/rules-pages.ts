// Every page of docs/deadlines, by file name.
import {
  cartellaPage,
  certaintyPage,
  citationsPage,
  noticesPage,
  suspensionsPage,
  windowsPage,
} from './deadline-pages.ts';
import { instalmentsPage, sanctionsPage } from './money-pages.ts';
import { page, table } from './page.ts';

interface RulesPage {
  readonly file: string;
  readonly it: string;
  readonly en: string;
  readonly make: () => string;
}

const PAGES: readonly RulesPage[] = [
  { file: 'notices.md', it: 'Avvisi bonari e avvisi telematici', en: 'Notices', make: noticesPage },
  { file: 'cartella.md', it: 'Cartella di pagamento', en: 'Payment demand', make: cartellaPage },
  { file: 'suspensions.md', it: 'Pause e festività', en: 'Pauses and holidays', make: suspensionsPage },
  { file: 'override-windows.md', it: 'Periodi speciali', en: 'Special periods', make: windowsPage },
  { file: 'certainty.md', it: 'Certezza e avvisi', en: 'Certainty and warnings', make: certaintyPage },
  { file: 'instalments.md', it: 'Rate e lieve inadempimento', en: 'Instalments', make: instalmentsPage },
  { file: 'sanctions.md', it: 'Sanzioni per regime', en: 'Sanctions', make: sanctionsPage },
  { file: 'citations.md', it: 'Norme citate, per data', en: 'Citations by date', make: citationsPage },
];

function indexPage(): string {
  return page('Le regole sulle scadenze', 'scripts/rules-pages', [
    'Queste pagine sono scritte dalle tabelle che il programma usa: ogni riga ha un codice, la norma, da quando a quando vale, e quanto è sicura. Non sono un parere legale. / These pages are printed from the tables the program uses. Not legal advice.',
    table(
      ['Pagina', 'Italiano', 'English'],
      PAGES.map((one) => [`[${one.file}](${one.file})`, one.it, one.en]),
    ),
  ]);
}

export function rulesPages(): ReadonlyMap<string, string> {
  return new Map([['README.md', indexPage()], ...PAGES.map((one) => [one.file, one.make()] as const)]);
}
