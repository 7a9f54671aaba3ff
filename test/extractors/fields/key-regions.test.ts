// Few regions, only for key fields, and none where the value already stands twice on a scan.
import { describe, expect, it } from 'vitest';
import { extractCandidates, keyRegions } from '../../../extractors/fields/index.ts';
import { pagesOf } from '../../support/page-builder.ts';

const LETTER = 'Comunicazione n. 0012345625401\nCodice atto n. 12345672518\nC.F. RSSMRA85T10A562S';
const DETAIL = 'Prospetto di dettaglio - pag. 2\nC.F. RSSMRA85T10A562S com. n. 0012345625401';
const fieldsOf = (text: string, kind: 'comunicazione' | 'altro', source: 'ocr' | 'text' = 'ocr') => {
  const candidates = extractCandidates(pagesOf(text, { source }));
  return keyRegions(candidates, { kind }).map((region) => candidates[Number(region.id)]?.field);
};

describe('keyRegions', () => {
  it('asks for each key field read once', () => {
    expect(fieldsOf(LETTER, 'comunicazione')).toEqual(['numeroComunicazione', 'codiceFiscale', 'codiceAtto']);
  });

  it('asks once for what a scan shows twice alike: one engine may misread both prints in the same way', () => {
    const fields = fieldsOf(`${LETTER}\f${DETAIL}`, 'comunicazione');
    expect(fields.filter((field) => field === 'numeroComunicazione')).toHaveLength(1);
  });

  it('always checks a text layer by its picture', () => {
    expect(fieldsOf(`${LETTER}\f${DETAIL}`, 'comunicazione', 'text')).toContain('numeroComunicazione');
  });

  it('looks at both values when two stand on the paper', () => {
    const text = `${LETTER}\f${DETAIL.replace('25401', '25461')}`;
    expect(fieldsOf(text, 'comunicazione').filter((field) => field === 'numeroComunicazione')).toHaveLength(
      2,
    );
  });

  it('does not ask for an unread place when the value reads plainly elsewhere', () => {
    const text = `${LETTER}\f${DETAIL}\fComunicazione n. 001(3~/`;
    const asked = fieldsOf(text, 'comunicazione').filter((field) => field === 'numeroComunicazione');
    expect(asked).toHaveLength(1);
  });

  it('looks at its own places before those that name another communication', () => {
    const others = ['0055555525401', '0066666625401'].map((n) => `sostituisce la comunicazione n. ${n}`);
    const candidates = extractCandidates(pagesOf([...others, 'Comunicazione n. 001(3~/'].join('\n')));
    const [first] = keyRegions(candidates, { kind: 'comunicazione' });
    expect(candidates[Number(first?.id)]?.ruleId).toBe('numero-comunicazione.header+unread');
  });

  it('spends nothing on other papers', () => {
    expect(fieldsOf(LETTER, 'altro')).toEqual([]);
  });
});
