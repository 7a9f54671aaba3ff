// How long the request text is for CIVIS. The agency does not say how it counts, so the larger of two counts is
// taken: UTF-16 units as typed, and the same with every line end as CR LF.
import { CIVIS_LIMITS } from './civis-form.table.ts';

export interface InformationLength {
  readonly chars: number;
  readonly state: 'ok' | 'near_limit' | 'over_limit';
}

export function informationLength(text: string): InformationLength {
  const chars = Math.max(text.length, text.replace(/\r\n|\r|\n/g, '\r\n').length);
  if (chars > CIVIS_LIMITS.informationMaxChars) return { chars, state: 'over_limit' };
  return { chars, state: chars >= CIVIS_LIMITS.informationWarnChars ? 'near_limit' : 'ok' };
}
