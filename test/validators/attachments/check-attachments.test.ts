// What CIVIS takes as attachments of a second request, and what is said where a file does not keep to it.
import { describe, expect, it } from 'vitest';
import { day } from '../../../rules/civil-day-literal.ts';
import { type AcceptedFormats, DEFAULT_ACCEPTED_FORMATS } from '../../../rules/formats/index.ts';
import {
  type AttachmentSituation,
  type CandidateFile,
  checkAttachments,
} from '../../../validators/attachments/index.ts';

const SECOND: AttachmentSituation = {
  request: 'second',
  act: 'comunicazione',
  formats: DEFAULT_ACCEPTED_FORMATS,
};
const MB = 1024 * 1024;
let made = 0;

function file(more: Partial<CandidateFile> = {}): CandidateFile {
  made += 1;
  return {
    name: `documento-${made}.pdf`,
    sizeBytes: 1_000,
    sha256: `hash-${made}`,
    mediaType: 'application/pdf',
    verdict: 'ok',
    text: null,
    ...more,
  };
}

const codesOf = (candidate: CandidateFile) =>
  checkAttachments([candidate], SECOND).files[0]?.map(({ code }) => code);

describe('checkAttachments', () => {
  it('has nothing against a clean PDF, and nothing against none at all', () => {
    expect(checkAttachments([file()], SECOND)).toEqual({ problems: [], files: [[]], isSendable: true });
    const none = checkAttachments([], { ...SECOND, request: 'first' });
    expect(none).toEqual({ problems: [], files: [], isSendable: true });
  });

  it('takes ten files and not eleven', () => {
    const ten = Array.from({ length: 10 }, () => file());
    expect(checkAttachments(ten, SECOND).isSendable).toBe(true);
    const eleven = checkAttachments([...ten, file()], SECOND);
    expect(eleven.isSendable).toBe(false);
    expect(eleven.problems[0]).toMatchObject({ code: 'attachment.too_many' });
    expect(eleven.problems[0]?.message).toContain('11 file: CIVIS ne accetta al massimo 10');
  });

  it('takes 20 MB and not a byte more', () => {
    expect(codesOf(file({ sizeBytes: 20 * MB }))).toEqual([]);
    expect(codesOf(file({ sizeBytes: 20 * MB + 1 }))).toEqual(['attachment.too_large']);
    expect(codesOf(file({ sizeBytes: 0 }))).toEqual(['attachment.empty']);
  });

  it('lets through only what the inspection lets through', () => {
    expect(codesOf(file({ verdict: 'warn' }))).toEqual([]);
    expect(codesOf(file({ verdict: 'reject' }))).toEqual(['attachment.active']);
    expect(codesOf(file({ verdict: 'unreadable' }))).toEqual(['attachment.not_checkable']);
    expect(checkAttachments([file(), file({ verdict: 'reject' })], SECOND).isSendable).toBe(false);
  });

  it('has attachments in a second request about a communication only', () => {
    const first = checkAttachments([file()], { ...SECOND, request: 'first' });
    expect(first.problems.map(({ code }) => code)).toEqual(['attachment.first_request']);
    const cartella = checkAttachments([file()], { ...SECOND, act: 'cartella' });
    expect(cartella.problems.map(({ code }) => code)).toEqual(['attachment.not_for_cartella']);
    expect(first.isSendable || cartella.isSendable).toBe(false);
  });

  it('goes by the type of the content, and by the list in force', () => {
    expect(codesOf(file({ name: 'a.docx', mediaType: 'application/msword' }))).toEqual([
      'attachment.format_not_accepted',
    ]);
    expect(codesOf(file({ name: 'a.jpg', mediaType: 'image/jpeg' }))).toEqual(['attachment.format_doubtful']);
    const own: AcceptedFormats = {
      source: 'list read by a person',
      asOf: day('2026-06-01'),
      confidence: 'V2',
      formats: [{ mediaType: 'image/jpeg', endings: ['jpg'], acceptance: 'accepted' }],
    };
    const checked = checkAttachments([file({ name: 'a.jpg', mediaType: 'image/jpeg' }), file()], {
      ...SECOND,
      formats: own,
    });
    expect(checked.files.map((each) => each.map(({ code }) => code))).toEqual([
      [],
      ['attachment.format_not_accepted'],
    ]);
  });

  it('speaks of names that a portal may refuse, and forbids none', () => {
    expect(codesOf(file({ name: 'avviso.txt' }))).toEqual(['attachment.ending_differs']);
    expect(codesOf(file({ name: `${'a'.repeat(97)}.pdf` }))).toEqual(['attachment.name_too_long']);
    expect(codesOf(file({ name: `${'a'.repeat(96)}.pdf` }))).toEqual([]);
    expect(codesOf(file({ name: 'a%b&c.pdf' }))).toEqual(['attachment.name_characters']);
    expect(codesOf(file({ name: 'Perché è così (2).pdf' }))).toEqual([]);
    expect(checkAttachments([file({ name: 'a%b.pdf' })], SECOND).isSendable).toBe(true);
  });

  it('sees the same file and the same name twice', () => {
    const twice = checkAttachments(
      [file({ name: 'a.pdf', sha256: 'x' }), file({ name: 'A.pdf' }), file({ sha256: 'x' })],
      SECOND,
    );
    expect(twice.files.map((each) => each.map(({ code }) => code))).toEqual([
      [],
      ['attachment.same_name'],
      ['attachment.same_content'],
    ]);
  });

  it('names what the agency has already', () => {
    expect(codesOf(file({ name: 'F24_giugno.pdf' }))).toEqual(['attachment.held_f24']);
    const page = 'MODELLO DI PAGAMENTO\nUNIFICATO\nDELEGA IRREVOCABILE A: BANCA\nCONTRIBUENTE';
    expect(codesOf(file({ text: page }))).toEqual(['attachment.held_f24']);
    expect(codesOf(file({ text: 'MODELLO REDDITI 2024\nPERSONE FISICHE' }))).toEqual([
      'attachment.held_return',
    ]);
  });

  it('does not take a letter that speaks of them for them', () => {
    const letter = 'Si chiede il riesame. Il versamento è stato fatto con modello F24 il 12/3/2026.';
    expect(codesOf(file({ text: letter }))).toEqual([]);
    expect(codesOf(file({ name: 'lettera-al-cliente.pdf', text: 'delega irrevocabile a terzi' }))).toEqual(
      [],
    );
    expect(codesOf(file({ name: 'verbale_1730_2024.pdf' }))).toEqual([]);
    const notice =
      'COMUNICAZIONE N. 0012345625401\nControllo automatizzato della dichiarazione\nModello REDDITI PF 2024';
    expect(codesOf(file({ text: notice }))).toEqual([]);
  });

  it('takes what was found when the text was at hand', () => {
    expect(codesOf(file({ held: 'return' }))).toEqual(['attachment.held_return']);
    expect(codesOf(file({ held: null, name: 'F24.pdf' }))).toEqual(['attachment.held_f24']);
  });
});
