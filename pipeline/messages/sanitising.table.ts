// What making a file sendable did and what to look at, Italian with English beside; `{count}` and `{pages}` are filled in.
// (Table file.)
import type { SanitisingStep, SanitisingWarningCode } from '../../contract/sanitising.ts';

interface Sentence {
  readonly it: string;
  readonly en: string;
}

export const SANITISING_STEP_TEXTS: Readonly<Record<SanitisingStep, Sentence>> = {
  'envelope.opened': {
    it: 'Il documento è stato tolto dalla busta firmata (P7M).',
    en: 'The document was taken out of the signed envelope (P7M).',
  },
  'pdf.decrypted': {
    it: 'La protezione del PDF, che non chiedeva password, è stata tolta.',
    en: 'The protection of the PDF, which asked for no password, was taken off.',
  },
  'pdf.rewritten': {
    it: 'Il PDF è stato riscritto con il solo contenuto visibile delle pagine; il testo resta testo.',
    en: 'The PDF was written anew with nothing but what its pages show; text stays text.',
  },
  'pdf.pages_to_pictures': {
    it: 'Alcune pagine sono diventate immagini.',
    en: 'Some pages became pictures.',
  },
  'pdf.fields_flattened': {
    it: 'I campi del modulo sono diventati testo e disegno fisso, con i valori che mostravano.',
    en: 'Form fields became fixed text and drawing, with the values they showed.',
  },
  'pdf.annotations_flattened': {
    it: 'Timbri, evidenziazioni e annotazioni visibili fanno ora parte della pagina.',
    en: 'Stamps, highlights and visible annotations are now part of the page.',
  },
  'pdf.actions_dropped': {
    it: 'Script e azioni sono stati tolti.',
    en: 'Scripts and actions were taken out.',
  },
  'pdf.links_dropped': {
    it: 'I collegamenti non si possono più cliccare; le parole restano.',
    en: 'Links can no longer be clicked; their words stay.',
  },
  'pdf.files_taken_out': {
    it: 'I file allegati al PDF sono stati tolti e messi a parte.',
    en: 'The files attached to the PDF were taken out and put beside it.',
  },
  'pdf.xfa_dropped': {
    it: 'Il modulo XFA è stato tolto; resta quello che le pagine mostrano.',
    en: 'The XFA form was taken out; what the pages show stays.',
  },
  'pdf.media_dropped': {
    it: 'Video, suoni e oggetti 3D sono stati tolti; resta la loro immagine, se c’era.',
    en: 'Films, sounds and 3D objects were taken out; their picture stays where there was one.',
  },
  'pdf.layers_fixed': {
    it: 'I livelli sono fissati come si vedono all’apertura.',
    en: 'Layers are fixed as they are shown on opening.',
  },
  'picture.encoded_again': {
    it: 'L’immagine è stata salvata di nuovo, senza dati nascosti.',
    en: 'The picture was saved anew, without hidden data.',
  },
  'picture.to_pdf': {
    it: 'Le pagine del TIFF sono diventate un PDF.',
    en: 'The sheets of the TIFF became a PDF.',
  },
  'office.fields_frozen': {
    it: 'Campi e formule sono stati fissati sull’ultimo valore mostrato.',
    en: 'Fields and formulas were fixed to the value they last showed.',
  },
  'office.external_dropped': {
    it: 'I riferimenti a file e siti esterni sono stati tolti.',
    en: 'References to outside files and sites were taken out.',
  },
  'office.converted': {
    it: 'Il file è stato convertito in PDF con LibreOffice.',
    en: 'The file was converted to PDF by LibreOffice.',
  },
};

