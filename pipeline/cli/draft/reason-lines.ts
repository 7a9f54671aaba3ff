// The reasons that fit an act, with their blanks, for a person to choose from.
import type { BlankKind, Reason } from '../../../rules/civis/index.ts';
import { EXPECTED_VALUE } from '../../../validators/requests/index.ts';

/** @param chosen id of the reason that is chosen now */
export function reasonLines(reasons: readonly Reason[], chosen: string | null): string[] {
  const head = 'Motivi per questo atto (--reason ID), con gli spazi da riempire (--set chiave=valore):';
  const lines = reasons.flatMap(({ id, title, blanks }) => [
    '',
    `${id === chosen ? '*' : ' '} ${id}  ${title.it}`,
    ...blanks.map(({ key, it, kind }) => `      ${key.padEnd(KEY_WIDTH)} ${it}${expected(kind)}`),
  ]);
  return [head, ...lines];
}

const KEY_WIDTH = 18;

/** A free text needs no word about its form. */
function expected(kind: BlankKind): string {
  return kind === 'text' ? '' : ` (${EXPECTED_VALUE[kind]})`;
}

/** For `--reasons --json`. */
export function reasonObject({ id, title, blanks }: Reason) {
  return {
    ...{ id, title: title.it, titleEn: title.en },
    blanks: blanks.map(({ key, it, en, kind }) => ({ key, it, en, kind, expected: EXPECTED_VALUE[kind] })),
  };
}
