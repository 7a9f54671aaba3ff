// Codice fiscale of the taxpayer: 16 characters or 11 digits, beside its label; the agencies' own are never it.
import { readFiscalCode } from './capture/collect-fiscal-code.ts';
import type { FieldDefinition } from './field-rule.ts';

/** Words before the label when the code is somebody else's. */
const OF_ANOTHER = [
  'intermediario',
  'dellintermediario',
  'ente',
  'creditore',
  'agenzia',
  'ufficio',
  'coniuge',
  'rappresentante',
  'delegato',
  'incaricato',
  'sostituto',
  'mittente',
  'caf',
];

export const codiceFiscale: FieldDefinition = {
  field: 'codiceFiscale',
  about: 'codice fiscale of the taxpayer, 16 characters or 11 digits',
  read: readFiscalCode,
  never: ['06363391001', '13756881002', '97103880585', '80078750587'],
  rules: [
    {
      id: 'codice-fiscale.label',
      showsUnread: true,
      where: 'right-or-below',
      labels: [
        'Codice fiscale #',
        'Codice fiscale del contribuente',
        'Cod. Fisc. #',
        'Cod. Fiscale #',
        'Codice Fisc. #',
      ],
      notAfter: OF_ANOTHER,
      why: 'header block, detail pages, F24 comb cells',
    },
    {
      id: 'codice-fiscale.short',
      showsUnread: true,
      where: 'right',
      labels: ['C.F.', 'CF'],
      notAfter: OF_ANOTHER,
      why: 'header block of letters of 2025 on',
    },
    {
      id: 'codice-fiscale.dichiarante',
      where: 'right',
      labels: ['Dichiarante', 'Contribuente', 'Destinatario'],
      why: 'detail pages print code and name after it',
    },
    {
      id: 'codice-fiscale.iva',
      where: 'right',
      labels: ['Partita IVA', 'P. IVA', 'C.F./P.IVA', 'C.F. e P. IVA', 'Codice fiscale/Partita IVA'],
      notAfter: OF_ANOTHER,
      why: 'a company whose code equals its partita IVA; also printed for senders of other papers',
    },
    {
      id: 'codice-fiscale.other-party',
      where: 'right',
      labels: ['Codice fiscale #', 'C.F.', 'CF', 'Cod. Fisc.'],
      why: 'code of the intermediary, the creditor, the spouse: shown, not chosen',
    },
  ],
};
