// The endpoints that are told of notices: a JSON file, or one address in the settings. A mistake is named by its entry,
// never by its value: addresses and secrets stay out of messages. docs/webhook.md shows the form.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '../../contract/app-error.ts';
import { EVENT_TYPES } from '../../contract/webhook.ts';
import { isSecret, signerOf } from '../webhook/signature.ts';
import { type UrlPolicy, urlProblem } from '../webhook/url-rules.ts';
import type { WebhookEndpoint, WebhookSetup } from '../webhook/webhook-endpoint.ts';
import type { Config } from './settings.ts';

type WebhookConfig = Pick<
  Config,
  'webhooksFile' | 'webhookUrl' | 'webhookSecret' | 'webhookHosts' | 'webhookAllowPrivate'
>;
type Env = Readonly<Record<string, string | undefined>>;

const endpointSchema = z.strictObject({
  /** In lists and messages. yes: `gestionale-1`  no: `Gestionale dello studio` */
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  url: z.string().refine((text) => URL.canParse(text), { message: 'not an address' }),
  events: z
    .array(z.enum(EVENT_TYPES))
    .min(1)
    .default([...EVENT_TYPES]),
  secrets: z.array(z.string().trim().min(1)).min(1).max(2),
  enabled: z.boolean().default(true),
});
type EndpointEntry = z.infer<typeof endpointSchema>;

const fileSchema = z.strictObject({
  endpoints: z
    .array(endpointSchema)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, {
      message: 'every endpoint needs a name of its own',
    }),
});

/** The name of the endpoint that is given by settings alone. */
const SINGLE = 'webhook';

/**
 * @param env where `env:NAME` secrets are.
 * @throws AppError config.invalid naming the entry
 */
export function readWebhooks(config: WebhookConfig, env: Env): WebhookSetup {
  const policy: UrlPolicy = { allowsPrivate: config.webhookAllowPrivate, hosts: config.webhookHosts };
  const endpoints = entriesOf(config).map((entry) => endpointOf(entry, policy, env));
  return { endpoints, addresses: policy };
}

function entriesOf({ webhooksFile, webhookUrl, webhookSecret }: WebhookConfig): readonly EndpointEntry[] {
  if (webhooksFile !== null) {
    if (webhookUrl !== null || webhookSecret !== null) {
      throw invalid('webhooksFile and webhookUrl cannot both be given');
    }
    return readFile(webhooksFile);
  }
  if ((webhookUrl === null) !== (webhookSecret === null)) {
    throw invalid('webhookUrl and webhookSecret belong together');
  }
  if (webhookUrl === null || webhookSecret === null) return [];
  const secrets = webhookSecret.split(/\s+/);
  if (secrets.length > 2) throw invalid('webhookSecret holds at most two secrets');
  return [{ name: SINGLE, url: webhookUrl, events: [...EVENT_TYPES], secrets, enabled: true }];
}

function readFile(path: string): readonly EndpointEntry[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    // Without its cause: the message of JSON.parse quotes the file, and the file may hold secrets.
    throw invalid(`webhooksFile cannot be read as JSON: ${path}`);
  }
  const parsed = fileSchema.safeParse(content);
  if (parsed.success) return parsed.data.endpoints;
  const reasons = parsed.error.issues.map(({ path: at, message }) => `${at.join('.') || 'file'}: ${message}`);
  throw invalid(`${path}: ${reasons.join('; ')}`);
}

function endpointOf(entry: EndpointEntry, policy: UrlPolicy, env: Env): WebhookEndpoint {
  const url = new URL(entry.url);
  const problem = urlProblem(url, policy);
  if (problem !== null) throw invalid(`${entry.name}: ${problem}`);
  const secrets = entry.secrets.map((secret, n) => secretOf(secret, `${entry.name}: secrets.${n}`, env));
  return {
    ...{ name: entry.name, url, isEnabled: entry.enabled },
    types: new Set(entry.events),
    sign: signerOf(secrets),
  };
}

/** `env:NAME`, `file:PATH`, or the secret itself. */
function secretOf(text: string, where: string, env: Env): string {
  const found = text.startsWith('env:')
    ? env[text.slice('env:'.length)]
    : text.startsWith('file:')
      ? fileText(text.slice('file:'.length), where)
      : text;
  if (found === undefined) throw invalid(`${where}: the variable is not set`);
  if (!isSecret(found.trim())) throw invalid(`${where}: not whsec_ and the base64 of 24 to 64 bytes`);
  return found.trim();
}

function fileText(path: string, where: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('config.invalid', `${where}: the file cannot be read`, { cause });
  }
}

function invalid(detail: string): AppError {
  return new AppError('config.invalid', detail);
}
