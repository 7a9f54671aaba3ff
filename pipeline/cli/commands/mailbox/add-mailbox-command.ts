// The flags of `mailbox`.
import type { Command } from 'commander';
import type { ExitCode } from '../../exit-codes.ts';
import type { Terminal } from '../../terminal.ts';
import type { MailboxOptions } from './mailbox.command.ts';

export function addMailboxCommand(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  program
    .command('mailbox')
    .description('ritira le PEC dalle caselle configurate (IMAP) e legge gli atti; non cancella nulla')
    .option('--once', 'prende quello che c’è, aspetta che sia finito ed esce')
    .option('--check', 'si collega e dice che cosa vede, senza prendere nulla')
    .option('--json', 'un oggetto JSON per riga sullo standard output, nient’altro')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: MailboxOptions) => {
      const { mailboxCommand } = await import('./mailbox.command.ts');
      setExit(await mailboxCommand(options, terminal));
    });
}
