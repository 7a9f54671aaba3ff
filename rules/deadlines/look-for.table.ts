// Where the proof of day 0 is to be found, by the way an act came. (Table file.)
import type { Channel } from '../../contract/words.ts';

export const LOOK_FOR: Readonly<Record<Channel, { readonly it: string; readonly en: string }>> = {
  pec: {
    it: 'il messaggio originale dell’Agenzia nella casella PEC (file .eml) e la ricevuta di avvenuta consegna',
    en: 'the agency’s own message in the PEC mailbox (.eml) and the delivery receipt',
  },
  telematico: {
    it: 'la data di trasmissione nella comunicazione Entratel all’intermediario, non quella in cui è stata scaricata',
    en: 'the transmission date in the Entratel message to the intermediary, not the day it was downloaded',
  },
  raccomandata: {
    it: 'la cartolina A/R firmata o l’esito della raccomandata con il suo numero; se in giacenza, la data dell’avviso',
    en: 'the signed return card or the tracking of the letter; if it lay in store, the date of the notice of deposit',
  },
  posta: {
    it: 'la busta con il timbro postale e, se c’è, il numero della raccomandata; chiedere al cliente quando l’ha ritirata',
    en: 'the envelope with its postmark and, if any, the number of the letter; ask the client when it was fetched',
  },
  messo: {
    it: 'la relata di notifica, sull’originale o sulla copia',
    en: 'the relata, on the original or the copy',
  },
  'a-mano': { it: 'la ricevuta firmata con la data', en: 'the signed receipt with its date' },
  cassetto: {
    it: 'come l’atto è stato recapitato: il cassetto fiscale non lo dice; cercare PEC, raccomandata o invio Entratel',
    en: 'how the act was delivered: the tax drawer does not say; look for a PEC, a letter or an Entratel message',
  },
  send: {
    it: 'l’attestazione di SEND con la data di perfezionamento della notifica',
    en: 'the certificate of SEND with the date of notification',
  },
  unknown: {
    it: 'PEC con la sua ricevuta, cartolina A/R, relata o comunicazione Entratel: chiedere al cliente come è arrivato',
    en: 'a PEC with its receipt, a return card, a relata or an Entratel message: ask the client how it came',
  },
};
