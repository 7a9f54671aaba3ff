// Fields that each kind of notice always prints (domain notes §5): not finding one means that it was missed, not that
// it is not there. (Table file.)
import type { FieldName, NoticeKind } from '../../contract/words.ts';

const EXPECTED: Readonly<Record<NoticeKind, readonly FieldName[]>> = {
  comunicazione: ['numeroComunicazione', 'codiceAtto', 'codiceFiscale', 'dataElaborazione', 'importoTotale'],
  avviso_telematico: [
    'numeroComunicazione',
    'codiceAtto',
    'codiceFiscale',
    'dataElaborazione',
    'importoTotale',
  ],
  cartella: ['numeroCartella', 'numeroCartellaStampato', 'codiceFiscale', 'importoTotale'],
  altro: [],
};

export function expectedFields(kind: NoticeKind): readonly FieldName[] {
  return EXPECTED[kind];
}
