// Rows against the register: matched by id, else by code; what conflicts is refused, what is the same is left alone.
import { describe, expect, it } from 'vitest';
import { planImport } from '../../../../pipeline/office/clients/plan-import.ts';
import type { GivenClient, ReadRow } from '../../../../pipeline/office/clients/read-row.ts';
import type { StoredClient } from '../../../../pipeline/store/client-entry.ts';
import { codiceFiscaleOf, makeClient, partitaIvaOf } from '../../../support/client-lists.ts';

const [ADA, BRUNO] = [codiceFiscaleOf(1), codiceFiscaleOf(2)];
const [FIRM, OTHER] = [partitaIvaOf(1), partitaIvaOf(2)];

let next = 0;
const plan = (rows: readonly GivenClient[], register: readonly StoredClient[] = []) =>
  planImport(
    rows.map(
      (given, at): ReadRow => ({ row: at + 2, given: { name: 'Prova', ...given }, problems: [], says: [] }),
    ),
    register,
    {
      officeId: 'principale',
      newId() {
        next += 1;
        return `c-new-${next}`;
      },
    },
  );
const kept = makeClient({
  id: 'c-1',
  externalId: 'A12',
  name: 'Prova',
  codiceFiscale: ADA,
  partitaIva: FIRM,
  inCharge: 'Carla',
});

describe('a row', () => {
  it.each<[string, GivenClient]>([
    ['its id in another case', { externalId: 'a12', codiceFiscale: ADA }],
    ['its codice fiscale', { codiceFiscale: ADA }],
    ['its partita IVA', { partitaIva: FIRM }],
    ['both', { codiceFiscale: ADA, partitaIva: FIRM }],
  ])('is the client that is there by %s, and what it does not say stays', (_, given) => {
    const found = plan([{ ...given, contactPhone: '061234567' }], [kept]);
    expect(found.changes).toHaveLength(1);
    const externalId = given.externalId ?? 'A12';
    expect(found.changes[0]).toMatchObject({
      kind: 'changed',
      client: {
        id: 'c-1',
        externalId,
        inCharge: 'Carla',
        codiceFiscale: ADA,
        partitaIva: FIRM,
        contactPhone: '061234567',
      },
    });
  });

  it('that says nothing new changes nothing', () => {
    expect(plan([{ codiceFiscale: ADA }], [kept])).toMatchObject({ changes: [], unchanged: 1, refused: [] });
  });

  it.each<[string, GivenClient, readonly StoredClient[], string]>([
    [
      'codes of two clients',
      { codiceFiscale: ADA, partitaIva: OTHER },
      [kept, makeClient({ id: 'c-2', partitaIva: OTHER })],
      'code.other_client',
    ],
    [
      'an id and another’s code',
      { externalId: 'A12', codiceFiscale: BRUNO },
      [kept, makeClient({ id: 'c-2', codiceFiscale: BRUNO })],
      'code.other_client',
    ],
    ['a code there under another id', { externalId: 'B1', codiceFiscale: ADA }, [kept], 'client.other_id'],
    ['a client of another office', { codiceFiscale: ADA, officeId: 'roma' }, [kept], 'client.other_office'],
    ['no name', { name: '', codiceFiscale: BRUNO }, [], 'name.missing'],
  ])('is refused with %s', (_, given, register, code) => {
    expect(plan([given], register)).toMatchObject({ changes: [], refused: [{ row: 2, code }] });
  });

  it('of a client that a row before spoke of is refused and names that row', () => {
    const { changes, refused } = plan([{ codiceFiscale: ADA, partitaIva: FIRM }, { partitaIva: FIRM }]);
    expect(changes).toHaveLength(1);
    expect(refused).toMatchObject([{ row: 3, code: 'row.repeated' }]);
    expect(refused[0]?.message).toContain('riga 2');
  });

  it('may move a code from one client to another that follows it', () => {
    const { changes, refused } = plan(
      [{ externalId: 'A12', codiceFiscale: BRUNO }, { codiceFiscale: ADA }],
      [{ ...kept, partitaIva: null }],
    );
    expect(refused).toEqual([]);
    expect(changes.map(({ kind }) => kind)).toEqual(['changed', 'added']);
  });

  it('that gives an id another codice fiscale is taken and said', () => {
    const { says } = plan([{ externalId: 'A12', codiceFiscale: BRUNO }], [kept]);
    expect(says).toMatchObject([{ code: 'code.changed' }]);
  });

  it('gives an id to a client that had none, and brings back one that was removed', () => {
    const bare = { ...kept, externalId: null };
    expect(plan([{ externalId: 'Z', codiceFiscale: ADA }], [bare]).changes[0]?.client.externalId).toBe('Z');
    const gone = { ...kept, isRemoved: true, codiceFiscale: null, partitaIva: null };
    const back = plan([{ externalId: 'A12', codiceFiscale: ADA }], [gone]).changes[0];
    expect(back).toMatchObject({
      kind: 'restored',
      client: { id: 'c-1', isRemoved: false, codiceFiscale: ADA },
    });
    expect(plan([{ codiceFiscale: ADA }], [gone]).changes[0]?.kind).toBe('added');
  });

  it('adds further codes to those that are there, none twice', () => {
    const { changes } = plan([{ codiceFiscale: ADA, otherCodes: [FIRM, BRUNO, ADA] }], [kept]);
    expect(changes[0]?.client.otherCodes).toEqual([BRUNO]);
  });
});
