// The uploader against a service that fails: everything arrives once, under keys that stay, and what does not arrive says why.
import { beforeEach, describe, expect, it } from 'vitest';
import { Uploader } from '../../../review/pages/upload/send/uploader.ts';
import { chosen, type FakeFile, FakeService } from './fake-service.ts';

const FACTS = { channel: 'pec', received: '2026-11-20', client: 'ROSSI' };
let service: FakeService;
let uploader: Uploader<FakeFile>;
beforeEach(() => {
  service = new FakeService();
  uploader = new Uploader(service);
});

const over = async () => {
  for (let turn = 0; turn < 2_000 && uploader.phase !== 'over'; turn += 1) await Promise.resolve();
  expect(uploader.phase).toBe('over');
};
const kinds = () => {
  const counts: Record<string, number> = {};
  for (const { state } of uploader.entries) counts[state.kind] = (counts[state.kind] ?? 0) + 1;
  return counts;
};
const ids = () => new Set(uploader.entries.map(({ id }) => id));

describe('sending', () => {
  it('sends hundreds in requests of at most twenty, two at once, each file once', async () => {
    uploader.add(chosen(130));
    void uploader.send(FACTS);
    await over();
    expect(kinds()).toEqual({ received: 130 });
    expect(service.stored).toHaveLength(130);
    expect(service.sent.every(({ paths }) => paths.length <= 20)).toBe(true);
    expect(service.mostAtOnce).toBe(2);
    expect(new Set(service.sent.map(({ key }) => key)).size).toBe(service.sent.length);
    expect(uploader.entries.every(({ file }) => file === null)).toBe(true);
  });

  it('leaves out what is stored already, and sends it when somebody asks', async () => {
    service.knownFiles.set('hash of file-1', 'document');
    uploader.add(chosen(3));
    void uploader.send(FACTS);
    await over();
    expect(uploader.entries[1]?.state).toEqual({ kind: 'known', documentId: 'document' });
    expect(service.stored).toEqual(['file-0.pdf', 'file-2.pdf']);
    uploader.sendKnown();
    await over();
    expect(service.stored).toContain('file-1.pdf');
  });

  it('makes no batch of files that are all there', async () => {
    service.knownFiles.set('hash of file-0', 'document');
    uploader.add(chosen(1));
    void uploader.send(FACTS);
    await over();
    expect([service.opened, uploader.batchId]).toEqual([0, null]);
  });

  it('goes back to choosing when what is said of the files is wrong', async () => {
    service.openFailure = new Error('upload.facts_invalid');
    uploader.add(chosen(50));
    await uploader.send(FACTS);
    for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
    expect([uploader.phase, uploader.trouble?.code]).toEqual(['choosing', 'upload.facts_invalid']);
    expect([kinds(), service.sent]).toEqual([{ queued: 50 }, []]);
    service.openFailure = null;
    void uploader.send(FACTS);
    await over();
    expect(service.stored).toHaveLength(50);
  });
});

describe('a broken line', () => {
  it.each(['lost_question', 'lost_answer'] as const)(
    '%s: the same request under the same key',
    async (failure) => {
      service.failures = [failure];
      uploader.add(chosen(5));
      void uploader.send(FACTS);
      await over();
      expect(service.sent).toHaveLength(2);
      expect(service.sent[0]).toEqual(service.sent[1]);
      expect(service.stored).toHaveLength(5);
      expect(service.waits).toEqual([1_000]);
    },
  );

  it('is given up after some tries, and a retry by hand keeps the key', async () => {
    service.failures = Array.from({ length: 7 }, () => 'lost_answer' as const);
    uploader.add(chosen(5));
    void uploader.send(FACTS);
    await over();
    expect(kinds()).toEqual({ not_sent: 5 });
    expect(service.waits).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 30_000]);
    uploader.retry(ids());
    await over();
    expect(kinds()).toEqual({ received: 5 });
    expect(new Set(service.sent.map(({ key }) => key)).size).toBe(1);
    expect(service.stored).toHaveLength(5);
  });

  it('of some of a request only, goes again under a key of its own', async () => {
    service.failures = Array.from({ length: 7 }, () => 'lost_question' as const);
    uploader.add(chosen(5));
    void uploader.send(FACTS);
    await over();
    uploader.retry(new Set([0, 1]));
    await over();
    expect(service.sent.at(-1)?.paths).toEqual(['file-0.pdf', 'file-1.pdf']);
    expect(service.sent.at(-1)?.key).not.toBe(service.sent[0]?.key);
    expect(kinds()).toEqual({ received: 2, not_sent: 3 });
  });

  it('because a file changed on the disk: the others go without it', async () => {
    service.failures = ['lost_question'];
    uploader.add(chosen(3));
    const send = uploader.send(FACTS);
    for (let turn = 0; turn < 200 && service.sent.length === 0; turn += 1) {
      service.unreadable.clear();
      await Promise.resolve();
    }
    service.unreadable.add('file-1');
    await send;
    await over();
    expect(uploader.entries.map(({ state }) => state.kind)).toEqual(['received', 'not_sent', 'received']);
    expect(uploader.entries[1]?.state).toMatchObject({ reason: { code: 'file.unreadable_here' } });
  });
});

