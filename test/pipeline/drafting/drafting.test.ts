import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../../contract/result.schema.ts';
import { failureResult } from '../../../pipeline/drafting/failure-result.ts';
import { informationText } from '../../../pipeline/drafting/information-text.ts';
import { intakeDay } from '../../../pipeline/drafting/intake-day.ts';
import { requestOfNotice } from '../../../pipeline/drafting/request-of-notice.ts';
import { reviewWarnings, statusOfNotice } from '../../../pipeline/drafting/status-of-notice.ts';
import type { IntakeFacts, NoticeType } from '../../../pipeline/stages/stage-outputs.ts';
import { day } from '../../../rules/civil-day-literal.ts';
import { DOCUMENT, makeField, makeFields } from '../../support/make-result.ts';

const TYPE: NoticeType = {
  kind: 'comunicazione',
  subtype: '36-bis',
  forCivis: true,
  why: null,
  certainty: 'clear',
  cues: [],
};
const CONTACT = { contactEmail: 'studio@example.it', contactName: 'Ada Prova', contactPhone: null };
const NOBODY = { contactEmail: null, contactName: null, contactPhone: null };
const TODAY = day('2026-11-22');
const SURE = makeFields({
  numeroComunicazione: makeField('0012345625401'),
  codiceAtto: makeField('12345672518'),
  codiceFiscale: makeField('RSSMRA85T10A562S'),
  dataElaborazione: makeField('2026-02-03'),
  annoImposta: makeField(2024),
});

describe('request text', () => {
  it('says only what was read surely and leaves visible blanks for the rest', () => {
    const text = informationText('comunicazione', {
      ...SURE,
      codiceAtto: makeField('12345672518', { state: 'needs_review' }),
    });
    expect(text).toContain('0012345625401');
    expect(text).toContain('elaborata il 03/02/2026');
    expect(text).not.toContain('12345672518');
    expect(text).toContain('[Codice atto: da verificare]');
    expect(text.length).toBeLessThan(3_000);
  });

  it('holds no digit that no field holds', () => {
    const text = informationText('cartella', makeFields());
    expect(text.match(/\d/g)).toBeNull();
  });
});

describe('request', () => {
  it('takes the surest of the three keys of a cartella, the numbered one in a draw', () => {
    const cartella = { ...TYPE, kind: 'cartella' as const, subtype: null };
    const both = makeFields({
      numeroCartella: makeField('09720240012345663'),
      codiceAtto: makeField('12345672518'),
    });
    expect(requestOfNotice({ type: cartella, fields: both, contact: CONTACT, today: TODAY }).act.by).toBe(
      'numeroCartella',
    );
    const doubtful = { ...both, numeroCartella: makeField('09720240012345663', { state: 'needs_review' }) };
    expect(requestOfNotice({ type: cartella, fields: doubtful, contact: CONTACT, today: TODAY }).act).toEqual(
      {
        type: 'cartella',
        by: 'codiceAtto',
        value: '12345672518',
      },
    );
  });

  it('lists what is missing before it can be sent', () => {
    const request = requestOfNotice({ type: TYPE, fields: makeFields(), contact: NOBODY, today: TODAY });
    expect(request.missing).toEqual([
      'codiceFiscale',
      'act.value',
      'information.blanks',
      'contact.email',
      'contact.name',
    ]);
  });
});

describe('status', () => {
  it('is ready when every key field is sure and only the contact is missing', () => {
    const request = requestOfNotice({ type: TYPE, fields: SURE, contact: NOBODY, today: TODAY });
    expect(statusOfNotice(TYPE, SURE, request)).toBe('ready');
  });

  it('needs review when one key field is not sure, and says which and why', () => {
    const fields = {
      ...SURE,
      codiceFiscale: makeField('RSSMRA85T10A562S', { state: 'needs_review', doubts: ['x'] }),
    };
    const request = requestOfNotice({ type: TYPE, fields, contact: CONTACT, today: TODAY });
    expect(statusOfNotice(TYPE, fields, request)).toBe('needs_review');
    const warnings = reviewWarnings(TYPE, fields, request, (doubt) => ({
      it: `perché ${doubt}`,
      en: `because ${doubt}`,
    }));
    expect(warnings).toEqual([
      {
        code: 'field.needs_review',
        message: expect.stringMatching(/^Codice fiscale: .*perché x/),
        messageEn: expect.stringMatching(/^Fiscal code: .*because x/),
      },
    ]);
  });

  it('sends a doubtful type to a person, whatever the fields say', () => {
    expect(statusOfNotice({ ...TYPE, certainty: 'doubtful' }, SURE, null)).toBe('needs_review');
    expect(statusOfNotice({ ...TYPE, forCivis: false }, SURE, null)).toBe('not_for_civis');
  });
});

describe('day of receipt from the ways in', () => {
  const came = (over: Partial<IntakeFacts>): IntakeFacts => ({
    path: 'a.pdf',
    channel: null,
    receivedOn: null,
    receivedOnEvidence: 'unknown',
    client: null,
    ...over,
  });

  it('takes the earlier of two days and says that they differ', () => {
    const day = intakeDay([
      came({ receivedOn: '2026-04-02', receivedOnEvidence: 'user', channel: 'pec' }),
      came({ receivedOn: '2026-03-11', receivedOnEvidence: 'folder', channel: 'raccomandata' }),
    ]);
    expect(day).toEqual({
      channel: 'pec',
      channelsDiffer: true,
      isChannelSure: true,
      receivedOn: '2026-03-11',
      evidence: 'folder',
      daysDiffer: true,
    });
  });

  it('knows nothing when nobody said anything', () => {
    expect(intakeDay([came({})])).toMatchObject({
      channel: 'unknown',
      receivedOn: null,
      evidence: 'unknown',
    });
  });
});

it('a failed document still gives one whole result', () => {
  const result = failureResult(DOCUMENT, 'pdf.encrypted');
  expect(resultSchema.parse(result)).toEqual(result);
  expect(result.error?.message).toContain('password');
});
