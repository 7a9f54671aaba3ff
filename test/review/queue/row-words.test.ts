// What a row says: the time that is left, the causes worth naming, and strangers' text made harmless.
import { describe, expect, it } from 'vitest';
import { leftOf } from '../../../review/pages/queue/left.ts';
import { LEFT_WORDS } from '../../../review/pages/queue/left.words.ts';
import { pickCauses } from '../../../review/pages/queue/pick-causes.ts';
import { fileNameOf, shownText } from '../../../review/ui/shown-text.ts';

const OPEN = { isOpen: true, isUndated: false, daysLeft: 5, next: { isFloor: false }, flags: [] };
const FLOOR = { next: { isFloor: true } };

describe('the time left', () => {
  it.each([
    [{ daysLeft: -400 }, 'bad', 'scaduto da 400 giorni'],
    [{ daysLeft: -1 }, 'bad', 'scaduto da 1 giorno'],
    [{ daysLeft: 0 }, 'bad', 'scade oggi'],
    [{ daysLeft: 1 }, 'warn', 'manca 1 giorno'],
    [{ daysLeft: 10 }, 'warn', 'mancano 10 giorni'],
    [{ daysLeft: 11 }, 'good', 'mancano 11 giorni'],
    // Counted from the day of elaboration: the paper came later, nobody knows when.
    [{ ...FLOOR, daysLeft: 0 }, 'bad', 'forse già scaduto: guardare oggi'],
    [{ ...FLOOR, daysLeft: 4 }, 'warn', 'non prima di 4 giorni'],
    [{ ...FLOOR, daysLeft: 40 }, 'warn', 'non prima di 40 giorni'],
    [{ daysLeft: null, isUndated: true }, 'bad', 'senza termine: leggere oggi'],
    [{ daysLeft: 30, flags: ['follow_up.deadline_changed'] }, 'bad', 'termine cambiato: guardare oggi'],
    [{ daysLeft: null }, 'none', 'nessun termine'],
    [{ daysLeft: -3, isOpen: false }, 'none', 'nessun termine'],
  ])('%j is %s: %s', (over, tone, words) => {
    const left = leftOf({ ...OPEN, ...over });
    expect([left.tone, LEFT_WORDS.it(left)]).toEqual([tone, words]);
    expect(LEFT_WORDS.en(left)).not.toBe('');
  });
});

describe('causes', () => {
  it('are the loud ones, in the order they came', () => {
    const causes = ['field.missing', 'read.differs', 'a', 'cartella.check', 'pdf.damaged'];
    expect(pickCauses(causes, 2)).toEqual({ shown: ['read.differs', 'cartella.check'], more: 1 });
  });
  it('are what there is where nothing is loud', () => {
    expect(pickCauses(['a', 'field.missing'], 2)).toEqual({ shown: ['a', 'field.missing'], more: 0 });
    expect(pickCauses([], 2)).toEqual({ shown: [], more: 0 });
  });
});

describe('text of strangers', () => {
  it.each([
    ['Bianchi \u202Efdp.exe', 'Bianchi \uFFFDfdp.exe'],
    ['a\u0000b\u200Bc\u2066d\u061C', 'a\uFFFDb\uFFFDc\uFFFDd\uFFFD'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['Società più à l’aise 漢字 🙂', 'Società più à l’aise 漢字 🙂'],
    ['zwei\nZeilen', 'zwei\nZeilen'],
  ])('%j is shown as %j', (text, shown) => expect(shownText(text)).toBe(shown));

  it.each([
    ['in/rossi/scan 1.pdf', 'scan 1.pdf'],
    ['C:\\posta\\avviso\u202Efdp.exe', 'avviso\uFFFDfdp.exe'],
    ['mail.eml', 'mail.eml'],
    ['/', '/'],
  ])('the file of %j is %j', (path, name) => expect(fileNameOf(path)).toBe(name));
});
