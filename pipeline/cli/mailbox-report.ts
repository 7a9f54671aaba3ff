// What `mailbox` prints: a line per mail as it ends, with --json its results; and what becomes of the exit code.
import { ERROR_CODES, type ErrorCode } from '../../contract/error-codes.ts';
import type { Engine } from '../engine/engine-options.ts';
import type { MailListener, TakenMail } from '../intake/mailbox/mailbox-house.ts';
import { type MailboxTextCode, mailboxText } from '../messages/mailbox.table.ts';
import { fileLine } from '../outputs/file-line.ts';
import { EXIT, type ExitCode, exitOfResults } from './exit-codes.ts';
import { receivedResults } from './received-results.ts';
import type { Terminal } from './terminal.ts';

const WORST_FIRST: readonly ExitCode[] = [EXIT.someFailed, EXIT.needsReview];

export class MailboxReport implements MailListener {
  private readonly terminal: Terminal;
  private readonly isJson: boolean;
  private readonly open = new Map<string, TakenMail[]>();
  private worst: ExitCode = EXIT.ok;

  constructor(terminal: Terminal, isJson: boolean) {
    this.terminal = terminal;
    this.isJson = isJson;
  }

  /** As of a run of `process` over the same mails; a mail left behind counts as failed. */
  get exit(): ExitCode {
    return this.worst;
  }

  get openDocuments(): readonly string[] {
    return [...this.open.keys()];
  }

  taken(mail: TakenMail): void {
    if (mail.batchId === null) this.tell('mailbox.known', { path: mail.path });
    else this.open.set(mail.documentId, [...(this.open.get(mail.documentId) ?? []), mail]);
  }

  tell(code: MailboxTextCode, fill: Readonly<Record<string, string | number>>): void {
    if (code === 'mailbox.left' || code === 'mailbox.mail_gone') this.count(EXIT.someFailed);
    const known = ERROR_CODES[fill['code'] as ErrorCode];
    this.terminal.err(`${mailboxText(code, known ? { ...fill, reason: known.it } : fill)}\n`);
  }

  /** A mailbox that could not be looked through as it should. */
  troubled(mailbox: string, code: string): void {
    this.count(EXIT.someFailed);
    this.tell('mailbox.troubled', { mailbox, code });
  }

  /** Documents at their end: their lines and results. */
  async ended(engine: Pick<Engine, 'resultsOf'>, documentIds: readonly string[]): Promise<void> {
    for (const id of documentIds) {
      const mails = this.open.get(id) ?? [];
      this.open.delete(id);
      for (const { batchId, path } of mails) {
        const intakes = await engine.resultsOf(batchId ?? '');
        const results = receivedResults(intakes.map((each) => ({ path, results: each.results })));
        this.count(exitOfResults(results));
        if (this.isJson) for (const result of results) this.terminal.out(`${JSON.stringify(result)}\n`);
        const line = `${path}: ${fileLine(results)}\n`;
        if (this.isJson) this.terminal.err(line);
        else this.terminal.out(line);
      }
    }
  }

  private count(exit: ExitCode): void {
    this.worst = WORST_FIRST.find((code) => code === exit || code === this.worst) ?? EXIT.ok;
  }
}