describe('an answer that says no', () => {
  it('too large as a whole: in halves, until one file alone is too large', async () => {
    const tooLarge = { status: 413, code: 'request.too_large' };
    service.failures = [tooLarge, null, tooLarge];
    uploader.add(chosen(4));
    void uploader.send(FACTS);
    await over();
    expect(service.sent.map(({ paths }) => paths.length)).toEqual([4, 2, 2, 1, 1]);
    expect(kinds()).toEqual({ received: 4 });
  });

  it('to one file stops no other, and keeps its reason', async () => {
    uploader.add([...chosen(2), ...chosen(1, 'refused')]);
    void uploader.send(FACTS);
    await over();
    expect(kinds()).toEqual({ received: 2, refused: 1 });
    expect(uploader.entries[2]?.state).toMatchObject({ reason: { code: 'file.too_large' } });
  });

  it('for a full disk is told at once, without tries', async () => {
    service.failures = [{ status: 507, code: 'server.disk_full' }];
    uploader.add(chosen(2));
    void uploader.send(FACTS);
    await over();
    expect([kinds(), service.waits]).toEqual([{ not_sent: 2 }, []]);
  });
});

describe('by hand', () => {
  it('pauses after what is on its way, and goes on', async () => {
    let open = () => {};
    service.gate = new Promise((resolve) => {
      open = resolve;
    });
    uploader.add(chosen(100));
    void uploader.send(FACTS);
    for (let turn = 0; turn < 1_000 && service.atOnce < 2; turn += 1) await Promise.resolve();
    uploader.pause();
    open();
    for (let turn = 0; turn < 1_000; turn += 1) await Promise.resolve();
    expect([uploader.phase, service.sent.length]).toEqual(['paused', 2]);
    uploader.resume();
    await over();
    expect(service.stored).toHaveLength(100);
  });

  it('paused while it still looks at the files sends none of them, and all once it goes on', async () => {
    uploader.add(chosen(30));
    void uploader.send(FACTS);
    uploader.pause();
    for (let turn = 0; turn < 1_000; turn += 1) await Promise.resolve();
    expect([uploader.phase, service.sent.length, kinds()]).toEqual(['paused', 0, { queued: 30 }]);
    uploader.resume();
    await over();
    expect(service.stored).toHaveLength(30);
  });

  it('cancels: what arrived stays, the rest is not sent, and may be sent later', async () => {
    uploader.add(chosen(30));
    let open = () => {};
    void uploader.send(FACTS);
    for (let turn = 0; turn < 1_000 && service.sent.length < 1; turn += 1) await Promise.resolve();
    service.gate = new Promise((resolve) => {
      open = resolve;
    });
    uploader.cancel();
    open();
    await over();
    const { received = 0, cancelled = 0 } = kinds();
    expect(received + cancelled).toBe(30);
    expect(cancelled).toBeGreaterThan(0);
    uploader.retry(ids());
    await over();
    expect(kinds()).toEqual({ received: 30 });
    expect(new Set(service.stored).size).toBe(30);
  });
});
