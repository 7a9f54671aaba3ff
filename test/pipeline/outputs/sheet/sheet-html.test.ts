// The page: order, words, and that no text of a stranger becomes markup. What a browser makes of it: test/browser.
import { createHash } from 'node:crypto';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { resultSchema } from '../../../../contract/result.schema.ts';
import type { Language } from '../../../../contract/sentence.ts';
import { sheetHtml } from '../../../../pipeline/outputs/sheet/index.ts';
import { makeResult } from '../../../support/make-result.ts';
import { DEADLINE, HOSTILE, INFORMATION, PICTURE, richResult } from '../../../support/rich-result.ts';

const PICTURES = new Map([['codiceFiscale', PICTURE] as const]);
const html = (language: Language = 'it', over = {}) => sheetHtml(richResult(over), PICTURES, language);
const titles = (page: string) => [...page.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}
const allOf = (node: Node): readonly Node[] => [node, ...(node.childNodes ?? []).flatMap(allOf)];

it('is made from a result that keeps the contract', () => {
  expect(() => resultSchema.parse(richResult())).not.toThrow();
});

describe('the order', () => {
  it('puts what must be seen first, then the day, then the form', () => {
    expect(titles(html())).toEqual([
      ...['alerts', 'deadline', 'form', 'documents', 'practices', 'ruolo', 'terms', 'fields', 'files'],
    ]);
  });

  it('says how documents go where the request carries none, with a practice that is still open only', () => {
    const { request, practices } = richResult();
    const delivery = (over: object) =>
      /<section id="delivery"[\s\S]*?<\/section>/.exec(html('it', over))?.[0] ?? '';
    const first = { request: request && { ...request, kind: 'first' as const } };
    const open = practices.map((each) => ({ ...each, state: 'in_verifica' as const }));
    const closed = practices.map((each) => ({ ...each, state: 'chiusa' as const }));
    expect(delivery({ ...first, practices: open })).toContain(practices[0]?.number);
    expect(delivery({ ...first, practices: closed })).not.toContain(practices[0]?.number);
    expect(delivery({ ...first, practices: open })).toContain('Consegna documenti e istanze');
  });

  it('puts the most severe alert first', () => {
    const alerts = /<section id="alerts"[\s\S]*?<\/section>/.exec(html())?.[0] ?? '';
    const tones = [...alerts.matchAll(/<li class="(\w+)"/g)].map(([, tone]) => tone);
    expect(tones).toEqual(
      [...tones].sort(
        (a, b) => ['stop', 'look', 'know'].indexOf(a ?? '') - ['stop', 'look', 'know'].indexOf(b ?? ''),
      ),
    );
    expect(tones[0]).toBe('stop');
    expect(tones.at(-1)).toBe('know');
    expect(alerts).toContain('Pratica 2026041212345: Togliere il file');
    expect(alerts).toContain('request.email_missing');
    expect(alerts).toContain('attachment.active');
  });

  it('keeps the order of the form', () => {
    const form = /<section id="form"[\s\S]*?<\/section>/.exec(html())?.[0] ?? '';
    const steps = [...form.matchAll(/class="step">([^<]+)</g)].map(([, step]) => step);
    expect(steps).toEqual(['1', '2', '3a', '3b', '4', '5', '5', '5', '6', '7']);
  });
});

describe('strangers’ text', () => {
  const nodes = allOf(parse(html()) as unknown as Node);

  it('makes no element and no attribute of its own', () => {
    expect(nodes.filter(({ nodeName }) => nodeName === 'script')).toHaveLength(1);
    const images = nodes.filter(({ nodeName }) => nodeName === 'img');
    expect(images.length).toBeGreaterThan(0);
    for (const { attrs } of images) expect(attrs?.map(({ name }) => name)).toEqual(['alt', 'src']);
    expect(nodes.flatMap(({ attrs }) => attrs ?? []).filter(({ name }) => name.startsWith('on'))).toEqual([]);
    expect(html()).not.toContain(HOSTILE);
    expect(html()).not.toMatch(/[\u0000\u202e]/);
  });

  it('names nothing outside the page', () => {
    const links = nodes
      .flatMap(({ attrs }) => attrs ?? [])
      .filter(({ name }) => name === 'src' || name === 'href');
    expect(links.every(({ value }) => value.startsWith('data:image/png;base64,'))).toBe(true);
    expect(html()).not.toMatch(/https?:\/\//);
  });
});

it('lets its own script and style run and nothing else', () => {
  const page = html();
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const hash = (tag: string) => {
    const content = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)?.[1] ?? '';
    return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
  };
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`script-src ${hash('script')}`);
  expect(policy).toContain(`style-src ${hash('style')}`);
  expect(policy).not.toContain('unsafe');
  expect(page).not.toMatch(/ style="/);
});

describe('the day', () => {
  it('counts down to the safe day', () => {
    expect(html()).toContain('data-day="2026-05-11"');
    expect(html()).toContain('60 giorni dal 11/03/2026');
    expect(html()).toContain('lettera (a)');
  });

  it('is a floor while the day of receipt is not known, and never counts', () => {
    const floor = html('it', { deadline: { ...DEADLINE, day0: null, due: null } });
    expect(floor).toContain('non prima del');
    expect(floor).not.toContain('class="left"');
  });

  it('is said to be unknown where nothing can be counted', () => {
    const page = html('it', { deadline: { ...DEADLINE, day0: null, due: null, safe: null } });
    expect(page).toContain('data da accertare');
  });
});

describe('the text for the office', () => {
  it('is whole, with its length and its blanks marked', () => {
    const page = html();
    expect(page).toContain('<mark>[data del versamento F24]</mark>');
    expect(page).toContain(`${INFORMATION.replaceAll('\n', '\r\n').length} caratteri su 3000`);
  });

  it('is over the limit at 3,001 characters', () => {
    const request = { ...richResult().request, information: 'x'.repeat(3_001) };
    expect(html('it', { request })).toMatch(/<li class="stop">.*3001 caratteri su 3000/);
  });
});

describe('in English', () => {
  it('says its own words and those of warnings in English, and keeps the text for the office', () => {
    const page = html('en');
    expect(page).toContain('<html lang="en">');
    for (const text of [
      'Look at this first',
      'Take the file with active elements out',
      'Deadline to check, letter (a)',
    ])
      expect(page).toContain(text);
    expect(page).toContain('The e-mail address is missing');
    expect(page).toContain('Con riferimento alla comunicazione');
    expect(page).toMatch(/<pre class="value" id="v\d+" lang="it">/);
  });

  it('marks as Italian what an older result has in Italian alone', () => {
    const page = html('en', { error: { code: 'x.unknown', message: 'Il PDF è rotto.' } });
    expect(page).toContain('<span lang="it">Il PDF è rotto.</span>');
  });
});

it('needs nothing but a result', () => {
  expect(titles(sheetHtml(makeResult(), new Map()))).toEqual([]);
});
