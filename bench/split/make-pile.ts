// A pile of letters as one PDF, with the truth of every page: whose it is, and what its letter printed.
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import type { FieldName } from '../../contract/words.ts';
import { drawLetter } from '../../samples/generator/letter.ts';
import { type Dice, diceOf } from './dice.ts';
import { drawAdvice, drawBlank, drawEnvelope, drawSeparator } from './extra-sheets.ts';
import { KINDS, type LetterFacts, makeLetter, randomFacts } from './random-letter.ts';

/** How the pages of the pile lie. */
export const MIXES = ['in-order', 'letter-out-of-order', 'interrupted', 'shuffled', 'one-letter'] as const;
export type Mix = (typeof MIXES)[number];

export interface PageTruth {
  /** The letter it belongs to; null for blank backs and separator sheets. */
  readonly letter: number | null;
  readonly what: 'letter' | 'advice' | 'envelope' | 'blank' | 'separator';
  /** First page of its letter or of a copy. */
  readonly isFront: boolean;
  readonly turned: number;
}

export interface LetterTruth {
  readonly kind: string;
  /** Everything its pages print, by field; look-alikes under every field. */
  readonly printed: ReadonlyMap<FieldName, ReadonlySet<string>>;
  readonly lookAlikes: ReadonlySet<string>;
  readonly rolls: ReadonlySet<string>;
}

export interface Pile {
  readonly name: string;
  readonly mix: Mix;
  readonly pdf: Uint8Array;
  readonly pages: readonly PageTruth[];
  readonly letters: readonly LetterTruth[];
}

interface DrawnPage extends PageTruth {
  /** Index in the PDF they were drawn on. */
  readonly at: number;
}

export async function makePile(name: string, mix: Mix, maxLetters = 6): Promise<Pile> {
  const dice = diceOf(name);
  const drawn = await PDFDocument.create({ updateMetadata: false });
  const letters: LetterTruth[] = [];
  const stacks: DrawnPage[][] = [];
  let last: LetterFacts | null = null;
  const wanted = mix === 'one-letter' ? 1 : dice.int(2, maxLetters);
  for (let count = wanted; count > 0; count -= 1) {
    last = nextFacts(last, dice);
    stacks.push(await drawOne(drawn, last, letters, dice));
  }
  const order = layOut(stacks, mix, drawn, dice);
  const pile = await PDFDocument.create({ updateMetadata: false });
  const copies = await pile.copyPages(
    drawn,
    order.map((page) => page.at),
  );
  for (const [index, page] of copies.entries()) {
    page.setRotation(degrees(order[index]?.turned ?? 0));
    pile.addPage(page);
  }
  return { name, mix, pdf: await pile.save({ useObjectStreams: false }), pages: order, letters };
}

/** Often the same taxpayer, the next number of the series, or the very act of the letter before. */
function nextFacts(last: LetterFacts | null, dice: Dice): LetterFacts {
  const fresh = randomFacts(dice);
  if (!last || dice.chance(0.5)) return fresh;
  const taxpayer = dice.chance(0.7) ? last.taxpayer : fresh.taxpayer;
  if (dice.chance(0.3)) return { ...last, taxpayer: last.taxpayer };
  if (dice.chance(0.4))
    return { taxpayer, taxYear: last.taxYear, serial: last.serial + 1, actSerial: last.actSerial + 1 };
  return { ...fresh, taxpayer };
}

