// The PDF as the sender typeset it.
import type { Wrap } from './wrap.ts';

export const bornDigital: Wrap = {
  extension: 'pdf',
  dpi: null,
  make: async ({ pdf }) => ({ bytes: pdf, hiddenTextErrors: [] }),
};
