// Parts are looked at each by itself; a container is worth what its worst part is; whatever happens to the looking is a
// finding, never silence.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../contract/app-error.ts';
import type { UnwrappedPart } from '../../../contract/contained.ts';
import type { ErrorCode } from '../../../contract/error-codes.ts';
import type { FileInspection, Observation } from '../../../contract/inspection.ts';
import type { InspectionRequest } from '../../../extractors/active-content/inspect-file.ts';
import { attachmentVerdicts } from '../../../pipeline/inspection/attachment-verdicts.ts';
import type { InspectionTools } from '../../../pipeline/inspection/inspect-part.ts';
import { inspectTree } from '../../../pipeline/inspection/inspect-tree.ts';

function part(id: number, more: Partial<UnwrappedPart> = {}): UnwrappedPart {
  return {
    id,
    parent: id === 0 ? null : 0,
    sameAs: null,
    depth: id === 0 ? 0 : 1,
    role: id === 0 ? null : 'attachment',
    name: id === 0 ? null : `${id}.pdf`,
    statedName: null,
    statedType: null,
    way: id === 0 ? null : `${id}.pdf`,
    sha256: `sha-${id}`,
    sizeBytes: 10,
    kind: 'pdf',
    mediaType: 'application/pdf',
    pageCount: 1,
    picture: null,
    mail: null,
    signers: [],
    problems: [],
    ...more,
  };
}

const MAIL = part(0, { kind: 'container', mediaType: 'message/rfc822', pageCount: null });
const script: Observation = { code: 'pdf.javascript', where: 'object 1 0' };

function tools(
  seen: Readonly<Record<string, Partial<FileInspection> | Error>>,
  more: Partial<InspectionTools> = {},
): InspectionTools & { readonly asked: InspectionRequest[] } {
  const asked: InspectionRequest[] = [];
  return {
    asked,
    inspect: async (request) => {
      asked.push(request);
      const found = seen[request.path] ?? {};
      if (found instanceof Error) throw found;
      return { mediaType: 'application/pdf', observations: [], problems: [], ...found };
    },
    pathOf: async (sha256) => sha256,
    scan: null,
    ...more,
  };
}