export const SANITISING_WARNING_TEXTS: Readonly<Record<SanitisingWarningCode, Sentence>> = {
  'signature.lost': {
    it: 'L’originale è firmato digitalmente e la copia non lo è: conservare l’originale e scrivere nella richiesta che è a disposizione.',
    en: 'The original is digitally signed and the copy is not: keep the original and say in the request that it is at disposal.',
  },
  'pdf.text_to_picture': {
    it: 'Pagine diventate immagini, perché non si potevano copiare uguali ({pages}): controllare che si leggano bene.',
    en: 'Pages that became pictures, because they could not be copied alike ({pages}): check that they read well.',
  },
  'pdf.xfa_unsure': {
    it: 'Il modulo è di un tipo che solo Adobe Reader mostra (XFA): la copia può contenere solo un avviso al posto dei dati. Aprirlo con Adobe Reader, stamparlo in PDF e controllare quello.',
    en: 'The form is of a kind that only Adobe Reader shows (XFA): the copy may hold a notice in place of the data. Open it in Adobe Reader, print it to PDF and check that.',
  },
  'pdf.value_not_shown': {
    it: 'Campi con un valore che le pagine non mostrano: {count} ({pages}). Aprire l’originale, cliccare i campi e confrontare.',
    en: 'Fields with a value that the pages do not show: {count} ({pages}). Open the original, click the fields and compare.',
  },
  'pdf.note_text_dropped': {
    it: 'Note con un testo che si legge solo cliccandole: {count} ({pages}). Nella copia il testo non c’è.',
    en: 'Notes whose words are read only by clicking them: {count} ({pages}). The copy is without the words.',
  },
  'pdf.annotation_not_drawn': {
    it: 'Annotazioni che solo alcuni programmi disegnano: {count} ({pages}). Confrontare la copia con l’originale.',
    en: 'Annotations that only some programs draw: {count} ({pages}). Compare the copy with the original.',
  },
  'pdf.layers_hidden': {
    it: 'Livelli nascosti nell’originale: {count}. Nella copia restano nascosti: controllare che si veda tutto quello che serve.',
    en: 'Layers hidden in the original: {count}. They stay hidden in the copy: check that all that matters is seen.',
  },
  'pdf.files_not_taken_out': {
    it: 'File allegati che non si sono potuti estrarre: {count}. Nella copia non ci sono: se servono, estrarli dall’originale.',
    en: 'Attached files that could not be taken out: {count}. They are not in the copy: take them from the original if they matter.',
  },
  'pdf.external_data_dropped': {
    it: 'Il PDF prendeva dati da altri file: nella copia non ci sono. Confrontarla con l’originale.',
    en: 'The PDF took data from other files: the copy is without them. Compare it with the original.',
  },
  'pdf.readers_disagree': {
    it: 'Programmi diversi vedono in questo PDF pagine diverse: controllare la copia pagina per pagina.',
    en: 'Different programs see different pages in this PDF: check the copy page by page.',
  },
  'pdf.damaged_source': {
    it: 'Il PDF è danneggiato: la copia contiene le pagine che si sono potute aprire, e non si sa se era firmato. Controllarla pagina per pagina.',
    en: 'The PDF is damaged: the copy holds the pages that could be opened, and whether it was signed is not known. Check it page by page.',
  },
  'picture.animation_lost': {
    it: 'L’immagine era animata: resta il primo fotogramma.',
    en: 'The picture was animated: its first frame stays.',
  },
  'office.look_unchecked': {
    it: 'La copia è impaginata da LibreOffice: confrontarla con l’originale, soprattutto date, importi e numeri.',
    en: 'The copy is laid out by LibreOffice: compare it with the original, above all dates, amounts and numbers.',
  },
  'office.field_without_result': {
    it: 'Campi o formule senza un valore salvato: {count}. Nella copia il posto è vuoto: controllare.',
    en: 'Fields or formulas without a stored value: {count}. Their place in the copy is empty: check.',
  },
  'office.field_per_page': {
    it: 'Campi che cambiano da pagina a pagina (per esempio il titolo del capitolo): {count}. Nella copia mostrano un solo valore.',
    en: 'Fields that change from page to page (a chapter’s title, say): {count}. In the copy they show one value.',
  },
  'office.print_date_dropped': {
    it: 'Data, ora o nome del file messi al momento della stampa: tolti dalla copia ({count}).',
    en: 'Day, time or file name that are filled in on printing: taken out of the copy ({count}).',
  },
  'office.checkbox_as_sign': {
    it: 'Caselle diventate segni fissi ☐ o ☒: {count}. Confrontarle con l’originale.',
    en: 'Boxes that became fixed signs ☐ or ☒: {count}. Compare them with the original.',
  },
  'office.embedded_dropped': {
    it: 'File incorporati nel documento: {count}. Nella copia resta solo la loro immagine: se servono, salvarli a parte dall’originale.',
    en: 'Files embedded in the document: {count}. Only their picture stays in the copy: save them apart from the original if they matter.',
  },
  'office.values_as_stored': {
    it: 'Le formule del foglio sono tolte ({count}) e restano i valori dell’ultimo salvataggio: controllare gli importi.',
    en: 'The formulas of the sheet are gone ({count}) and the values of its last saving stay: check the amounts.',
  },
};
