// What stands against sending files as the attachments of a second CIVIS request, as a person reads it.
import { italianDay } from '../../contract/civil-date.ts';
import type { AcceptedFormats } from '../../rules/formats/index.ts';
import type {
  AttachmentProblem,
  CandidateFile,
  CheckedAttachments,
} from '../../validators/attachments/index.ts';

export function attachmentLines(
  files: readonly CandidateFile[],
  checked: CheckedAttachments,
  formats: AcceptedFormats,
): string[] {
  const count = files.length === 1 ? '1 file' : `${files.length} file`;
  const head = checked.isSendable
    ? `Allegati per una seconda richiesta CIVIS: ${count}, niente lo impedisce.`
    : `Allegati per una seconda richiesta CIVIS: ${count}, COSÌ NON VANNO INVIATI.`;
  const ofFiles = files.flatMap(({ name }, index) => {
    const problems = checked.files[index] ?? [];
    return problems.length === 0 ? [] : [`  ${name}`, ...problems.map((each) => `    ${line(each)}`)];
  });
  return [
    head,
    ...checked.problems.map((each) => `  ${line(each)}`),
    ...ofFiles,
    `  Formati accettati secondo l’elenco del ${italianDay(formats.asOf)}${formats.confidence === 'D' ? ', provvisorio: l’Allegato 2 in vigore va controllato' : ` (${formats.source})`}.`,
  ];
}

function line({ effect, code, message }: AttachmentProblem): string {
  return `${effect === 'forbids' ? 'impedisce' : 'attenzione'}: ${message} (${code})`;
}
