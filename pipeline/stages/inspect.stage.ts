// Says what each part is by its magic bytes, and whether the name tells the truth. The search for active content
// is not part of this stage yet: no verdict here is ever `ok`, so nothing unchecked is called clean.
import type { AttachmentVerdict, Finding } from '../../contract/result.schema.ts';
import { EXTENSIONS, extensionOf } from './file-extensions.table.ts';
import { defineStage } from './stage.ts';
import type { Part } from './stage-outputs.ts';

export const inspectStage = defineStage({
  name: 'inspect',
  version: 1,
  lane: 'light',
  about: 'compares the content with the name; nothing is called clean without a full inspection',
  needs: ['unpack'],
  async run({ document, unpack }) {
    const name = document.intakes[0]?.path ?? '';
    const attachments = unpack.parts.map((part) => verdictOf(part, part.name ?? name));
    return { kind: 'done', output: { attachments } };
  },
});

/** `warn` at best: type by magic bytes is known, active content has not been looked for. */
export function verdictOf(part: Part, name: string): AttachmentVerdict {
  const findings: Finding[] = [
    { code: 'inspection.type_only', kind: 'not-inspected', where: part.mediaType, severity: 'warn' },
  ];
  const extension = extensionOf(name);
  if (extension && !(EXTENSIONS[part.mediaType] ?? []).includes(extension)) {
    findings.push({ code: 'type.mismatch', kind: 'type-mismatch', where: `.${extension}`, severity: 'warn' });
  }
  const shortName = part.name ?? name.split(/[\\/]/).at(-1) ?? name;
  return { part: shortName, type: part.mediaType, verdict: 'warn', findings };
}
