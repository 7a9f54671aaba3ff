// What a field last showed stays; what it would show now, and what it was made of, do not.
import { describe, expect, it } from 'vitest';
import { freezeWord } from '../../../../extractors/sanitising/office/freeze-word.ts';

const NS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const part = (body: string) =>
  Buffer.from(`<w:document xmlns:w="${NS}"><w:body>${body}</w:body></w:document>`);
const run = (inside: string) => `<w:r>${inside}</w:r>`;
const char = (type: string, inside = '') => `<w:fldChar w:fldCharType="${type}">${inside}</w:fldChar>`;
const field = (code: string, result: string | null) =>
  [
    run(char('begin')),
    run(`<w:instrText>${code}</w:instrText>`),
    ...(result === null ? [] : [run(char('separate')), result]),
    run(char('end')),
  ].join('');
const words = (text: string) => run(`<w:t>${text}</w:t>`);
const shown = (text: string) =>
  [...text.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map((match) => match[1]).join('|');

describe('freezing Word fields', () => {
  it.each(['DATE \\@ "d MMMM yyyy"', 'date', ' TIME ', 'FILENAME \\p', 'DOCPROPERTY Importo', '= 2 + 2'])(
    '%s stays as it was',
    (code) => {
      const { text, frozen } = freezeWord(
        part(`<w:p>${words('prima')}${field(code, words('3 maggio 2024'))}</w:p>`),
      );
      expect(frozen).toBe(1);
      expect(shown(text)).toBe('prima|3 maggio 2024');
      expect(text).not.toMatch(/fldChar|instrText/);
    },
  );

  it('a code cut into runs is read as one', () => {
    const cut = `${run(char('begin'))}${run('<w:instrText>DA</w:instrText>')}${run('<w:instrText>TE</w:instrText>')}${run(char('separate'))}${words('ieri')}${run(char('end'))}`;
    const { text, frozen } = freezeWord(part(cut));
    expect([frozen, shown(text)]).toEqual([1, 'ieri']);
  });

  it('page numbers stay alive', () => {
    for (const code of [' PAGE ', 'NUMPAGES', 'page \\* MERGEFORMAT']) {
      const body = field(code, words('1'));
      const { text, frozen } = freezeWord(part(body));
      expect(frozen).toBe(0);
      expect(text).toContain(body);
    }
  });

  it('of fields in the code of a field nothing is seen', () => {
    const inner = field('PAGE', words('7'));
    const outer = `${run(char('begin'))}${run('<w:instrText>IF </w:instrText>')}${inner}${run('<w:instrText> = 1 "a" "b"</w:instrText>')}${run(char('separate'))}${words('b')}${run(char('end'))}`;
    const { text } = freezeWord(part(outer));
    expect(shown(text)).toBe('b');
    expect(text).not.toMatch(/fldChar|instrText/);
  });

  it('a field in a result is frozen too, a page number in it stays', () => {
    const { text } = freezeWord(part(field('TOC', field('DATE', words('ieri')) + field('PAGE', words('3')))));
    expect(shown(text)).toBe('ieri|3');
    expect(text.match(/fldCharType="begin"/g)).toHaveLength(1);
    expect(text).toContain('<w:instrText>PAGE</w:instrText>');
  });

  it('simple fields lose their frame', () => {
    const { text, frozen } = freezeWord(part(`<w:fldSimple w:instr=" DATE ">${words('ieri')}</w:fldSimple>`));
    expect([frozen, shown(text)]).toEqual([1, 'ieri']);
    expect(text).not.toContain('fldSimple');
  });

  it('boxes and lists show what they were set to', () => {
    const legacy = (code: string, settings: string) =>
      `${run(char('begin', `<w:ffData>${settings}</w:ffData>`))}${run(`<w:instrText>${code}</w:instrText>`)}${run(char('end'))}`;
    const box = (inside: string) =>
      legacy('FORMCHECKBOX', `<w:checkBox><w:default w:val="0"/>${inside}</w:checkBox>`);
    expect(shown(freezeWord(part(box('<w:checked/>'))).text)).toBe('☒');
    expect(shown(freezeWord(part(box('<w:checked w:val="0"/>'))).text)).toBe('☐');
    expect(shown(freezeWord(part(box(''))).text)).toBe('☐');
    const list =
      '<w:ddList><w:result w:val="1"/><w:listEntry w:val="uno"/><w:listEntry w:val="due &amp; tre"/></w:ddList>';
    expect(shown(freezeWord(part(legacy('FORMDROPDOWN', list))).text)).toBe('due &amp; tre');
    expect(freezeWord(part(box('<w:checked/>'))).warnings).toEqual({ 'office.checkbox_as_sign': 1 });
  });

  it('a macro button shows its words', () => {
    expect(shown(freezeWord(part(field('MACROBUTTON Apri fare clic', null))).text)).toBe('fare clic');
  });

  it('a field that showed nothing is told, a mark for the index is not', () => {
    expect(freezeWord(part(field('DATE', null))).warnings).toEqual({ 'office.field_without_result': 1 });
    expect(freezeWord(part(field('XE "voce"', null))).warnings).toEqual({});
  });

  it('what differs from page to page is told', () => {
    expect(freezeWord(part(field('STYLEREF Titolo', words('Uno')))).warnings).toEqual({
      'office.field_per_page': 1,
    });
  });

  it('leaves nothing that fills in anew', () => {
    const { text } = freezeWord(
      part('<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr></w:sdt><w:updateFields w:val="true"/>'),
    );
    expect(text).not.toMatch(/dataBinding|updateFields/);
  });

  it.each([
    ['a field without an end', run(char('begin')) + words('resto della lettera')],
    ['an end without a field', run(char('end'))],
    ['text brought in', '<w:altChunk xmlns:r="x" r:id="a"/>'],
  ])('refuses %s', (_, body) => {
    expect(() => freezeWord(part(body))).toThrowError(/office\.not_freezable/);
  });

  it('refuses a part with a DTD, and one that is broken', () => {
    expect(() => freezeWord(Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))).toThrowError(
      /xml\.forbidden/,
    );
    expect(() => freezeWord(Buffer.from('<a><b></a>'))).toThrowError(/inspection\.damaged/);
  });

  it('words that look like fields stay as they are', () => {
    const body = `<w:p>${words('DATE PAGE fldChar')}</w:p>`;
    expect(freezeWord(part(body))).toMatchObject({ isChanged: false, frozen: 0 });
  });
});
