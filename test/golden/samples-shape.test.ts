// The samples themselves: every folder is whole, every printed identifier keeps its own arithmetic, the set stays
// small, and the generator still makes what lies there. The arithmetic is written here anew, not taken from it.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, NOTICE_KINDS } from '../../contract/words.ts';
import { makeSample } from '../../samples/generator/make-sample.ts';
import { SAMPLES } from '../../samples/generator/samples.registry.ts';
import type { NoticeTruth, SampleTruth } from '../../samples/generator/truth.ts';
import { allSamples } from '../support/samples.ts';

const MAX_TOTAL_BYTES = 6_000_000;
const QUICK_SAMPLES = ['001-36bis-born-digital', '006-avviso-telematico-born-digital'];
const samples = allSamples();

function truthIn(folder: string): SampleTruth {
  return JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as SampleTruth;
}

/** Partita IVA rule: double every second digit, cast out nines, the whole sum ends in 0. */
function passesElevenDigits(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false;
  const sum = [...text].reduce((total, char, index) => {
    const twice = index % 2 === 1 ? 2 * Number(char) : Number(char);
    return total + Math.floor(twice / 10) + (twice % 10);
  }, 0);
  return sum % 10 === 0;
}

/** Control of a cartella, digit by digit so that no number grows too large. */
function passesMod93(text: string): boolean {
  if (!/^\d{17}$/.test(text)) return false;
  const rest = [...text.slice(0, 15)].reduce((carry, char) => (carry * 10 + Number(char)) % 93, 0);
  return rest === Number(text.slice(15));
}

/** DM 23/12/1976: values of 0–9 (and A–J) in odd places, then of K–Z. */
const ODD_PLACES = 'BAFHJNPRTVCESULDGIMOQKWZYX';
function passesPersonalCode(text: string): boolean {
  if (!/^[A-Z]{6}[\dL-NP-V]{2}[A-EHLMPRST][\dL-NP-V]{2}[A-Z][\dL-NP-V]{3}[A-Z]$/.test(text)) return false;
  const letter = (char: string) => (char >= 'A' ? char : String.fromCharCode(65 + Number(char)));
  const sum = [...text.slice(0, 15)].map(letter).reduce((total, char, index) => {
    const even = char.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? ODD_PLACES.charCodeAt(even) - 65 : even);
  }, 0);
  return text.charCodeAt(15) - 65 === sum % 26;
}

function isCalendarDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

const KEEPS_ITS_RULE: Readonly<Record<string, (text: string) => boolean>> = {
  numeroComunicazione: (text) => /^00\d{8}[34]01$/.test(text),
  codiceAtto: (text) => passesElevenDigits(text) && text[9] === '1',
  numeroCartella: passesMod93,
  numeroCartellaStampato: (text) => /^\d{20}$/.test(text) && passesMod93(text.slice(0, 17)),
  partitaRuolo: (text) => /^[A-Z0-9/]{6,30}$/.test(text),
  codiceFiscale: (text) => passesPersonalCode(text) || passesElevenDigits(text),
  denominazione: (text) => text.length > 3,
  annoImposta: (text) => /^20\d\d$/.test(text),
  dataElaborazione: (text) => isCalendarDay(text) && /^202[456]/.test(text),
  dataTrasmissione: (text) => isCalendarDay(text) && /^202[456]/.test(text),
  importoTotale: (text) => /^[1-9]\d*$/.test(text),
  protocolloTelematico: (text) => /^T\d{24}$/.test(text),
  codiceAvviso: (text) => /^1800\d{14}$/.test(text),
  numeroRaccomandata: (text) => /^\d{12}$/.test(text),
};

function brokenFields(notice: NoticeTruth): string[] {
  return Object.entries(notice.fields)
    .filter(([name, value]) => value !== null && !KEEPS_ITS_RULE[name]?.(String(value)))
    .map(([name, value]) => `${name}=${value}`);
}

it('the checks themselves refuse one wrong digit', () => {
  expect(passesElevenDigits('12345672518')).toBe(true);
  expect(passesElevenDigits('12345672618')).toBe(false);
  expect(passesMod93('09720240012345663')).toBe(true);
  expect(passesMod93('09720240012345763')).toBe(false);
  expect(passesPersonalCode('RSSMRA85T10A562S')).toBe(true);
  expect(passesPersonalCode('RSSMRA85T10A56NH')).toBe(true);
  expect(passesPersonalCode('RSSMRA85T11A562S')).toBe(false);
});

