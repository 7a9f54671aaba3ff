// Where links and paths lead.
import { describe, expect, it } from 'vitest';
import { isRemotePath, linkSight } from '../../../../extractors/active-content/links/link-sight.ts';

describe('a link', () => {
  it.each([
    ['http://www.agenziaentrate.gov.it', 'site'],
    ['mailto:studio@pec.it', 'site'],
    ['www.a.it', 'site'],
    ['', null],
    ['#segnalibro', null],
    ['JavaScript:alert(1)', 'script'],
    [' java\tscript:alert(1)', 'script'],
    ['vbscript:x', 'script'],
    ['data:text/html,<script>', 'script'],
    ['file:///C:/a.doc', 'file'],
    ['C:\\a.doc', 'file'],
    ['\\\\pc\\a.doc', 'file'],
    ['../allegati/a.pdf', 'file'],
    ['javascript.html', 'file'],
  ])('%s → %s', (target, sight) => expect(linkSight(target)).toBe(sight));
});

describe('a path of another machine', () => {
  it.each([
    ['http://a.it/x.dotm', true],
    ['\\\\server\\x.dot', true],
    ['//server/x.dot', true],
    ['file://server/x.dot', true],
    ['file:////server/x.dot', true],
    ['C:\\Modelli\\x.dot', false],
    ['Normal.dotm', false],
    ['file:///C:/x.dot', false],
    ['file://localhost/C:/x.dot', false],
    ['\\\\?\\C:\\x.dot', false],
    ['', false],
  ])('%s → %s', (path, isRemote) => expect(isRemotePath(path)).toBe(isRemote));
});