async function drawOne(
  document: PDFDocument,
  facts: LetterFacts,
  letters: LetterTruth[],
  dice: Dice,
): Promise<DrawnPage[]> {
  const kind = dice.pick(KINDS);
  const index = letters.length;
  const isTaken = letters.some((other) => isSameAct(other, facts, kind));
  const own = isTaken
    ? { ...facts, serial: dice.int(100_000, 999_999), actSerial: dice.int(1_000_000, 9_999_999) }
    : facts;
  const letter = makeLetter(kind, own, dice);
  const first = document.getPageCount();
  const sheets = await drawLetter(document, letter);
  letters.push(truthOf(kind, own, sheets));
  const at = (offset: number): DrawnPage => ({
    at: first + offset,
    letter: index,
    what: 'letter',
    isFront: offset === 0,
    turned: 0,
  });
  const pages = sheets.sheets.map((_, offset) => at(offset));
  if (pages.length > 1 && dice.chance(0.15)) {
    drawAdvice(document);
    pages.push({ ...at(0), at: document.getPageCount() - 1, what: 'advice', isFront: false });
  }
  // A second print of the same letter, right behind it.
  const copied = dice.chance(0.08) && kind !== 'invoice' && kind !== 'letter' ? [...pages] : [];
  const envelope = dice.chance(0.3);
  if (envelope) drawEnvelope(document, dice.chance(0.8) ? own.taxpayer : null, dice);
  const cover: DrawnPage[] = envelope
    ? [{ ...at(0), at: document.getPageCount() - 1, what: 'envelope', isFront: false }]
    : [];
  return dice.chance(0.5) ? [...cover, ...pages, ...copied] : [...pages, ...copied, ...cover];
}

/** Two communications never carry one act; a cartella may carry that of a communication. */
function isSameAct(other: LetterTruth, facts: LetterFacts, kind: string): boolean {
  return (
    other.kind.startsWith('cartella') === kind.startsWith('cartella') &&
    other.rolls.has(`act:${facts.actSerial}`)
  );
}

function truthOf(
  kind: string,
  facts: LetterFacts,
  drawn: Awaited<ReturnType<typeof drawLetter>>,
): LetterTruth {
  const printed = new Map<FieldName, Set<string>>();
  for (const { name, value } of drawn.sheets.flatMap((sheet) => sheet.fields)) {
    printed.set(name, (printed.get(name) ?? new Set()).add(String(value)));
  }
  const rolls = drawn.ruolo.map((entry) => `${entry.anno}/${Number(entry.numero)}`);
  return {
    kind,
    printed,
    lookAlikes: new Set(drawn.sheets.flatMap((sheet) => sheet.lookAlikes).map((each) => each.value)),
    rolls: new Set([...rolls, `act:${facts.actSerial}`]),
  };
}

function layOut(stacks: readonly DrawnPage[][], mix: Mix, document: PDFDocument, dice: Dice): DrawnPage[] {
  const mixed = mixStacks(stacks, mix, dice);
  const withSheets = mixed.flatMap((page, index) => {
    const before = mixed[index - 1];
    const isCut = before !== undefined && before.letter !== page.letter;
    const extra: DrawnPage[] = [];
    // Separators lie only where somebody put them: between letters in order.
    if (isCut && mix === 'in-order' && dice.chance(0.2)) {
      drawSeparator(document, dice);
      extra.push(loose(document, 'separator'));
    }
    if (dice.chance(0.06)) {
      drawBlank(document);
      extra.push(loose(document, 'blank'));
    }
    return [...extra, page];
  });
  return withSheets.map((page) =>
    page.what === 'blank' || !dice.chance(0.1) ? page : { ...page, turned: dice.pick([90, 180, 270]) },
  );
}

function loose(document: PDFDocument, what: 'blank' | 'separator'): DrawnPage {
  return { at: document.getPageCount() - 1, letter: null, what, isFront: false, turned: 0 };
}

function mixStacks(stacks: readonly DrawnPage[][], mix: Mix, dice: Dice): DrawnPage[] {
  if (mix === 'in-order' || mix === 'one-letter') return stacks.flat();
  if (mix === 'shuffled') return dice.shuffle(stacks.flat());
  if (mix === 'letter-out-of-order') {
    const which = dice.int(0, stacks.length - 1);
    return stacks.flatMap((stack, index) =>
      index === which ? (dice.chance(0.5) ? [...stack].reverse() : dice.shuffle(stack)) : stack,
    );
  }
  // One page of one letter went into another.
  const pages = stacks.flat();
  const [moved] = pages.splice(dice.int(0, pages.length - 1), 1);
  if (moved) pages.splice(dice.int(0, pages.length), 0, moved);
  return pages;
}
