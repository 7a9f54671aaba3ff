// What a user name looks like: it stands in pages, the audit trail and lists.
import { AppError } from '../../../../contract/app-error.ts';

/** yes: `Ada Prova`, `ada.prova@studio.it`  no: ` ada`, `a`, `ada⏎` */
const NAME = /^(?!\s)[^\p{C}\p{Zl}\p{Zp}]{2,64}(?<!\s)$/u;

/** @throws AppError access.name_unfit */
export function checkUserName(name: string): void {
  if (!NAME.test(name)) throw new AppError('access.name_unfit');
}
