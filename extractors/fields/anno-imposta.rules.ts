// Tax year the notice is about.
import { readYear } from './capture/collect-printed.ts';
import type { FieldDefinition } from './field-rule.ts';

export const annoImposta: FieldDefinition = {
  field: 'annoImposta',
  about: "anno d'imposta",
  read: readYear,
  rules: [
    {
      id: 'anno-imposta.periodo',
      where: 'right-or-below',
      labels: [
        'Periodo d’imposta',
        'Periodo di imposta',
        'relativa all’anno d’imposta',
        'per l’anno d’imposta',
      ],
      why: 'subject line and detail pages; cause text of a cartella',
    },
    {
      id: 'anno-imposta.anno',
      where: 'right-or-below',
      labels: ['Anno d’imposta', 'Anno di imposta'],
      maxEdits: 0,
      why: 'same under another wording; exact, because tables print the heads Anno and Imposta side by side',
    },
    {
      id: 'anno-imposta.trimestre',
      where: 'right',
      labels: ['I trimestre', 'II trimestre', 'III trimestre', 'IV trimestre', 'trimestre'],
      why: 'LIPE letters name the quarter',
    },
    {
      id: 'anno-imposta.riferimento',
      where: 'right-or-below',
      labels: ['Anno di riferimento', 'Riferimento B'],
      why: 'F24 rows and detail tables',
    },
  ],
};
