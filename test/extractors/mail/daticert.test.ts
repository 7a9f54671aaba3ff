import { describe, expect, test } from 'vitest';
import { DEFAULT_CONTAINER_LIMITS as LIMITS } from '../../../extractors/containers/container-limits.ts';
import { readDaticert } from '../../../extractors/mail/daticert.ts';
import { readRemEvidence } from '../../../extractors/mail/rem-evidence.ts';
import { daticert } from '../../support/mail-builder.ts';

function read(text: string | Buffer) {
  return readDaticert(Buffer.from(text), LIMITS);
}

/** As UTF-16 with a byte order mark. */
function utf16(text: string, isBigEndian: boolean): Buffer {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  return isBigEndian ? little.swap16() : little;
}

describe('reading daticert.xml', () => {
  test('gives all that it says', () => {
    const more =
      '<ricevuta tipo="completa"/><consegna>studio@pec.example</consegna><errore-esteso>5.1.1</errore-esteso>';
    expect(read(daticert({ more }))).toEqual({
      type: 'posta-certificata',
      error: 'nessuno',
      sender: 'avvisi@ufficio.example',
      recipients: [{ address: 'studio@pec.example', type: 'certificato' }],
      subject: 'Avviso n. 1',
      provider: 'Gestore di prova S.p.A.',
      at: { day: '2026-09-14', time: '09:03:21', zone: '+0200' },
      identifier: 'busta.1@gestore.example',
      messageId: 'autore.1@ufficio.example',
      receiptType: 'completa',
      deliveredTo: 'studio@pec.example',
      extendedError: '5.1.1',
    });
  });

  test('keeps values it does not know and leaves null what is missing', () => {
    const read1 = read('<postacert tipo="mancata-consegna"><dati><data/></dati></postacert>');
    expect(read1).toMatchObject({
      type: 'mancata-consegna',
      error: null,
      sender: null,
      at: null,
      messageId: null,
    });
    expect(read1.recipients).toEqual([]);
  });

  test('overlooks stray text, prefixes, case and unescaped ampersands', () => {
    const text = daticert()
      .replace('<dati>', 'testo vagante<dati>altro')
      .replaceAll(/(<\/?)(dati|data)\b/g, '$1p:$2')
      .replace('Avviso n. 1', 'Rossi & C. &eacute;');
    expect(read(text)).toMatchObject({ subject: 'Rossi & C. &eacute;', at: { day: '2026-09-14' } });
  });

  test.each([
    ['windows-1252', Buffer.from('<?xml version="1.0" encoding="windows-1252"?>'), 'latin1'],
    ['ISO-8859-1', Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?>"), 'latin1'],
    ['UTF-8 that is none', Buffer.from('<?xml version="1.0" encoding="UTF-8"?>'), 'latin1'],
    ['UTF-8 with mark', Buffer.from('\ufeff<?xml version="1.0"?>'), 'utf8'],
  ] as const)('reads %s', (_, head, encoding) => {
    const body = Buffer.from(
      '<postacert><intestazione><oggetto>città</oggetto></intestazione></postacert>',
      encoding,
    );
    expect(read(Buffer.concat([head, body])).subject).toBe('città');
  });

  test.each([true, false])('reads UTF-16 (big endian: %s)', (isBigEndian) => {
    const text = '<?xml version="1.0" encoding="UTF-16"?><postacert tipo="accettazione"/>';
    expect(read(utf16(text, isBigEndian)).type).toBe('accettazione');
  });

  test('two different days or senders are none: a wrong one must not pass', () => {
    const twice = daticert({
      more: '<data zona="+0200"><giorno>15/09/2026</giorno><ora>09:03:21</ora></data>',
    });
    expect(read(twice).at).toBeNull();
    const same = daticert({
      more: '<data zona="+0200"><giorno>14/09/2026</giorno><ora>09:03:21</ora></data>',
    });
    expect(read(same).at?.day).toBe('2026-09-14');
    const senders = daticert().replace('<mittente>', '<mittente>altro@finto.example</mittente><mittente>');
    expect(read(senders).sender).toBeNull();
  });

  test('a data element elsewhere is not the certified one', () => {
    const text =
      '<postacert><intestazione><data><giorno>01/01/2026</giorno><ora>10:00:00</ora></data></intestazione></postacert>';
    expect(read(text).at).toBeNull();
  });

  test.each([
    ['a DTD', '<!DOCTYPE postacert SYSTEM "http://example.com/x.dtd"><postacert/>'],
    ['entities', '<!DOCTYPE p [<!ENTITY a "b">]><postacert>&a;</postacert>'],
    ['a broken DTD', '<!DOCTYPE p [<!ENTITY a "b"'],
  ])('refuses %s', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'xml.forbidden' }));
  });

  test.each([
    ['broken tags', '<postacert><dati></postacert>'],
    ['no tags', 'niente'],
    ['another root', '<fattura/>'],
    ['nothing', ''],
    ['thousands of levels', '<a>'.repeat(50_000)],
    ['hundreds of thousands of elements', `<postacert>${'<a/>'.repeat(200_000)}</postacert>`],
    ['too many bytes', `<postacert>${' '.repeat(2_000_000)}</postacert>`],
  ])('says that %s is damaged', (_, text) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code: 'mail.certification_damaged' }));
  });
});

describe('reading a REM evidence', () => {
  const read1 = (text: string, name: string | null = null) =>
    readRemEvidence(Buffer.from(text), name, LIMITS);

  test('takes the event from its identifier, whatever is before the name', () => {
    for (const id of ['http://uri.etsi.org/19522/Event/ContentConsignment', 'D.1-ContentConsignment']) {
      expect(
        read1(`<e:Evidence xmlns:e="u"><e:EventIdentifier>${id}</e:EventIdentifier></e:Evidence>`).type,
      ).toBe('rem:ContentConsignment');
    }
  });

  test('takes it from the file name where nothing else names it, and keeps events it does not know', () => {
    expect(read1('<Evidence/>', 'SubmissionAcceptance.xml').type).toBe('rem:SubmissionAcceptance');
    expect(read1('<Evidence><EventId>http://x/Event/Nuovo</EventId></Evidence>').type).toBe('rem:Nuovo');
    expect(read1('<Evidence/>').type).toBeNull();
  });

  test('two senders or two times are none', () => {
    const evidence = (inner: string) => `<Evidence>${inner}</Evidence>`;
    const sender = (address: string) => `<SenderDetails><Id>${address}</Id></SenderDetails>`;
    expect(read1(evidence(sender('mailto:A@b.it'))).sender).toBe('a@b.it');
    expect(read1(evidence(sender('a@b.it') + sender('c@d.it'))).sender).toBeNull();
    const time = (day: number) => `<EventTime>2026-09-${day}T10:00:00Z</EventTime>`;
    expect(read1(evidence(time(14) + time(15))).at).toBeNull();
  });
});
