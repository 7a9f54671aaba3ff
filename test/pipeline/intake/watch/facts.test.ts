// What names, folders and sidecars say of a paper, and how it is put together.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../contract/app-error.ts';
import { parseCivilDate } from '../../../../contract/civil-date.ts';
import { type Claim, channelWord, joinClaims } from '../../../../pipeline/intake/watch/claim.ts';
import { claimOfFolders } from '../../../../pipeline/intake/watch/folder-facts.ts';
import { claimOfName, nameKind } from '../../../../pipeline/intake/watch/name-facts.ts';
import { papersOf, parseSidecar, sidecarOf } from '../../../../pipeline/intake/watch/sidecar.ts';

const day = (text: string) => {
  const parsed = parseCivilDate(text);
  if (!parsed) throw new Error(text);
  return parsed;
};
const TODAY = day('2026-03-20');
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
};

describe('nameKind', () => {
  it.each([
    ['avviso.pdf', 'paper'],
    ['part.pdf', 'paper'],
    ['tmp-1.pdf', 'paper'],
    ['senza-estensione', 'paper'],
    ['.nascosto.pdf', 'hidden'],
    ['.DS_Store', 'hidden'],
    ['a.pdf.part', 'partial'],
    ['A.PDF.TMP', 'partial'],
    ['a.crdownload', 'partial'],
    ['a.pdf.filepart', 'partial'],
    ['~$lettera.docx', 'partial'],
    ['~wrd0001.tmp', 'partial'],
    ['a.pdf~', 'partial'],
    ['Thumbs.db', 'system'],
    ['desktop.ini', 'system'],
    ['avviso.pdf.motivo.txt', 'system'],
  ])('%s: %s', (name, kind) => expect(nameKind(name)).toBe(kind));
});

describe('claimOfName', () => {
  it.each([
    ['2026-03-12_raccomandata_rossi.pdf', 'raccomandata', '2026-03-12'],
    ['2026-03-12_raccomandata.pdf', 'raccomandata', '2026-03-12'],
    ['2026-03-12 PEC avviso.eml', 'pec', '2026-03-12'],
    ['2026-03-12_a-mano_x.pdf', 'a-mano', '2026-03-12'],
    ['2026-03-12 a mano x.pdf', 'a-mano', '2026-03-12'],
    ['2026-03-12_ricevuto_x.pdf', null, '2026-03-12'],
    ['2026-03-20_posta_oggi.pdf', 'posta', '2026-03-20'],
  ])('%s', (name, channel, receivedOn) => {
    expect(claimOfName(name, TODAY)).toEqual({ channel, receivedOn, evidence: 'file-name', client: null });
  });

  it.each([
    'avviso.pdf',
    // A scanner's own names: the day of the scan is no day of receipt.
    '2026-03-12_10-15-30.pdf',
    '2026-03-12_Scan0001.pdf',
    '2026-03-12.pdf',
    '20260312_raccomandata.pdf',
    'scan_2026-03-12_raccomandata.pdf',
    '2026-03-12_raccomandate.pdf',
  ])('%s says nothing', (name) => expect(claimOfName(name, TODAY)).toBeNull());

  it.each([
    ['2026-03-21_raccomandata_x.pdf', 'watch.day_future'],
    ['2026-02-30_raccomandata_x.pdf', 'watch.day_invalid'],
    ['2026-13-01_pec_x.pdf', 'watch.day_invalid'],
  ])('%s is refused: %s', (name, code) => expect(codeOf(() => claimOfName(name, TODAY))).toBe(code));
});

describe('claimOfFolders', () => {
  it.each<[string, string | null, string | null, string | null]>([
    ['rossi/raccomandata', 'rossi', 'raccomandata', null],
    ['rossi/Raccomandata/2026', 'rossi', 'raccomandata', null],
    ['rossi', 'rossi', null, null],
    ['pec', null, 'pec', null],
    ['pec/rossi', 'rossi', 'pec', null],
    ['posta/pec', 'posta', 'pec', null],
    ['A MANO', null, 'a-mano', null],
    ['rossi/2026-03-12', 'rossi', null, '2026-03-12'],
    ['2026-03-12/rossi/messo', 'rossi', 'messo', '2026-03-12'],
    ['rossi/2026-03-12/messo/2026-03-10', 'rossi', 'messo', '2026-03-10'],
    ['rossi/altro/messo', 'rossi', null, null],
  ])('%s', (path, client, channel, receivedOn) => {
    const expected = { client, channel, receivedOn, evidence: 'folder' };
    expect(claimOfFolders(path.split('/'), TODAY)).toEqual(expected);
  });

  it('nothing in the folder itself; a day that is to come or is none is refused', () => {
    expect(claimOfFolders([], TODAY)).toBeNull();
    expect(codeOf(() => claimOfFolders(['rossi', '2026-03-21'], TODAY))).toBe('watch.day_future');
    expect(codeOf(() => claimOfFolders(['2026-02-29'], TODAY))).toBe('watch.day_invalid');
  });

  it('a name written in two ways of Unicode is one client', () => {
    expect(claimOfFolders(['Niccolo\u0300'], TODAY)?.client).toBe('Niccol\u00f2');
  });
});

