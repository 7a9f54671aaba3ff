// Numbers as they are written: print and mail put blanks, dots, slashes or dashes between the groups.

const SEPARATORS = /[\s./-]+/g; // yes: "097 2024 00123456 63/000", "097.2024"   no: letters, which are left to fail

/** The characters without the separators between groups; nothing else is changed or repaired. */
export function withoutSeparators(text: string): string {
  return text.replace(SEPARATORS, '');
}
