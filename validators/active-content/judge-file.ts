// From what was seen in a file to its verdict: may it be sent with a CIVIS request. Pure; the meaning of each thing seen
// stands in rules/formats.
import type { PartProblem } from '../../contract/contained.ts';
import type { FileInspection } from '../../contract/inspection.ts';
import type { Finding } from '../../contract/result.schema.ts';
import type { Verdict } from '../../contract/words.ts';
import { FEATURE_RULES } from '../../rules/formats/index.ts';

/** Worst last. A file with something active is rejected, also where the rest of it could not be read. */
const BY_WEIGHT: readonly Verdict[] = ['ok', 'warn', 'unreadable', 'reject'];
/** Content behind a password is no accident: it cannot be checked by the agency either. */
const ENCRYPTED = /\.encrypted$/;

export interface Judged {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}

export function judgeFile({
  observations,
  problems,
}: Pick<FileInspection, 'observations' | 'problems'>): Judged {
  const findings = [
    ...observations.map(({ code, where }): Finding => {
      const { kind, severity } = FEATURE_RULES[code];
      return { code, kind, where, severity };
    }),
    ...problems.map(problemFinding),
  ];
  return { verdict: verdictOf(findings), findings };
}

/** Findings that are only said change nothing. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  return worstVerdict(findings.map(({ severity }) => (severity === 'info' ? 'ok' : severity)));
}

/** `ok` of none. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (worst, each) => (BY_WEIGHT.indexOf(each) > BY_WEIGHT.indexOf(worst) ? each : worst),
    'ok',
  );
}

function problemFinding({ code, detail }: PartProblem): Finding {
  const isEncrypted = ENCRYPTED.test(code);
  return {
    code,
    kind: isEncrypted ? 'encrypted' : 'not-checked',
    where: detail ?? '',
    severity: isEncrypted ? 'reject' : 'unreadable',
  };
}