it.each([
  ['raccomandata', 'raccomandata'],
  ['A_Mano', 'a-mano'],
  ['unknown', 'unknown'],
  ['raccomandate', null],
  ['', null],
])('channelWord %j', (text, channel) => expect(channelWord(text)).toBe(channel));

describe('sidecars', () => {
  it.each([
    ['avviso.pdf.json', ['avviso.pdf', 'avviso.p7m'], ['avviso.pdf']],
    ['avviso.json', ['avviso.pdf', 'altro.pdf'], ['avviso.pdf']],
    ['avviso.json', ['avviso.pdf', 'avviso.tif', 'avviso.json'], ['avviso.pdf', 'avviso.tif']],
    ['avviso.JSON', ['avviso.pdf'], ['avviso.pdf']],
    ['avviso.pdf.json', ['avviso.pdf.p7m'], ['avviso.pdf.p7m']],
    ['avviso.json', ['avviso-2.pdf', 'avviso.2.pdf'], []],
  ])('%s beside %j', (sidecar, names, papers) => {
    expect(papersOf(sidecar, [...names, sidecar])).toEqual(papers);
    for (const paper of papers) expect(sidecarOf(paper, [...names, sidecar])).toBe(sidecar);
  });

  it('the one that names the file whole goes before', () => {
    expect(sidecarOf('a.pdf', ['a.json', 'a.pdf', 'a.pdf.json'])).toBe('a.pdf.json');
    expect(sidecarOf('a.pdf', ['b.json', 'a.pdf'])).toBeNull();
  });

  it('says channel, day and client, each if it likes', () => {
    const text = '{"channel":"raccomandata","receivedOn":"2026-03-12","client":"rossi"}';
    const whole = { channel: 'raccomandata', receivedOn: '2026-03-12', client: 'rossi', evidence: 'user' };
    expect(parseSidecar(Buffer.from(text), TODAY)).toEqual(whole);
    expect(parseSidecar(Buffer.from(`\uFEFF${text}`), TODAY)).toEqual(whole);
    expect(parseSidecar(Buffer.from(`\uFEFF${text}`, 'utf16le'), TODAY)).toEqual(whole);
    const empty = { channel: null, receivedOn: null, client: null, evidence: 'user' };
    expect(parseSidecar(Buffer.from('{"client":null}'), TODAY)).toEqual(empty);
  });

  it.each([
    ['', 'watch.sidecar_invalid'],
    ['[]', 'watch.sidecar_invalid'],
    ['{"recievedOn":"2026-03-12"}', 'watch.sidecar_invalid'],
    ['{"channel":"piccione"}', 'watch.sidecar_invalid'],
    ['{"receivedOn":"12/03/2026"}', 'watch.sidecar_invalid'],
    ['{"client":" "}', 'watch.sidecar_invalid'],
    ['{"receivedOn":"2026-02-30"}', 'watch.day_invalid'],
    ['{"receivedOn":"2026-03-21"}', 'watch.day_future'],
  ])('%s is refused: %s', (text, code) => {
    expect(codeOf(() => parseSidecar(Buffer.from(text), TODAY))).toBe(code);
  });
});

describe('joinClaims', () => {
  const claim = (over: Partial<Claim>): Claim => ({
    ...{ channel: null, receivedOn: null, evidence: 'folder', client: null },
    ...over,
  });
  it('each thing from the first source that says it', () => {
    const joined = joinClaims([
      claim({ evidence: 'user', channel: 'pec' }),
      claim({ evidence: 'file-name', receivedOn: TODAY, channel: 'pec' }),
      claim({ client: 'rossi' }),
    ]);
    const facts = { channel: 'pec', receivedOn: TODAY, receivedOnEvidence: 'file-name', client: 'rossi' };
    expect(joined).toEqual([facts]);
  });

  it('a source that contradicts speaks for itself as well', () => {
    const early = day('2026-03-10');
    const joined = joinClaims([
      claim({ evidence: 'user', receivedOn: TODAY, client: 'rossi' }),
      claim({ evidence: 'folder', receivedOn: early, channel: 'posta' }),
    ]);
    expect(joined).toEqual([
      { channel: 'posta', receivedOn: TODAY, receivedOnEvidence: 'user', client: 'rossi' },
      { channel: 'posta', receivedOn: early, receivedOnEvidence: 'folder', client: 'rossi' },
    ]);
  });

  it('nobody says anything', () => {
    const nothing = { channel: null, receivedOn: null, receivedOnEvidence: 'unknown', client: null };
    expect(joinClaims([])).toEqual([nothing]);
  });
});
