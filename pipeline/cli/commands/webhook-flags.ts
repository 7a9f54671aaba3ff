// The flags of `webhook`, in one place: the group has several commands.
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Terminal } from '../terminal.ts';
import type { WebhookOptions } from './webhook.command.ts';

export function addWebhookCommands(
  program: Command,
  terminal: Terminal,
  setExit: (code: ExitCode) => void,
): void {
  const webhook = program.command('webhook').description('gli eventi per gli altri programmi dello studio');
  webhook
    .command('list')
    .description('gli eventi in attesa e quelli falliti, senza il loro contenuto')
    .option('--dead', 'solo quelli falliti')
    .option('--json', 'un oggetto JSON per riga')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (options: WebhookOptions) => {
      const { webhookListCommand } = await import('./webhook.command.ts');
      setExit(await webhookListCommand(options, terminal));
    });
  webhook
    .command('replay')
    .description('manda di nuovo gli eventi falliti, con lo stesso identificativo')
    .argument('[id]', 'identificativo dell’evento, o il suo inizio')
    .option('--all-dead', 'tutti quelli falliti')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string | undefined, options: WebhookOptions) => {
      const { webhookReplayCommand } = await import('./webhook.command.ts');
      setExit(await webhookReplayCommand(id, options, terminal));
    });
  webhook
    .command('discard')
    .description('abbandona gli eventi falliti e ne cancella il contenuto')
    .argument('[id]', 'identificativo dell’evento, o il suo inizio')
    .option('--all-dead', 'tutti quelli falliti')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (id: string | undefined, options: WebhookOptions) => {
      const { webhookDiscardCommand } = await import('./webhook.command.ts');
      setExit(await webhookDiscardCommand(id, options, terminal));
    });
  webhook
    .command('test')
    .description('manda un evento di prova, senza dati, e dice come va')
    .argument('<nome>', 'nome del destinatario nella configurazione')
    .option('--data <dir>', 'cartella dei dati')
    .action(async (name: string, options: WebhookOptions) => {
      const { webhookTestCommand } = await import('./webhook.command.ts');
      setExit(await webhookTestCommand(name, options, terminal));
    });
}
