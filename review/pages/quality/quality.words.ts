// Texts of the page of quality. (Table file.)
import type { Language } from '../../../contract/sentence.ts';
import type { RateSaid } from './figures.ts';
import type { Span } from './period.ts';

export interface QualityWords {
  readonly title: string;
  readonly lead: string;
  readonly period: string;
  readonly spans: Readonly<Record<Span, string>>;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly toPeriod: string;
  readonly toSample: string;
  readonly updated: (notices: string) => string;
  readonly asOf: (time: string) => string;
  readonly nothing: string;
  readonly tooFew: string;
  readonly tooFewOf: (of: string, fewest: string) => string;
  readonly silent: {
    readonly title: string;
    readonly about: (percent: string) => string;
    readonly off: string;
    readonly rate: (count: string, of: string, said: RateSaid) => string;
    readonly values: (count: string, of: string, said: RateSaid) => string;
    readonly few: (count: string, of: string, fewest: string) => string;
    readonly counts: (drawn: string, looked: string) => string;
    readonly found: string;
    readonly interval: string;
  };
  readonly queue: {
    readonly title: string;
    readonly about: string;
    readonly open: string;
    readonly none: string;
    readonly more: (count: string) => string;
    readonly kinds: Readonly<Record<string, string>>;
    readonly noNumber: string;
    readonly by: (day: string) => string;
  };
  readonly straight: {
    readonly title: string;
    readonly about: string;
    readonly all: string;
    readonly forCivis: string;
    readonly of: (count: string, of: string) => string;
  };
  readonly waiting: {
    readonly title: string;
    readonly about: string;
    readonly review: string;
    readonly sample: string;
    readonly oldest: (day: string, days: number) => string;
    readonly none: string;
  };
  readonly triggers: {
    readonly title: string;
    readonly about: string;
    readonly trigger: string;
    readonly count: string;
    readonly trend: string;
    readonly trendSaid: (last: string, before: string) => string;
    readonly none: string;
  };
  readonly weeks: {
    readonly title: string;
    readonly about: string;
    readonly week: string;
    readonly notices: string;
    readonly straight: string;
    readonly review: string;
    readonly none: string;
  };
  readonly fields: {
    readonly title: string;
    readonly about: string;
    readonly field: string;
    readonly confirmed: string;
    readonly corrected: string;
    readonly cleared: string;
    readonly share: string;
    readonly none: string;
  };
  readonly reliability: {
    readonly title: string;
    readonly about: string;
    readonly grounds: string;
    readonly stated: string;
    readonly wrong: string;
    readonly verdict: string;
    readonly wrongOf: (wrong: string, of: string) => string;
    readonly range: (said: RateSaid) => string;
    readonly beside: (wrong: string, of: string) => string;
    readonly states: Readonly<Record<string, string>>;
    readonly verdicts: Readonly<Record<'few' | 'holds' | 'worse', string>>;
    readonly none: string;
  };
}

/** `il 7,3 %`, `l’8 %`, `lo 0,5 %`, as it is spoken. */
export function withArticle(percent: string): string {
  if (percent.startsWith('0')) return `lo ${percent}`;
  return /^(?:8|11\b)/.test(percent) ? `l’${percent}` : `il ${percent}`;
}

const ofRateIt = (said: RateSaid): string => {
  switch (said.kind) {
    case 'few':
      return 'troppo pochi dati';
    case 'none':
      return `al massimo ${withArticle(said.high)}`;
    case 'all':
      return `almeno ${withArticle(said.low)}`;
    case 'between':
      return `${said.rate}, fra ${said.low} e ${said.high}`;
  }
};
const ofRateEn = (said: RateSaid): string => {
  switch (said.kind) {
    case 'few':
      return 'too few data';
    case 'none':
      return `at most ${said.high}`;
    case 'all':
      return `at least ${said.low}`;
    case 'between':
      return `${said.rate}, between ${said.low} and ${said.high}`;
  }
};

