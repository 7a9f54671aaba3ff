// The contact of one request as a person types it, for field 5 of the form. (Border file: what people type.)
import { z } from 'zod';
import { hasControls } from '../../../validators/requests/index.ts';
import type { RequestChoices } from '../../store/choice-index.ts';
import { type RefusalCode, refusal } from './refusals.table.ts';
import type { ChangedPart, RequestChange } from './request-change.ts';

const MAX_NAME_CHARS = 100;
const emailSchema = z.email();
// yes: `06 1234567`, `+39 333 1234567`, `0521/12345`   no: `interno 3`, `12`
const PHONE = /^\+?\d[\d ()./-]{4,24}$/;

type Part = keyof RequestChoices['contact'];
const CHECKS: Readonly<Record<Part, { readonly code: RefusalCode; isRight(typed: string): boolean }>> = {
  email: { code: 'request.email_wrong', isRight: (typed) => emailSchema.safeParse(typed).success },
  name: {
    code: 'request.name_wrong',
    isRight: (typed) => typed.length <= MAX_NAME_CHARS && !/[\r\n\t]/.test(typed) && !hasControls(typed),
  },
  phone: { code: 'request.phone_wrong', isRight: (typed) => PHONE.test(typed) },
};
const PARTS = ['email', 'name', 'phone'] as const;

export function changeContact(before: RequestChoices, { contact = {} }: RequestChange): ChangedPart {
  const after = { ...before.contact };
  const wrong: RefusalCode[] = [];
  for (const part of PARTS) {
    const typed = contact[part];
    if (typed === undefined) continue;
    after[part] = typed?.trim() || null;
    if (after[part] !== null && !CHECKS[part].isRight(after[part])) wrong.push(CHECKS[part].code);
  }
  return {
    choices: { contact: after },
    refusals: wrong.map((code) => refusal(code, { max: MAX_NAME_CHARS })),
  };
}
