// What scanners, people and shares do to a watched folder, on real folders, with a clock of the test's own.
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../../contract/app-error.ts';
import { TempFolder } from '../../../engine/support/temp-folder.ts';
import { type BenchOptions, openBench, RULES } from './support/watch-bench.ts';

const folder = new TempFolder();
afterAll(() => folder.remove());

let rounds = 0;
const bench = (options: BenchOptions = {}) => {
  rounds += 1;
  return openBench(folder.path(String(rounds)), options);
};
const PDF = '%PDF-1.7\nbody\n%%EOF\n';
const errorWith = (code: string) => Object.assign(new Error(code), { code });

describe('finished or not', () => {
  it('a slow writer is waited for; the file leaves only at the end of its document', async () => {
    const b = await bench();
    const path = b.put('a.pdf', '%PDF-1.7\n');
    await b.look();
    for (let step = 0; step < 5; step += 1) {
      appendFileSync(path, `object ${step}\n`);
      await b.lookAfter(4_900);
    }
    expect(b.engine.intakes).toEqual([]);
    appendFileSync(path, '%%EOF\n');
    await b.lookAfter(1_000);
    await b.lookAfter(4_999);
    expect(b.engine.intakes).toEqual([]);
    await b.lookAfter(1);
    expect(b.engine.intakes).toHaveLength(1);
    expect(b.files('inbox')).toEqual(['a.pdf']);
    await b.endAll();
    expect([b.files('inbox'), b.files('done')]).toEqual([[], ['2026/03/a.pdf']]);
  });

  it('a PDF without its end waits longer, not for ever', async () => {
    const b = await bench();
    b.put('cut.pdf', '%PDF-1.7\nbody');
    b.put('whole.pdf', PDF);
    await b.look();
    await b.lookAfter(59_999);
    expect(b.engine.intakes.map(({ bytes }) => bytes)).toEqual([PDF]);
    await b.lookAfter(1);
    expect(b.engine.intakes).toHaveLength(2);
  });

  it('size reserved at once, written later (Samba): the zeros are not taken', async () => {
    const b = await bench();
    const path = b.put('a.tif', '\u0000'.repeat(1_000));
    utimesSync(path, 1_000, 1_000);
    await b.look();
    await b.lookAfter(10_000);
    writeFileSync(path, 'x'.repeat(1_000));
    utimesSync(path, 1_001, 1_001);
    await b.lookAfter(10_000);
    expect(b.engine.intakes).toEqual([]);
    await b.lookAfter(5_000);
    expect(b.engine.intakes.map(({ bytes }) => bytes)).toEqual(['x'.repeat(1_000)]);
  });

  it('partial names are nobody’s papers until they get their own', async () => {
    const b = await bench();
    for (const name of ['a.pdf.part', 'b.tmp', 'c.crdownload', '~$d.docx', '.e.pdf', 'Thumbs.db'])
      b.put(name);
    await b.look();
    await b.lookAfter(600_000);
    expect(b.engine.intakes).toEqual([]);
    renameSync(join(b.inbox, 'a.pdf.part'), join(b.inbox, 'a.pdf'));
    await b.lookAfter(0);
    await b.lookAfter(5_000);
    expect(b.engine.intakes.map(({ path }) => path)).toEqual([join(b.inbox, 'a.pdf')]);
    expect(b.bench.told).toEqual([]);
  });

  it('renamed in, and a folder moved in whole', async () => {
    const b = await bench();
    const outside = join(b.root, 'pile');
    mkdirSync(join(outside, 'raccomandata', 'deep'), { recursive: true });
    for (const name of ['raccomandata/1.pdf', 'raccomandata/deep/2.pdf', '3.pdf']) {
      writeFileSync(join(outside, name), `${name}${PDF}`);
    }
    await b.look();
    renameSync(outside, join(b.inbox, 'rossi'));
    await b.lookAfter(0);
    await b.lookAfter(5_000);
    expect(b.engine.intakes.map(({ client, channel }) => [client, channel])).toEqual([
      ['rossi', null],
      ['rossi', 'raccomandata'],
      ['rossi', 'raccomandata'],
    ]);
    await b.endAll();
    const places = ['rossi/3.pdf', 'rossi/raccomandata/1.pdf', 'rossi/raccomandata/deep/2.pdf'];
    expect(b.files('done')).toEqual(places.map((place) => `2026/03/${place}`));
  });

  it('changed while it was being received: not acknowledged, received again as it is then', async () => {
    const b = await bench();
    const path = b.put('a.txt', 'one');
    b.engine.whileReading = (file) => {
      appendFileSync(file, ' two');
      b.engine.whileReading = () => undefined;
    };
    await b.look();
    await b.lookAfter(5_000);
    expect(b.engine.intakes).toEqual([]);
    await b.lookAfter(1_000);
    await b.lookAfter(5_000);
    expect(b.engine.intakes.map(({ bytes }) => bytes)).toEqual(['one two']);
    expect(b.bench.refusals).toEqual([]);
    expect(path).toContain('a.txt');
  });

  it('another file took the name after it was received: it stays and comes in its turn', async () => {
    const b = await bench();
    const path = b.put('scan.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    writeFileSync(path, `second ${PDF}`);
    await b.endAll();
    expect(b.bench.ends.map(({ put }) => put)).toEqual(['replaced']);
    await b.lookAfter(1_000);
    await b.lookAfter(5_000);
    await b.endAll();
    expect(b.engine.intakes.map(({ bytes }) => bytes)).toEqual([PDF, `second ${PDF}`]);
    expect([b.files('inbox'), b.files('done')]).toEqual([[], ['2026/03/scan.pdf']]);
  });

  it('rights changed after it was received: the bytes decide, and it moves', async () => {
    const b = await bench();
    const path = b.put('a.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    chmodSync(path, 0o400);
    await b.endAll();
    expect(b.files('done')).toEqual(['2026/03/a.pdf']);
  });

  it.each(['before it is taken', 'while it is read', 'after it was received'])(
    'vanishes %s',
    async (when) => {
      const b = await bench();
      const path = b.put('a.pdf', PDF);
      await b.look();
      if (when === 'before it is taken') rmSync(path);
      if (when === 'while it is read') b.engine.whileReading = (file) => rmSync(file);
      await b.lookAfter(5_000);
      if (when === 'after it was received') rmSync(path);
      await b.endAll();
      await b.lookAfter(5_000);
      expect(b.bench.ends.map(({ put }) => put)).toEqual(when === 'after it was received' ? ['gone'] : []);
      expect(b.bench.refusals).toEqual([]);
      expect(b.watcher.openDocuments()).toEqual([]);
    },
  );
});

/** Root of a user namespace may have no other user to give it to: the file is read-only all the same. */
function giveAway(path: string): void {
  try {
    chownSync(path, 65_534, 65_534);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EINVAL')) throw error;
  }
}

describe('what is allowed', () => {
  it('a read-only file of another owner is read and moved', async () => {
    const b = await bench();
    const path = b.put('a.pdf', PDF);
    chmodSync(path, 0o444);
    if (process.getuid?.() === 0) giveAway(path);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect(b.files('done')).toEqual(['2026/03/a.pdf']);
  });

  it('a file that may not be opened is not waited for for ever: aside, with the reason', async () => {
    const b = await bench();
    b.bench.endings.set(b.put('a.pdf', PDF), 'denied');
    await b.look();
    await b.lookAfter(59_000);
    expect(b.files('failed')).toEqual([]);
    await b.lookAfter(1_000);
    expect(b.files('failed')).toEqual(['watch.not_readable/a.pdf', 'watch.not_readable/a.pdf.motivo.txt']);
    expect(b.files('inbox')).toEqual([]);
    const note = readFileSync(join(b.root, 'failed/watch.not_readable/a.pdf.motivo.txt'), 'utf8');
    expect(note).toContain('NON è stato ricevuto');
  });

  it('a file in use is waited for as long as it takes, and told once', async () => {
    const b = await bench();
    const path = b.put('a.pdf', PDF);
    b.bench.endings.set(path, 'in_use');
    await b.look();
    for (let n = 0; n < 5; n += 1) await b.lookAfter(60_000);
    expect(b.bench.told).toEqual(['watch.in_use']);
    b.bench.endings.delete(path);
    await b.lookAfter(1_000);
    expect(b.engine.intakes).toHaveLength(1);
  });

  it('links and pipes that come later are left alone and told once', async () => {
    const b = await bench();
    await b.look();
    symlinkSync('/etc/hostname', join(b.inbox, 'link.pdf'));
    execFileSync('mkfifo', [join(b.inbox, 'pipe.pdf')]);
    b.put('a.pdf', PDF);
    for (let n = 0; n < 3; n += 1) await b.lookAfter(5_000);
    expect(b.bench.told).toEqual(['watch.odd.symlink', 'watch.odd.special']);
    expect(b.engine.intakes).toHaveLength(1);
  });

  it('a file that never keeps still is told once', async () => {
    const b = await bench();
    const path = b.put('log.txt');
    for (let n = 0; n < 30; n += 1) {
      appendFileSync(path, 'x');
      await b.lookAfter(4_000);
    }
    expect(b.bench.told).toEqual(['watch.restless']);
  });
});

describe('what is said of a paper', () => {
  it('folder, name and sidecar', async () => {
    const b = await bench();
    b.put('rossi/2026-03-12_raccomandata_x.pdf', PDF);
    b.put('avviso.pdf', `2${PDF}`);
    b.put('avviso.pdf.json', '{"channel":"pec","receivedOn":"2026-03-11","client":"verdi"}');
    await b.look();
    await b.lookAfter(5_000);
    const facts = b.engine.intakes.map((i) => [i.client, i.channel, i.receivedOn, i.receivedOnEvidence]);
    expect(facts).toEqual([
      ['verdi', 'pec', '2026-03-11', 'user'],
      ['rossi', 'raccomandata', '2026-03-12', 'file-name'],
    ]);
    await b.endAll();
    expect(b.files('done')).toEqual([
      '2026/03/avviso.pdf',
      '2026/03/avviso.pdf.json',
      '2026/03/rossi/2026-03-12_raccomandata_x.pdf',
    ]);
    expect(b.files('inbox')).toEqual([]);
  });

  it('sources that contradict one another reach the engine both, as one file', async () => {
    const b = await bench();
    b.put('posta/2026-03-12_raccomandata_x.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    expect(b.engine.intakes.map((i) => i.channel)).toEqual(['raccomandata', 'posta']);
    await b.endAll();
    expect(b.bench.ends.map(({ end }) => end.intakes.length)).toEqual([1]);
  });

  it('a sidecar before its file waits for it', async () => {
    const b = await bench();
    b.put('avviso.json', '{"client":"verdi"}');
    await b.look();
    await b.lookAfter(30_000);
    b.put('avviso.pdf', PDF);
    await b.lookAfter(1_000);
    await b.lookAfter(5_000);
    expect(b.engine.intakes.map(({ client }) => client)).toEqual(['verdi']);
  });

  it('a file waits for a sidecar that is still being written', async () => {
    const b = await bench();
    b.put('avviso.pdf', PDF);
    await b.look();
    const sidecar = b.put('avviso.json', '{"client":');
    await b.lookAfter(5_000);
    expect(b.engine.intakes).toEqual([]);
    appendFileSync(sidecar, '"verdi"}');
    await b.lookAfter(1_000);
    await b.lookAfter(5_000);
    expect(b.engine.intakes.map(({ client }) => client)).toEqual(['verdi']);
  });

  it('a sidecar after its file adds its facts to the stored original', async () => {
    const b = await bench();
    b.put('rossi/avviso.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    b.put('rossi/avviso.json', '{"receivedOn":"2026-03-10","channel":"messo"}');
    await b.lookAfter(1_000);
    await b.lookAfter(60_000);
    expect(b.engine.intakes).toHaveLength(2);
    expect(b.engine.intakes[1]).toMatchObject({ bytes: PDF, receivedOn: '2026-03-10', channel: 'messo' });
    expect(b.engine.intakes[1]?.documentId).toBe(b.engine.intakes[0]?.documentId);
    await b.endAll();
    expect(b.bench.ends.at(-1)).toMatchObject({ put: 'moved', end: { isLateSidecar: true } });
    expect([b.files('inbox'), b.files('done')]).toEqual([
      [],
      ['2026/03/rossi/avviso.json', '2026/03/rossi/avviso.pdf'],
    ]);
  });

  it('a sidecar left by a crash follows its file and adds nothing', async () => {
    const b = await bench();
    b.put('avviso.pdf', PDF);
    b.put('avviso.json', '{"client":"verdi"}');
    await b.look();
    await b.lookAfter(5_000);
    renameSync(join(b.inbox, 'avviso.json'), join(b.root, 'kept'));
    await b.endAll();
    renameSync(join(b.root, 'kept'), join(b.inbox, 'avviso.json'));
    await b.lookAfter(1_000);
    await b.lookAfter(60_000);
    expect(b.engine.intakes).toHaveLength(1);
    expect([b.files('inbox'), b.files('done')]).toEqual([[], ['2026/03/avviso.json', '2026/03/avviso.pdf']]);
  });

  it('a sidecar never joins a paper of the same name that came long before', async () => {
    const b = await bench();
    b.put('scan.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    b.engine.now = new Date('2026-03-20T12:00:00Z');
    b.put('scan.json', '{"client":"verdi"}');
    await b.lookAfter(1_000);
    await b.lookAfter(60_000);
    expect(b.engine.intakes).toHaveLength(1);
    expect(b.files('failed')).toContain('watch.sidecar_alone/scan.json');
  });

  it('a sidecar that goes while it is read: the file is taken all the same, without it', async () => {
    for (const isOnce of [false, true]) {
      const b = await bench({ rules: { isOnce } });
      const paper = b.put('avviso.pdf', PDF);
      const sidecar = b.put('avviso.json', '{"client":"verdi"}');
      await b.look();
      b.bench.endings.set(paper, 'whole');
      const { get } = b.bench.endings;
      b.bench.endings.get = (path) => {
        rmSync(sidecar, { force: true });
        return get.call(b.bench.endings, path);
      };
      await b.lookAfter(5_000);
      expect(b.engine.intakes).toEqual([]);
      await b.lookAfter(5_000);
      await b.lookAfter(5_000);
      expect(b.engine.intakes.map(({ client }) => client)).toEqual([null]);
      expect(b.bench.refusals).toEqual([]);
    }
  });

  it('one sidecar for two files goes with the last', async () => {
    const b = await bench();
    b.put('avviso.json', '{"client":"verdi"}');
    b.put('avviso.pdf', PDF);
    const second = b.put('avviso.tif', 'picture');
    b.bench.endings.set(second, 'in_use');
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect(b.files('inbox')).toEqual(['avviso.json', 'avviso.tif']);
    b.bench.endings.delete(second);
    await b.lookAfter(1_000);
    await b.endAll();
    expect(b.files('inbox')).toEqual([]);
    expect(b.engine.intakes.map(({ client }) => client)).toEqual(['verdi', 'verdi']);
  });

  it.each([
    ['2026-03-21_raccomandata_x.pdf', null, 'watch.day_future'],
    ['2026-02-30_raccomandata_x.pdf', null, 'watch.day_invalid'],
    ['x.pdf', '{"recievedOn":"2026-03-12"}', 'watch.sidecar_invalid'],
  ])('refused: %s %s', async (name, sidecar, code) => {
    const b = await bench();
    b.put(name, PDF);
    if (sidecar !== null) b.put(`${name}.json`, sidecar);
    await b.look();
    await b.lookAfter(5_000);
    expect(b.engine.intakes).toEqual([]);
    expect(b.bench.refusals).toEqual([code]);
    expect(b.files('inbox')).toEqual([]);
    expect(b.files('failed')).toContain(`${code}/${name}`);
    if (sidecar !== null) expect(b.files('failed')).toContain(`${code}/${name}.json`);
    expect(readFileSync(join(b.root, 'failed', code, `${name}.motivo.txt`), 'utf8')).toContain(code);
  });
});

describe('where it goes', () => {
  it('failed ones to their code, with the reason beside; put back, they are tried again and are no duplicates', async () => {
    const b = await bench();
    b.engine.failing.set('secret', 'pdf.encrypted');
    b.put('rossi/a.pdf', `secret ${PDF}`);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect(b.files('failed')).toEqual(['pdf.encrypted/rossi/a.pdf', 'pdf.encrypted/rossi/a.pdf.motivo.txt']);
    const note = readFileSync(join(b.root, 'failed/pdf.encrypted/rossi/a.pdf.motivo.txt'), 'utf8');
    expect(note).toContain('protetto da password');
    expect(note).toContain('in «rossi»');
    b.engine.failing.clear();
    for (const name of ['a.pdf', 'a.pdf.motivo.txt']) {
      renameSync(join(b.root, 'failed/pdf.encrypted/rossi', name), join(b.inbox, 'rossi', name));
    }
    await b.lookAfter(1_000);
    await b.lookAfter(5_000);
    await b.endAll();
    expect(b.files('done')).toEqual(['2026/03/rossi/a.pdf']);
    expect(b.bench.ends.map(({ end }) => end.isDuplicate)).toEqual([false, false]);
  });

  it('same name again is numbered; same bytes again move as well and are called duplicates', async () => {
    const b = await bench();
    for (const [name, text] of [
      ['scan.pdf', PDF],
      ['scan.pdf', `2${PDF}`],
      ['scan.pdf', PDF],
      ['other.pdf', PDF],
    ]) {
      b.put(name ?? '', text);
      await b.lookAfter(1_000);
      await b.lookAfter(5_000);
      await b.endAll();
    }
    expect(b.files('done')).toEqual([
      '2026/03/other.pdf',
      '2026/03/scan (2).pdf',
      '2026/03/scan (3).pdf',
      '2026/03/scan.pdf',
    ]);
    expect(b.bench.ends.map(({ end }) => end.isDuplicate)).toEqual([false, false, true, true]);
  });

  it('a new process knows a duplicate of the same name by what lies in done', async () => {
    const b = await bench();
    const place = join(b.root, 'done/2026/03');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'scan.pdf'), PDF);
    b.put('scan.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect(b.bench.ends.map(({ end }) => end.isDuplicate)).toEqual([true]);
    expect(b.files('done')).toEqual(['2026/03/scan (2).pdf', '2026/03/scan.pdf']);
  });

  it('deletes only when told, and never a failed one', async () => {
    const b = await bench({ deleteDone: true });
    b.engine.failing.set('secret', 'pdf.encrypted');
    b.put('a.pdf', PDF);
    b.put('b.pdf', `secret ${PDF}`);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect([b.files('inbox'), b.files('done')]).toEqual([[], []]);
    expect(b.files('failed')).toContain('pdf.encrypted/b.pdf');
  });

  it('too large to be kept: the text says that this is the only copy', async () => {
    const b = await bench({ deleteDone: true });
    b.bench.areStored = false;
    b.engine.failing.set('huge', 'file.too_large');
    b.put('a.pdf', `huge ${PDF}`);
    b.put('b.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    const note = readFileSync(join(b.root, 'failed/file.too_large/a.pdf.motivo.txt'), 'utf8');
    expect(note).toContain('unica copia');
    // What is not kept is not deleted either.
    expect(b.files('done')).toEqual(['2026/03/b.pdf']);
  });

  it('a move that fails is tried again, results are told once', async () => {
    let isStuck = true;
    const stuck = async () => {
      if (isStuck) throw errorWith('EBUSY');
      throw errorWith('EPERM');
    };
    const b = await bench({ moveFs: { link: stuck } });
    b.put('a.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect(b.bench.refusals).toEqual(['watch.cannot_move']);
    expect(b.watcher.openDocuments()).toEqual([]);
    await b.lookAfter(30_000);
    expect(b.bench.refusals).toEqual(['watch.cannot_move']);
    isStuck = false;
    await b.lookAfter(30_000);
    expect(b.files('done')).toEqual(['2026/03/a.pdf']);
    expect(b.bench.resultsTold).toEqual(['a.pdf']);
    expect(b.engine.intakes).toHaveLength(1);
  });

  it('a refused file that cannot be moved aside stays, said once by its cause', async () => {
    const stuck = async () => {
      throw errorWith('EBUSY');
    };
    const b = await bench({ moveFs: { link: stuck } });
    b.put('2026-03-21_pec_x.pdf', PDF);
    await b.look();
    for (let n = 0; n < 3; n += 1) await b.lookAfter(30_000);
    expect([b.files('inbox'), b.bench.refusals]).toEqual([['2026-03-21_pec_x.pdf'], ['watch.cannot_move']]);
  });

  it('results that cannot be written keep the file in the inbox, and are written later', async () => {
    const b = await bench();
    b.bench.failTelling = new AppError('store.disk_full');
    b.put('a.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect([b.files('inbox'), b.bench.refusals, b.watcher.openDocuments()]).toEqual([
      ['a.pdf'],
      ['store.disk_full'],
      [],
    ]);
    b.bench.failTelling = null;
    b.bench.nowMs += 30_000;
    await b.endAll();
    expect([b.files('done'), b.bench.resultsTold]).toEqual([['2026/03/a.pdf'], ['a.pdf']]);
  });

  it('another disk: copied, and nothing left behind', async () => {
    const b = await bench({
      moveFs: {
        link: async (from, to) => {
          if (!from.includes('.civis-moving')) throw errorWith('EXDEV');
          const { link } = await import('node:fs/promises');
          await link(from, to);
        },
      },
    });
    b.put('a.pdf', PDF);
    await b.look();
    await b.lookAfter(5_000);
    await b.endAll();
    expect([b.files('inbox'), b.files('done')]).toEqual([[], ['2026/03/a.pdf']]);
  });
});

describe('holding back', () => {
  it('no more than so many unfinished; the end of one makes room', async () => {
    const b = await bench({ rules: { maxOpen: 3 } });
    for (let n = 0; n < 10; n += 1) b.put(`${n}.pdf`, `${n}${PDF}`);
    await b.look();
    expect(await b.lookAfter(5_000)).toBe(RULES.rescanMs);
    expect(b.engine.intakes).toHaveLength(3);
    await b.watcher.finish(b.watcher.openDocuments().slice(0, 1));
    await b.watcher.refill(new AbortController().signal);
    expect(b.engine.intakes).toHaveLength(4);
    expect(b.watcher.openDocuments()).toHaveLength(3);
  });

  it('a disk nearly full pauses with one word and goes on by itself', async () => {
    const b = await bench();
    b.put('a.pdf', PDF);
    b.put('b.pdf', `2${PDF}`);
    b.bench.free = RULES.keepFreeBytes + PDF.length - 1;
    await b.look();
    for (let n = 0; n < 4; n += 1) await b.lookAfter(5_000);
    expect([b.engine.intakes.length, b.bench.told]).toEqual([0, ['watch.low_disk']]);
    b.bench.free = 1e9;
    await b.lookAfter(5_000);
    expect(b.engine.intakes).toHaveLength(2);
    expect(b.bench.told).toEqual(['watch.low_disk', 'watch.disk_back']);
  });

  it('a disk that is full all the same pauses too', async () => {
    const b = await bench();
    b.put('a.pdf', PDF);
    b.engine.refuseWith = new AppError('store.disk_full');
    await b.look();
    await b.lookAfter(5_000);
    expect([b.files('inbox'), b.bench.told]).toEqual([['a.pdf'], ['watch.low_disk']]);
    b.engine.refuseWith = null;
    await b.lookAfter(59_000);
    expect(b.engine.intakes).toHaveLength(0);
    await b.lookAfter(1_000);
    expect(b.engine.intakes).toHaveLength(1);
  });

  it('a file that is not finished does not keep the pause going', async () => {
    const b = await bench();
    b.bench.endings.set(b.put('a.pdf', PDF), 'in_use');
    b.put('b.pdf', `2${PDF}`);
    b.bench.free = 0;
    await b.look();
    await b.lookAfter(5_000);
    b.bench.free = 1e9;
    await b.lookAfter(5_000);
    expect(b.engine.intakes).toHaveLength(1);
  });

  it('trouble with one file is told once, tried again, and keeps no other out', async () => {
    const b = await bench();
    const bad = b.put('a.pdf', PDF);
    b.put('b.pdf', `2${PDF}`);
    b.engine.whileReading = (file) => {
      if (file === bad) throw errorWith('EIO');
    };
    await b.look();
    await b.lookAfter(5_000);
    await b.lookAfter(10_000);
    expect(b.engine.intakes).toHaveLength(1);
    expect(b.bench.refusals).toEqual(['file.unreadable']);
    b.engine.whileReading = () => undefined;
    await b.lookAfter(20_000);
    expect(b.engine.intakes).toHaveLength(2);
  });

  it('a share that goes away and comes back is told, and nothing is forgotten', async () => {
    const b = await bench();
    b.put('a.pdf', PDF);
    await b.look();
    renameSync(b.inbox, `${b.inbox}-away`);
    await b.lookAfter(5_000);
    await b.lookAfter(5_000);
    renameSync(`${b.inbox}-away`, b.inbox);
    await b.lookAfter(5_000);
    expect(b.bench.told).toEqual(['watch.inbox_away', 'watch.inbox_back']);
    expect(b.engine.intakes).toHaveLength(1);
  });
});

describe('once', () => {
  const once = { rules: { isOnce: true } };

  it('takes what was there at the start, and is over when all is at its end', async () => {
    const b = await bench(once);
    b.put('a.pdf', PDF);
    await b.look();
    b.put('later.pdf', `2${PDF}`);
    await b.lookAfter(5_000);
    expect(b.watcher.isOver).toBe(false);
    await b.endAll();
    expect(b.watcher.isOver).toBe(true);
    expect(b.files('inbox')).toEqual(['later.pdf']);
  });

  it('an empty folder is over at once', async () => {
    const b = await bench(once);
    await b.look();
    expect(b.watcher.isOver).toBe(true);
  });

  it('does not wait for ever: in use, restless, a full disk', async () => {
    const b = await bench(once);
    b.bench.endings.set(b.put('used.pdf', PDF), 'in_use');
    const restless = b.put('restless.txt');
    for (let n = 0; n < 20; n += 1) {
      appendFileSync(restless, 'x');
      await b.lookAfter(4_000);
    }
    expect(b.watcher.isOver).toBe(true);
    expect(b.bench.told.filter((code) => code === 'watch.left')).toHaveLength(2);

    const full = await bench(once);
    full.put('a.pdf', PDF);
    full.put('b.pdf', `2${PDF}`);
    full.bench.free = 0;
    await full.look();
    await full.lookAfter(5_000);
    expect(full.watcher.isOver).toBe(true);
    expect(full.files('inbox')).toEqual(['a.pdf', 'b.pdf']);
    expect(full.bench.told).toEqual(['watch.low_disk', 'watch.left', 'watch.left']);
  });

  it('a file that changed while it was received is still taken', async () => {
    const b = await bench(once);
    b.put('a.txt', 'one');
    b.engine.whileReading = (file) => {
      appendFileSync(file, ' two');
      b.engine.whileReading = () => undefined;
    };
    await b.look();
    await b.lookAfter(5_000);
    await b.lookAfter(1_000);
    await b.lookAfter(5_000);
    await b.endAll();
    expect([b.watcher.isOver, b.files('done')]).toEqual([true, ['2026/03/a.txt']]);
  });
});
