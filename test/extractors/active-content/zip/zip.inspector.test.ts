// Archives that are no office package, and packages too broken to be listed: never clean for want of a reader.
import { describe, expect, it } from 'vitest';
import { buildZip } from '../../../support/zip-builder.ts';
import { look, odfPackage } from '../odf/odf-builder.ts';

const ARCHIVE = buildZip([
  { name: 'avviso.txt', content: 'Avviso' },
  { name: 'atti/nota.txt', content: 'Nota' },
]);

describe('archives', () => {
  it('an honest one has nothing of its own', async () => {
    expect(await look(ARCHIVE)).toMatchObject({ verdict: 'ok', mediaType: 'application/zip', problems: [] });
  });

  it.each([10, 40, 90])('cut at %i %% it is not called ok', async (percent) => {
    const cut = ARCHIVE.subarray(0, Math.floor((ARCHIVE.length * percent) / 100));
    expect((await look(cut)).verdict).toBe('unreadable');
  });

  it('with an entry that the directory does not name', async () => {
    const hidden = buildZip([
      { name: 'a.txt', content: 'x' },
      { name: 'b.txt', content: 'y', isHidden: true },
      { name: 'c.txt', content: 'z' },
    ]);
    expect(await look(hidden)).toMatchObject({ verdict: 'unreadable', problems: ['container.ambiguous'] });
  });
});

describe('what its first entries say it is', () => {
  it('an office package cut short stays one', async () => {
    const cut = odfPackage().subarray(0, 200);
    expect(await look(cut)).toMatchObject({
      verdict: 'unreadable',
      problems: ['container.damaged'],
      mediaType: 'application/vnd.oasis.opendocument.text',
    });
  });

  it('an ODF type and a body without a manifest', async () => {
    const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', method: 0 };
    const bare = buildZip([mimetype, { name: 'content.xml', content: '<a/>' }]);
    expect((await look(bare)).verdict).toBe('unreadable');
  });

  it('an e-book is none that is known here, a Java program is a program', async () => {
    const book = buildZip([{ name: 'mimetype', content: 'application/epub+zip', method: 0 }]);
    expect(await look(book)).toMatchObject({
      verdict: 'unreadable',
      problems: ['inspection.unknown_format'],
    });
    const java = buildZip([{ name: 'META-INF/MANIFEST.MF', content: 'Main-Class: A' }]);
    expect(await look(java)).toMatchObject({ verdict: 'reject', codes: ['file.program'] });
  });
});