it('at least fourteen samples, one for each entry of the registry', () => {
  expect(samples.length).toBeGreaterThanOrEqual(14);
  expect(samples.map((s) => s.name)).toEqual(SAMPLES.map((s) => s.name).sort());
});

it('the whole set stays small enough to clone', () => {
  const files = readdirSync('samples', { recursive: true, withFileTypes: true }).filter((f) => f.isFile());
  const total = files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
  expect(total).toBeLessThan(MAX_TOTAL_BYTES);
});

it('both regimes, every kind and the refusals are there', () => {
  const notices = samples.flatMap((s) => truthIn(s.folder).inputs.flatMap((input) => input.notices));
  const days = notices.map((n) => n.fields['dataElaborazione']).filter((d) => typeof d === 'string');
  expect(days.some((d) => d <= '2024-12-31')).toBe(true);
  expect(days.some((d) => d >= '2025-01-01')).toBe(true);
  expect(new Set(notices.map((n) => n.kind))).toEqual(new Set(NOTICE_KINDS));
  const subtypes = ['36-bis', '54-bis', 'lipe', 'tassazione-separata', '36-ter'];
  expect(notices.map((n) => n.subtype)).toEqual(expect.arrayContaining(subtypes));
});

describe.each(samples.map((s) => [s.name, s] as const))('%s', (name, sample) => {
  const truth = truthIn(sample.folder);

  it('has its inputs, two lines about it and a truth that names them', () => {
    expect(sample.inputs.length).toBeGreaterThan(0);
    expect(truth.sample).toBe(name);
    expect(truth.inputs.map((input) => input.file)).toEqual(sample.inputs.map((path) => basename(path)));
    expect(readFileSync(join(sample.folder, 'about.md'), 'utf8').trim().split('\n')).toHaveLength(2);
  });

  it('gives every page to one notice', () => {
    for (const { notices, pageCount } of truth.inputs) {
      const pages = notices.flatMap((notice) => notice.pages);
      expect(pages).toEqual(Array.from({ length: pageCount }, (_, index) => index + 1));
    }
  });

  it('prints only identifiers that keep their check digit', () => {
    for (const notice of truth.inputs.flatMap((input) => input.notices)) {
      expect(Object.keys(notice.fields)).toEqual([...FIELD_NAMES]);
      expect(brokenFields(notice)).toEqual([]);
      const acts = notice.ruolo.flatMap((entry) => entry.codiceAtto ?? []);
      expect(acts.filter((act) => !passesElevenDigits(act))).toEqual([]);
    }
  });

  it('prints numbers of one tax year', () => {
    for (const { fields } of truth.inputs.flatMap((input) => input.notices)) {
      const year = fields['annoImposta'];
      const written = [
        String(fields['numeroComunicazione'] ?? '').slice(8, 10),
        actYear(fields['codiceAtto']),
      ];
      const model = String((Number(year) + 1) % 100).padStart(2, '0');
      for (const found of written) if (year !== null && found) expect(found).toBe(model);
    }
  });

  it('prints rightly what the hidden text layer gets wrong', () => {
    for (const { hiddenTextErrors, notices } of truth.inputs) {
      const values = notices.flatMap((notice) => Object.values(notice.fields)).join(' ');
      for (const { printed, hidden } of hiddenTextErrors) {
        expect(values).toContain(printed);
        expect(hidden).not.toBe(printed);
        expect(hidden).toHaveLength(printed.length);
      }
    }
  });
});

describe.each(QUICK_SAMPLES)('%s made again', (name) => {
  it('has the same truth and the same bytes', async () => {
    const spec = SAMPLES.find((each) => each.name === name);
    if (!spec) throw new Error(`${name} is not in the registry`);
    const made = await makeSample(spec);
    const folder = join('samples', name);
    expect(made.truth).toEqual(truthIn(folder));
    expect(Buffer.from(made.bytes).equals(readFileSync(join(folder, made.file)))).toBe(true);
  });
});

function actYear(act: string | number | null | undefined): string {
  return String(act ?? '').slice(7, 9);
}
