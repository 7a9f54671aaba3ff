// Where a reference leads.
import { describe, expect, it } from 'vitest';
import { hrefKind } from '../../../../extractors/active-content/odf/href.ts';

const TOP = { folder: '', isFlat: false };

describe('hrefKind', () => {
  it.each([
    ['', 'inside'],
    ['#Titolo', 'inside'],
    ['Pictures/a.png', 'inside'],
    ['./Object 1', 'inside'],
    ['Pictures/../a', 'inside'],
    ['data:image/png;base64,AA', 'inside'],
    ['../a.png', 'beside'],
    ['Pictures/../../a', 'beside'],
    ['..\\a.png', 'beside'],
    ['https://a.example/', 'web'],
    ['HTTP://a.example/', 'web'],
    ['mailto:a@b.example', 'mail'],
    ['file:///C:/a', 'file'],
    ['file://localhost/a', 'file'],
    ['file:/a', 'file'],
    ['file:///etc/a', 'file'],
    ['file://C:/a', 'file'],
    ['C:\\a', 'file'],
    ['/a/b', 'file'],
    ['\\a', 'file'],
    ['file://server/a', 'share'],
    ['file://///server/a', 'share'],
    ['file:\\\\server\\a', 'share'],
    ['\\\\server\\a', 'share'],
    ['//server/a', 'share'],
    ['smb://server/a', 'odd'],
    ['search-ms:a', 'odd'],
    ['vnd.sun.star.script:a', 'script'],
    [' \tMACRO:///a', 'script'],
    ['java\nscript:a', 'script'],
    ['.uno:Save', 'script'],
  ])('%j is %s', (href, kind) => {
    expect(hrefKind(href, TOP)).toBe(kind);
  });

  it('counts from the folder of the part, and nothing lies in a flat file', () => {
    expect(hrefKind('../Pictures/a.png', { folder: 'Object 1/', isFlat: false })).toBe('inside');
    expect(hrefKind('../../a.png', { folder: 'Object 1/', isFlat: false })).toBe('beside');
    expect(hrefKind('Pictures/a.png', { folder: '', isFlat: true })).toBe('beside');
  });
});
