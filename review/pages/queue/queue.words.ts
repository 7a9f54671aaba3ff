// Texts of the queue. (Table file.)
import type { ReviewLane } from '../../../contract/review-lanes.ts';
import type { FieldName, NoticeKind } from '../../../contract/words.ts';
import type { Words } from '../../shell/language.ts';

export interface QueueWords {
  readonly title: string;
  readonly lanes: string;
  readonly lane: Readonly<Record<ReviewLane, string>>;
  readonly kind: Readonly<Record<NoticeKind, string>>;
  /** Shorter than elsewhere. */
  readonly field: Readonly<Record<FieldName, string>>;
  readonly columns: {
    readonly left: string;
    readonly act: string;
    readonly who: string;
    readonly why: string;
    readonly age: string;
    readonly hand: string;
  };
  readonly noNumber: string;
  readonly toCheck: string;
  readonly noName: string;
  readonly noClient: string;
  readonly check: string;
  readonly more: (count: number) => string;
  readonly age: (days: number) => string;
  readonly came: string;
  readonly by: string;
  readonly notBefore: string;
  readonly inHand: (name: string) => string;
  readonly mine: string;
  readonly free: string;
  readonly somebody: string;
  readonly parkedUntil: (day: string) => string;
  readonly asked: string;
  readonly answered: string;
  readonly gone: string;
  readonly open: string;
  readonly search: string;
  readonly searchHint: string;
  readonly filters: string;
  readonly filtersOn: (count: number) => string;
  readonly clear: string;
  readonly any: string;
  readonly filter: {
    readonly kind: string;
    readonly cause: string;
    readonly client: string;
    readonly person: string;
    readonly from: string;
    readonly to: string;
    readonly undated: string;
    readonly olderThan: string;
  };
  readonly undated: Readonly<Record<'only' | 'without', string>>;
  readonly refresh: string;
  readonly refreshed: string;
  /** Of when the counts of the lanes are. */
  readonly countedAt: (time: string) => string;
  readonly cameIn: (count: number) => string;
  readonly loadMore: string;
  readonly loading: string;
  readonly shown: (count: number, isAll: boolean) => string;
  readonly keys: {
    readonly down: string;
    readonly up: string;
    readonly first: string;
    readonly last: string;
    readonly open: string;
    readonly park: string;
    readonly opinion: string;
    readonly lane: (name: string) => string;
  };
  readonly empty: Readonly<Record<ReviewLane, string>>;
  readonly emptyFiltered: string;
  readonly emptyNext: string;
  readonly toUpload: string;
  readonly toDeadlines: string;
  readonly cancel: string;
  readonly held: {
    readonly title: string;
    readonly text: (name: string) => string;
    readonly look: string;
    readonly take: string;
  };
  readonly park: {
    readonly title: string;
    readonly until: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly do: string;
    readonly resume: string;
    readonly isParked: (day: string, name: string, reason: string) => string;
    readonly late: (day: string) => string;
    readonly noTerm: string;
    readonly done: (day: string) => string;
    readonly resumed: string;
    readonly days: (count: number) => string;
    readonly needed: string;
    readonly dayForm: string;
  };
  readonly opinion: {
    readonly title: string;
    readonly question: string;
    readonly hint: string;
    readonly do: string;
    readonly askedBy: (name: string) => string;
    readonly answeredBy: (name: string) => string;
    readonly answer: string;
    readonly send: string;
    readonly withdraw: string;
    readonly close: string;
    readonly asked: string;
    readonly answered: string;
    readonly withdrawn: string;
    readonly waits: string;
    readonly needed: string;
  };
}

