// Where links and references lead, however they are written.
import { describe, expect, it } from 'vitest';
import { isProgramFile, placeOf } from '../../../../extractors/active-content/links/target-place.ts';

describe('places', () => {
  it.each([
    ['http://example.org/a', 'web'],
    ['HTTPS://example.org', 'web'],
    ['http:\\\\example.org', 'web'],
    ['\\\\host\\share\\a.dotm', 'host'],
    ['//host/share', 'host'],
    ['file://host/share/a', 'host'],
    ['file:////host/share/a', 'host'],
    ['file:///\\\\host\\share\\a', 'host'],
    ['file:\\\\host\\a', 'host'],
    ['\\\\?\\UNC\\host\\a', 'host'],
    ['\\\\?\\C:\\a', 'local'],
    ['file:///C:/Users/a/Normal.dotm', 'local'],
    ['file:///C:\\Users\\a%20b\\Normal.dotm', 'local'],
    ['file://localhost/C:/a', 'local'],
    ['C:\\a.dotm', 'local'],
    ['Normal.dotm', 'beside'],
    ['../a%20b.xlsx', 'beside'],
    ['#Foglio1!A1', 'none'],
    ['', 'none'],
    ['NULL', 'none'],
    ['mailto:a@example.org', 'mail'],
    ['javascript:alert(1)', 'script'],
    [' JaVa\tScript:alert(1)', 'script'],
    ['java%0ascript:x', 'script'],
    ['data:text/html,x', 'script'],
    ['ms-msdt:/id', 'scheme'],
    ['mhtml:http://example.org!x', 'script'],
    ['www.example.com', 'web'],
    ['www.xml', 'beside'],
    ['C:a.doc', 'local'],
  ])('%s leads to %s', (target, place) => {
    expect(placeOf(target)).toBe(place);
  });

  it.each([
    ['C:\\a.exe', true],
    ['a.LNK', true],
    ['a.hta?x', true],
    ['a.exe. ', true],
    ['a.pdf', false],
    ['a.exe.pdf', false],
  ])('%s is a program: %s', (target, is) => {
    expect(isProgramFile(target)).toBe(is);
  });
});