describe('inspectTree', () => {
  it('gives a container the verdict of its worst part, and each part its own', async () => {
    const zip = part(2, { kind: 'container', mediaType: 'application/zip', name: '2.zip' });
    const tree = [MAIL, part(1), zip, part(3, { parent: 2 })];
    const found = await inspectTree(tree, 'a.eml', tools({ 'sha-3': { observations: [script] } }));
    expect(found.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'ok', 'reject']);
    expect(found.map(({ wholeVerdict }) => wholeVerdict)).toEqual(['reject', 'ok', 'reject', 'reject']);
  });

  it('looks at the same bytes once and says the same of both', async () => {
    const asked = tools({ 'sha-1': { observations: [script] } });
    const found = await inspectTree([MAIL, part(1), part(2, { sha256: 'sha-1', sameAs: 1 })], 'a.eml', asked);
    expect(asked.asked.map(({ path }) => path)).toEqual(['sha-0', 'sha-1']);
    expect(found.map(({ verdict }) => verdict)).toEqual(['ok', 'reject', 'reject']);
  });

  it('asks by the names a person sees: the document by its own, a body as a body, a container as opened', async () => {
    const asked = tools({});
    const body = part(1, { role: 'body', kind: 'text', name: 'testo.html', statedName: '../testo.html' });
    await inspectTree([MAIL, body], 'lettera.eml', asked);
    expect(asked.asked).toMatchObject([
      { name: 'lettera.eml', isMailBody: false, openedAs: 'message/rfc822' },
      { name: 'testo.html', isMailBody: true, openedAs: null, statedName: '../testo.html' },
    ]);
  });

  it.each<ErrorCode>(['sandbox.crashed', 'sandbox.memory_limit', 'page.time_limit'])(
    'a reader lost by %s makes the part not checkable, and the others are looked at',
    async (code) => {
      const found = await inspectTree(
        [MAIL, part(1), part(2)],
        'a.eml',
        tools({ 'sha-1': new AppError(code) }),
      );
      expect(found.map(({ verdict }) => verdict)).toEqual(['ok', 'unreadable', 'ok']);
      expect(found[1]?.findings.map((finding) => finding.code)).toEqual([code]);
    },
  );

  it('lets trouble that is ours through', async () => {
    const own = tools({ 'sha-1': new AppError('file.unreadable') });
    await expect(inspectTree([MAIL, part(1)], 'a', own)).rejects.toMatchObject({ code: 'file.unreadable' });
    const defect = tools({ 'sha-1': new TypeError('x') });
    await expect(inspectTree([MAIL, part(1)], 'a', defect)).rejects.toThrow(TypeError);
  });

  it('never calls ok what could not be had or not be opened', async () => {
    const lost = part(1, { sha256: null, problems: [{ code: 'container.encrypted', detail: null }] });
    const broken = part(2, { kind: 'container', problems: [{ code: 'container.damaged', detail: null }] });
    const found = await inspectTree([MAIL, lost, broken], 'a.eml', tools({}));
    expect(found.map(({ verdict }) => verdict)).toEqual(['ok', 'reject', 'unreadable']);
    expect(found[0]?.wholeVerdict).toBe('reject');
  });

  it('says damage once, and trusts the inspector over an opener that took an office file for an archive', async () => {
    const damage = { code: 'pdf.damaged', detail: null } as const;
    const office = part(2, {
      kind: 'container',
      mediaType: 'application/zip',
      problems: [{ code: 'container.unsupported', detail: 'office package' }],
    });
    const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    const found = await inspectTree(
      [MAIL, part(1, { problems: [damage] }), office],
      'a.eml',
      tools({ 'sha-1': { problems: [damage] }, 'sha-2': { mediaType: docx } }),
    );
    expect(found[1]?.findings.map(({ code }) => code)).toEqual(['pdf.damaged']);
    expect(found[2]).toMatchObject({ verdict: 'ok', type: docx, findings: [] });
  });

  it('scans every file but the containers, and knows what is infected', async () => {
    const scanned: string[] = [];
    const scan: InspectionTools['scan'] = async (path) => {
      scanned.push(path);
      const finding = { code: 'virus.found', kind: 'virus', where: 'Eicar', severity: 'reject' } as const;
      return path === 'sha-2'
        ? { isInfected: true, findings: [finding] }
        : { isInfected: false, findings: [] };
    };
    const found = await inspectTree([MAIL, part(1), part(2)], 'a.eml', tools({}, { scan }));
    expect(scanned).toEqual(['sha-1', 'sha-2']);
    expect(found.map(({ isInfected }) => isInfected)).toEqual([false, false, true]);
    expect(found[2]?.verdict).toBe('reject');
  });
});

describe('attachmentVerdicts', () => {
  it('shows what somebody sent, and the workings of a mail only when they are bad', async () => {
    const body = part(1, { role: 'body', kind: 'text', way: 'testo.html' });
    const badBody = part(2, { role: 'body', kind: 'text', way: 'testo-2.html' });
    const found = await inspectTree(
      [MAIL, body, badBody, part(3)],
      'a.eml',
      tools({ 'sha-2': { observations: [{ code: 'html.script', where: 'script' }] } }),
    );
    expect(attachmentVerdicts(found, 'a.eml').map((each) => [each.part, each.verdict])).toEqual([
      ['testo-2.html', 'reject'],
      ['3.pdf', 'ok'],
    ]);
  });

  it('names a document that is its own part by its file name', async () => {
    const found = await inspectTree([part(0)], 'avviso.pdf', tools({}));
    expect(attachmentVerdicts(found, 'in/avviso.pdf').map((each) => each.part)).toEqual(['avviso.pdf']);
  });

  it('says of a logo that it was not read, which changes no verdict', async () => {
    const mail = { ...MAIL, mail: {} as UnwrappedPart['mail'] };
    const logo = part(1, { kind: 'image', picture: { widthPx: 90, heightPx: 40 } });
    const [verdict] = attachmentVerdicts(await inspectTree([mail, logo], 'a.eml', tools({})), 'a.eml');
    expect(verdict).toMatchObject({
      verdict: 'ok',
      findings: [{ code: 'image.too_small_for_page', severity: 'info' }],
    });
  });
});