export const QUEUE_WORDS: Words<QueueWords> = {
  it: {
    title: 'Da controllare',
    lanes: 'Corsie',
    lane: {
      all: 'Tutti',
      urgent: 'Urgenti ≤ 10 giorni',
      undated: 'Oggi: senza termine',
      asked: 'Parere chiesto',
      answered: 'Parere dato',
      mine: 'In mano mia',
      parked: 'Da parte',
      sample: 'A campione',
    },
    kind: {
      comunicazione: 'Comunicazione',
      avviso_telematico: 'Avviso telematico',
      cartella: 'Cartella',
      altro: 'Altro documento',
    },
    field: {
      ...{
        numeroComunicazione: 'n. comunicazione',
        codiceAtto: 'codice atto',
        numeroCartella: 'n. cartella',
      },
      ...{ numeroCartellaStampato: 'n. stampato', partitaRuolo: 'partita', codiceFiscale: 'codice fiscale' },
      ...{ denominazione: 'nome', annoImposta: 'anno', dataElaborazione: 'data elaborazione' },
      ...{
        dataTrasmissione: 'data trasmissione',
        importoTotale: 'importo',
        protocolloTelematico: 'protocollo',
      },
      ...{ codiceAvviso: 'codice avviso', numeroRaccomandata: 'raccomandata' },
    },
    columns: {
      ...{ left: 'Tempo', act: 'Atto', who: 'Contribuente', why: 'Perché', age: 'Arrivato', hand: 'Chi' },
    },
    noNumber: 'numero non letto',
    toCheck: 'in dubbio',
    noName: 'nome non letto',
    noClient: 'cliente sconosciuto',
    check: 'Controllare',
    more: (count) => `e ${count === 1 ? 'un altro' : `altri ${count}`}`,
    age: (n) => (n <= 0 ? 'oggi' : n === 1 ? 'ieri' : `${n} giorni fa`),
    came: 'file',
    by: 'entro il',
    notBefore: 'non prima del',
    inHand: (name) => `in mano a ${name}`,
    mine: 'in mano mia',
    free: 'libero',
    somebody: 'qualcuno',
    parkedUntil: (day) => `da parte fino al ${day}`,
    asked: 'parere chiesto',
    answered: 'parere dato',
    gone: 'non è più in questa corsia',
    open: 'Apri',
    search: 'Cerca',
    searchHint: 'Numero, codice fiscale o id',
    filters: 'Filtri',
    filtersOn: (count) => (count === 1 ? '1 filtro attivo' : `${count} filtri attivi`),
    clear: 'Togli i filtri',
    any: 'tutti',
    filter: {
      ...{ kind: 'Tipo di atto', cause: 'Motivo', client: 'Cliente', person: 'Responsabile' },
      ...{ from: 'Scade dal', to: 'Scade entro il', undated: 'Senza termine' },
      olderThan: 'Arrivato da più di (giorni)',
    },
    undated: { only: 'solo questi', without: 'esclusi' },
    refresh: 'Aggiorna',
    refreshed: 'Elenco aggiornato.',
    countedAt: (time) => `conteggi delle ${time}`,
    cameIn: (count) => (count === 1 ? 'Un nuovo atto in elenco.' : `${count} nuovi atti in elenco.`),
    loadMore: 'Altri atti',
    loading: 'Caricamento…',
    shown: (count, isAll) => (isAll ? `${count} in elenco` : `primi ${count} in elenco`),
    keys: {
      ...{ down: 'Riga sotto', up: 'Riga sopra', first: 'Prima riga', last: 'Ultima riga caricata' },
      ...{ open: 'Apri l’atto', park: 'Metti da parte o riprendi', opinion: 'Chiedi o dai un parere' },
      lane: (name) => `Corsia: ${name}`,
    },
    empty: {
      all: 'Non c’è nulla da controllare.',
      urgent: 'Nulla di urgente nei prossimi 10 giorni.',
      undated: 'Nulla senza termine da leggere oggi.',
      asked: 'Nessun parere è in attesa.',
      answered: 'Nessun parere da leggere.',
      mine: 'Nessun atto è in mano tua.',
      parked: 'Nulla è messo da parte.',
      sample: 'Nulla del campione è da guardare.',
    },
    emptyFiltered: 'Nessun atto di questa corsia corrisponde ai filtri.',
    emptyNext: 'Che cosa fare ora:',
    toUpload: 'caricare altri documenti',
    toDeadlines: 'guardare le scadenze',
    cancel: 'Annulla',
    held: {
      title: 'Qualcun altro ci sta lavorando',
      text: (name) => `Questo atto è in mano a ${name}. Se lo prendi, chi lo aveva non può più salvare.`,
      look: 'Guardalo soltanto',
      take: 'Prendilo tu',
    },
    park: {
      title: 'Mettere da parte',
      until: 'Fino al',
      reason: 'Perché',
      reasonHint: 'Per esempio: aspetto la quietanza dal cliente',
      do: 'Metti da parte',
      resume: 'Riprendi adesso',
      isParked: (day, name, reason) => `Messo da parte fino al ${day} da ${name}: ${reason}`,
      late: (day) => `Attenzione: il termine è il ${day}, tornerebbe in coda solo dopo o quel giorno.`,
      noTerm: 'Attenzione: questo atto va letto oggi, il suo termine non è noto.',
      done: (day) => `Messo da parte fino al ${day}.`,
      resumed: 'Ripreso: è di nuovo in coda.',
      days: (count) => (count === 1 ? 'domani' : `fra ${count} giorni`),
      needed: 'Scrivere perché e fino a quando.',
      dayForm: 'gg/mm/aaaa',
    },
    opinion: {
      title: 'Parere di un esperto',
      question: 'Domanda',
      hint: 'Che cosa deve dire l’esperto?',
      do: 'Chiedi il parere',
      askedBy: (name) => `Domanda di ${name}`,
      answeredBy: (name) => `Risposta di ${name}`,
      answer: 'Risposta',
      send: 'Rispondi',
      withdraw: 'Ritira la domanda',
      close: 'Letto: chiudi',
      asked: 'Parere chiesto.',
      answered: 'Risposta inviata.',
      withdrawn: 'Domanda chiusa.',
      waits: 'In attesa della risposta di un esperto.',
      needed: 'Scrivere il testo.',
    },
  },
  en: {
    title: 'To review',
    lanes: 'Lanes',
    lane: {
      all: 'All',
      urgent: 'Urgent ≤ 10 days',
      undated: 'Today: no term',
      asked: 'Opinion asked',
      answered: 'Opinion given',
      mine: 'In my hands',
      parked: 'Put aside',
      sample: 'Sample',
    },
    kind: {
      comunicazione: 'Communication',
      avviso_telematico: 'Electronic notice',
      cartella: 'Cartella',
      altro: 'Other paper',
    },
    field: {
      ...{
        numeroComunicazione: 'communication no.',
        codiceAtto: 'codice atto',
        numeroCartella: 'cartella no.',
      },
      ...{ numeroCartellaStampato: 'printed no.', partitaRuolo: 'partita', codiceFiscale: 'fiscal code' },
      ...{ denominazione: 'name', annoImposta: 'year', dataElaborazione: 'elaboration day' },
      ...{ dataTrasmissione: 'transmission day', importoTotale: 'amount', protocolloTelematico: 'protocol' },
      ...{ codiceAvviso: 'pagoPA code', numeroRaccomandata: 'registered letter' },
    },
    columns: { left: 'Time', act: 'Notice', who: 'Taxpayer', why: 'Why', age: 'Came in', hand: 'Who' },
    noNumber: 'number not read',
    toCheck: 'in doubt',
    noName: 'name not read',
    noClient: 'client unknown',
    check: 'Check',
    more: (count) => `and ${count} more`,
    age: (n) => (n <= 0 ? 'today' : n === 1 ? 'yesterday' : `${n} days ago`),
    came: 'file',
    by: 'by',
    notBefore: 'not before',
    inHand: (name) => `${name} has it`,
    mine: 'in my hands',
    free: 'free',
    somebody: 'somebody',
    parkedUntil: (day) => `put aside until ${day}`,
    asked: 'opinion asked',
    answered: 'opinion given',
    gone: 'no longer in this lane',
    open: 'Open',
    search: 'Search',
    searchHint: 'Number, fiscal code or id',
    filters: 'Filters',
    filtersOn: (count) => (count === 1 ? '1 filter on' : `${count} filters on`),
    clear: 'Remove filters',
    any: 'all',
    filter: {
      ...{ kind: 'Kind of notice', cause: 'Reason', client: 'Client', person: 'Person in charge' },
      ...{ from: 'Due from', to: 'Due by', undated: 'Without a term' },
      olderThan: 'Came in more than (days) ago',
    },
    undated: { only: 'only these', without: 'left out' },
    refresh: 'Refresh',
    refreshed: 'List refreshed.',
    countedAt: (time) => `counts of ${time}`,
    cameIn: (count) => (count === 1 ? 'One new notice in the list.' : `${count} new notices in the list.`),
    loadMore: 'More notices',
    loading: 'Loading…',
    shown: (count, isAll) => (isAll ? `${count} listed` : `first ${count} listed`),
    keys: {
      ...{ down: 'Row below', up: 'Row above', first: 'First row', last: 'Last row loaded' },
      ...{ open: 'Open the notice', park: 'Put aside or take up again', opinion: 'Ask or give an opinion' },
      lane: (name) => `Lane: ${name}`,
    },
    empty: {
      all: 'There is nothing to review.',
      urgent: 'Nothing is urgent in the next 10 days.',
      undated: 'Nothing without a term to read today.',
      asked: 'No opinion is waited for.',
      answered: 'No opinion to read.',
      mine: 'No notice is in your hands.',
      parked: 'Nothing is put aside.',
      sample: 'Nothing of the sample is to be looked at.',
    },
    emptyFiltered: 'No notice of this lane matches the filters.',
    emptyNext: 'What to do now:',
    toUpload: 'upload more documents',
    toDeadlines: 'look at the deadlines',
    cancel: 'Cancel',
    held: {
      title: 'Somebody else is working on it',
      text: (name) => `${name} has this notice. If you take it they can no longer save.`,
      look: 'Only look at it',
      take: 'Take it',
    },
    park: {
      title: 'Put aside',
      until: 'Until',
      reason: 'Why',
      reasonHint: 'For example: waiting for the receipt from the client',
      do: 'Put aside',
      resume: 'Take up again now',
      isParked: (day, name, reason) => `Put aside until ${day} by ${name}: ${reason}`,
      late: (day) => `Mind: the term is ${day}, it would come back only on that day or later.`,
      noTerm: 'Mind: this notice has to be read today, its term is not known.',
      done: (day) => `Put aside until ${day}.`,
      resumed: 'Taken up again: it is back in the queue.',
      days: (count) => (count === 1 ? 'tomorrow' : `in ${count} days`),
      needed: 'Say why and until when.',
      dayForm: 'dd/mm/yyyy',
    },
    opinion: {
      title: 'Opinion of an expert',
      question: 'Question',
      hint: 'What should the expert say?',
      do: 'Ask for the opinion',
      askedBy: (name) => `Asked by ${name}`,
      answeredBy: (name) => `Answered by ${name}`,
      answer: 'Answer',
      send: 'Answer',
      withdraw: 'Take the question back',
      close: 'Read: close it',
      asked: 'Opinion asked.',
      answered: 'Answer sent.',
      withdrawn: 'Question closed.',
      waits: 'Waiting for the answer of an expert.',
      needed: 'Write the text.',
    },
  },
};