export const QUALITY_WORDS: Readonly<Record<Language, QualityWords>> = {
  it: {
    title: 'Qualità',
    lead: 'Quanto ci si può fidare delle bozze, contato su ciò che le persone hanno trovato. Gli atti contano nel giorno in cui sono arrivati.',
    period: 'Periodo di arrivo',
    spans: {
      '4': 'ultime 4 settimane',
      '12': 'ultime 12 settimane',
      '52': 'ultimo anno',
      all: 'tutto l’archivio',
      days: 'da un giorno a un altro',
    },
    from: 'Dal giorno',
    to: 'Al giorno',
    show: 'Mostra',
    toPeriod: 'vai al periodo',
    toSample: 'apri il campione da guardare',
    updated: (notices) => `Cifre aggiornate: ${notices} ${notices === '1' ? 'atto' : 'atti'} nel periodo.`,
    asOf: (time) => `Contato alle ${time}; le cifre si rinnovano ogni minuto.`,
    nothing: 'In questo periodo non è arrivato nessun atto.',
    tooFew: 'troppo pochi dati',
    tooFewOf: (of, fewest) => `Troppo pochi dati: ${of}, ne servono almeno ${fewest}.`,
    silent: {
      title: 'Errori silenziosi',
      about: (percent) =>
        `Degli atti pronti senza dubbi ${withArticle(percent)}, scelto dalla carta stessa e non da una persona, va guardato lo stesso: solo così si sa quante volte un valore accettato era sbagliato.`,
      off: 'Il campione è spento (CIVIS_AUDIT_PERCENT è 0): quanti errori passino senza che nessuno li veda non lo sa nessuno.',
      rate: (count, of, said) =>
        `${count} ${count === '1' ? 'errore' : 'errori'} su ${of} controllati: ${ofRateIt(said)} con il 95 % di certezza.`,
      values: (count, of, said) => `Valore per valore: ${count} sbagliati su ${of}, ${ofRateIt(said)}.`,
      few: (count, of, fewest) =>
        `Troppo pochi dati: ${of} controllati, ${count} ${count === '1' ? 'errore' : 'errori'}. Un tasso si può dire da ${fewest} in su.`,
      counts: (drawn, looked) => `Nel campione ${drawn}, controllati fino in fondo ${looked}.`,
      found: 'Atti in cui un valore accettato era sbagliato:',
      interval: 'Dove sta il tasso, con il 95 % di certezza',
    },
    queue: {
      title: 'Campione da guardare',
      about:
        'Confermare o correggere i campi chiave confrontandoli con l’immagine, come se non si sapesse nulla. La bozza è già pronta: il campione non la trattiene.',
      open: 'Apri nella coda',
      none: 'Non c’è niente da guardare.',
      more: (count) => `e altri ${count}`,
      kinds: {
        comunicazione: 'Comunicazione',
        avviso_telematico: 'Avviso telematico',
        cartella: 'Cartella',
        altro: 'Altro atto',
      },
      noNumber: 'senza numero',
      by: (day) => `entro il ${day}`,
    },
    straight: {
      title: 'Pronti senza intervento',
      about: 'Bozze che il programma ha finito da solo, prima che qualcuno dicesse una parola.',
      all: 'di tutto ciò che è arrivato',
      forCivis: 'di ciò che è, o potrebbe essere, per CIVIS',
      of: (count, of) => `${count} su ${of}`,
    },
    waiting: {
      title: 'In attesa adesso',
      about: 'Quanto aspetta una persona in questo momento, di qualunque periodo.',
      review: 'atti da controllare',
      sample: 'atti del campione',
      oldest: (day, days) =>
        `il più vecchio del ${day}, ${days === 0 ? 'oggi' : days === 1 ? 'da un giorno' : `da ${days} giorni`}`,
      none: 'nessuno',
    },
    triggers: {
      title: 'Perché si controlla',
      about:
        'Che cosa ha mandato gli atti in revisione, come li ha lasciati il programma; un atto può avere più motivi.',
      trigger: 'Motivo',
      count: 'Volte',
      trend: 'Per settimana',
      trendSaid: (last, before) => `ultima ${last}, prima ${before}`,
      none: 'In questo periodo nessun atto è andato in revisione.',
    },
    weeks: {
      title: 'Settimana per settimana',
      about: 'Atti arrivati, bozze pronte da sole e atti mandati in revisione, per settimana da lunedì.',
      week: 'Settimana dal',
      notices: 'Arrivati',
      straight: 'Pronti da soli',
      review: 'In revisione',
      none: 'Nessuna settimana con atti.',
    },
    fields: {
      title: 'Correzioni per campo',
      about: 'Di ogni campo, quante volte le persone hanno confermato, corretto o tolto il valore letto.',
      field: 'Campo',
      confirmed: 'Confermati',
      corrected: 'Corretti',
      cleared: 'Tolti',
      share: 'Non giusti',
      none: 'Nessuno ha ancora confermato o corretto un campo.',
    },
    reliability: {
      title: 'Affidabilità dichiarata e trovata',
      about:
        'Quanto il programma dichiara di un valore, e quanto era sbagliato quando qualcuno l’ha guardato. Dei valori accettati contano solo quelli del campione: fuori si guarda dove qualcosa salta all’occhio.',
      grounds: 'Su che cosa si fonda il valore',
      stated: 'Sbagliati, dichiarato',
      wrong: 'Sbagliati, trovato',
      verdict: 'Giudizio',
      wrongOf: (wrong, of) => `${wrong} su ${of}`,
      range: ofRateIt,
      beside: (wrong, of) => `fuori campione ${wrong} su ${of}`,
      states: {
        accepted: 'accettato',
        needs_review: 'da controllare',
        missing: 'non trovato',
        unknown: 'stato non noto',
      },
      verdicts: { few: 'troppo pochi dati', holds: 'non smentito', worse: 'peggio del dichiarato' },
      none: 'Nessuno ha ancora detto se un valore è giusto.',
    },
  },
  en: {
    title: 'Quality',
    lead: 'How far drafts can be trusted, counted from what people found. Notices count on the day they came in.',
    period: 'Period of arrival',
    spans: {
      '4': 'last 4 weeks',
      '12': 'last 12 weeks',
      '52': 'last year',
      all: 'the whole archive',
      days: 'from one day to another',
    },
    from: 'From',
    to: 'To',
    show: 'Show',
    toPeriod: 'go to the period',
    toSample: 'open the sample to be looked at',
    updated: (notices) =>
      `Figures updated: ${notices} ${notices === '1' ? 'notice' : 'notices'} in the period.`,
    asOf: (time) => `Counted at ${time}; figures are renewed every minute.`,
    nothing: 'No notice came in during this period.',
    tooFew: 'too few data',
    tooFewOf: (of, fewest) => `Too few data: ${of}, at least ${fewest} are needed.`,
    silent: {
      title: 'Silent errors',
      about: (percent) =>
        `Of the notices that nothing was in doubt of, ${percent}, chosen by the paper itself and by no person, are to be looked at all the same: only so is it known how often an accepted value was wrong.`,
      off: 'The sample is off (CIVIS_AUDIT_PERCENT is 0): nobody knows how many errors pass unseen.',
      rate: (count, of, said) =>
        `${count} ${count === '1' ? 'error' : 'errors'} in ${of} checked: ${ofRateEn(said)} with 95% confidence.`,
      values: (count, of, said) => `Value by value: ${count} wrong of ${of}, ${ofRateEn(said)}.`,
      few: (count, of, fewest) =>
        `Too few data: ${of} checked, ${count} ${count === '1' ? 'error' : 'errors'}. A rate can be told from ${fewest} on.`,
      counts: (drawn, looked) => `In the sample ${drawn}, checked to the end ${looked}.`,
      found: 'Notices in which an accepted value was wrong:',
      interval: 'Where the rate lies, with 95% confidence',
    },
    queue: {
      title: 'Sample to be looked at',
      about:
        'Confirm or correct the key fields against the picture, as if nothing were known. The draft is ready already: the sample does not hold it back.',
      open: 'Open in the queue',
      none: 'There is nothing to look at.',
      more: (count) => `and ${count} more`,
      kinds: {
        comunicazione: 'Comunicazione',
        avviso_telematico: 'Avviso telematico',
        cartella: 'Cartella',
        altro: 'Other act',
      },
      noNumber: 'without a number',
      by: (day) => `by ${day}`,
    },
    straight: {
      title: 'Ready without anybody',
      about: 'Drafts that the program finished alone, before anybody said a word.',
      all: 'of all that came in',
      forCivis: 'of what is, or might be, for CIVIS',
      of: (count, of) => `${count} of ${of}`,
    },
    waiting: {
      title: 'Waiting now',
      about: 'What waits for a person at this moment, whatever its period.',
      review: 'notices to review',
      sample: 'notices of the sample',
      oldest: (day, days) =>
        `the oldest of ${day}, ${days === 0 ? 'today' : days === 1 ? 'for a day' : `for ${days} days`}`,
      none: 'none',
    },
    triggers: {
      title: 'Why notices are reviewed',
      about: 'What sent notices to review, as the program left them; a notice may have several causes.',
      trigger: 'Cause',
      count: 'Times',
      trend: 'By week',
      trendSaid: (last, before) => `last ${last}, before ${before}`,
      none: 'No notice went to review in this period.',
    },
    weeks: {
      title: 'Week by week',
      about:
        'Notices that came in, drafts ready by themselves and notices sent to review, by week from Monday.',
      week: 'Week from',
      notices: 'Came in',
      straight: 'Ready alone',
      review: 'To review',
      none: 'No week with notices.',
    },
    fields: {
      title: 'Corrections by field',
      about: 'Of each field, how often people confirmed, corrected or removed the value that was read.',
      field: 'Field',
      confirmed: 'Confirmed',
      corrected: 'Corrected',
      cleared: 'Removed',
      share: 'Not right',
      none: 'Nobody has confirmed or corrected a field yet.',
    },
    reliability: {
      title: 'Reliability stated and found',
      about:
        'What the program states of a value, and how often it was wrong when somebody looked. Of accepted values only those of the sample count: elsewhere people look where something strikes them.',
      grounds: 'What the value rests on',
      stated: 'Wrong, as stated',
      wrong: 'Wrong, as found',
      verdict: 'Verdict',
      wrongOf: (wrong, of) => `${wrong} of ${of}`,
      range: ofRateEn,
      beside: (wrong, of) => `outside the sample ${wrong} of ${of}`,
      states: {
        accepted: 'accepted',
        needs_review: 'to review',
        missing: 'not found',
        unknown: 'state not known',
      },
      verdicts: { few: 'too few data', holds: 'not refuted', worse: 'worse than stated' },
      none: 'Nobody has said yet whether a value is right.',
    },
  },
};
