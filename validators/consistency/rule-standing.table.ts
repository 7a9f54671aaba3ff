// How much a rule's label says (table file). Rules are named by their id without marks.

/**
 * `own`: the label means this very field. `weak`: it may stand beside another thing (a partial total, a partita
 * IVA, an instalment); chosen only when no own label is there, and no rival to one. `elsewhere`: it speaks of another act or
 * person; shown, never accepted. `witness`: found without a label; supports a value, never carries it.
 */
export type Standing = 'own' | 'weak' | 'elsewhere' | 'witness';

const STANDINGS: Readonly<Record<string, Standing>> = {
  'numero-comunicazione.mentioned': 'elsewhere',
  'codice-fiscale.other-party': 'elsewhere',
  'codice-fiscale.iva': 'weak',
  'denominazione.window': 'weak',
  'importo-totale.plain': 'weak',
  'importo-totale.qr': 'weak',
  'importo-totale.datamatrix': 'weak',
  'importo-totale.rows': 'witness',
  'importo-totale.rows-across': 'witness',
  'anno-imposta.riferimento': 'weak',
  'anno-imposta.rows': 'witness',
  'numero-cartella.structure': 'witness',
  'numero-cartella-stampato.structure': 'witness',
  'numero-raccomandata.margin': 'weak',
  // The subject names the number, but not on this paper: it joins a reading of the page, or speaks against it.
  'numero-cartella.mail-subject': 'witness',
  'numero-cartella-stampato.mail-subject': 'witness',
  'codice-fiscale.mail-subject': 'witness',
};

export function standingOf(ruleId: string): Standing {
  return STANDINGS[ruleName(ruleId)] ?? 'own';
}

/** The rule's id without its marks. */
export function ruleName(ruleId: string): string {
  return ruleId.split('+')[0] ?? ruleId;
}

/**
 * `glyphs`: a look-alike was taken for another glyph. `length`: not the full length. `unread`: no value was read there.
 * `deduced`: the one number whose check holds among those that the readings may stand for.
 */
export function marksOf(ruleId: string): readonly string[] {
  return ruleId.split('+').slice(1);
}
