// Cut off and changed files end in a verdict, never in an error of a parser.
import { describe, expect, it } from 'vitest';
import { activeLook } from '../../../support/active-look.ts';

const FILES = [
  [
    'a.html',
    '<!DOCTYPE html><html><head><style>p{background:url("a")}</style></head><body onload="x()"><!--[if IE]><b><![endif]--><svg><a xlink:href="#a"/></svg><noscript><p>a</noscript><iframe srcdoc="&lt;p>"></iframe></body></html>',
  ],
  [
    'a.xhtml',
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html [<!ENTITY a "b">]><html xmlns="http://www.w3.org/1999/xhtml"><p class="&a;">a</p></html>',
  ],
  [
    'a.svg',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g><image href="data:image/svg+xml;base64,PHN2Zy8+"/><script>x()</script></svg>',
  ],
  [
    'a.xml',
    '<?xml version="1.0"?><?xml-stylesheet href="a"?><a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="b"/><![CDATA[c]]></a>',
  ],
  ['a.csv', 'a;"b;c";=A1\r\n"d""e";+39\t@x,-1\r\n"'],
] as const;

describe.each(FILES)('%s', (name, text) => {
  const whole = Buffer.from(text);
  it('cut off anywhere', async () => {
    for (let length = 0; length <= whole.length; length += 3)
      expect(typeof (await activeLook(whole.subarray(0, length), { name })).verdict).toBe('string');
  });

  it.each([0x01, 0x20, 0x80])('with bits %i changed anywhere', async (bits) => {
    for (let at = 0; at < whole.length; at += 3) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ bits;
      expect(typeof (await activeLook(changed, { name })).verdict).toBe('string');
    }
  });
});
