// Endpoints as configured: what is wrong is named, and no secret and no address ever stands in a message.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { loadConfig } from '../../../pipeline/config/load-config.ts';
import { printConfig } from '../../../pipeline/config/print-config.ts';
import { readWebhooks } from '../../../pipeline/config/webhooks.ts';

const folder = mkdtempSync(join(tmpdir(), 'civis-webhooks-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OLD = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const NEW = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const ENDPOINT = { name: 'gestionale', url: 'https://erp.example.it/hook?token=segreto', secrets: [OLD] };

function fileWith(content: unknown): string {
  const path = join(folder, 'webhooks.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const read = (settings: Record<string, string>, env: Record<string, string> = {}) =>
  readWebhooks(loadConfig(settings, {}, folder).config, env);
const readFile = (...endpoints: unknown[]) => read({ CIVIS_WEBHOOKS_FILE: fileWith({ endpoints }) });

function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    expect(error).toMatchObject({ code: 'config.invalid' });
    return `${error instanceof Error ? error.message : ''}${inspect(error)}`;
  }
  throw new Error('nothing was refused');
}

describe('readWebhooks', () => {
  it('has no endpoint unless one is given', () => expect(read({}).endpoints).toEqual([]));

  it('takes one address with its secret, or two secrets while they are exchanged', () => {
    for (const [secret, signatures] of [
      [OLD, 1],
      [`${NEW} ${OLD}`, 2],
    ] as const) {
      const { endpoints } = read({ CIVIS_WEBHOOK_URL: ENDPOINT.url, CIVIS_WEBHOOK_SECRET: secret });
      expect(endpoints).toMatchObject([{ name: 'webhook', isEnabled: true }]);
      expect(endpoints[0]?.types.size).toBe(6);
      expect(endpoints[0]?.sign('evt_1', new Date(0), '{}').split(' ')).toHaveLength(signatures);
    }
  });

  it('takes secrets from the environment and from files', () => {
    writeFileSync(join(folder, 'secret'), `${OLD}\n`);
    const path = fileWith({
      endpoints: [
        { ...ENDPOINT, secrets: ['env:HOOK_SECRET'], events: ['deadline.near'], enabled: false },
        { ...ENDPOINT, name: 'agenda', secrets: [`file:${join(folder, 'secret')}`, NEW] },
      ],
    });
    const { endpoints } = read({ CIVIS_WEBHOOKS_FILE: path }, { HOOK_SECRET: OLD });
    const [erp, agenda] = endpoints.map((one) => one.sign('evt_1', new Date(0), '{}'));
    expect(agenda?.split(' ')[0]).toBe(erp);
    expect(agenda?.split(' ')).toHaveLength(2);
    expect(endpoints.map(({ name, isEnabled, types }) => [name, isEnabled, types.size])).toEqual([
      ['gestionale', false, 1],
      ['agenda', true, 6],
    ]);
  });

  it.each<[string, unknown[], string]>([
    ['no name', [{ ...ENDPOINT, name: undefined }], 'endpoints.0.name'],
    ['a name with spaces', [{ ...ENDPOINT, name: 'il gestionale' }], 'endpoints.0.name'],
    ['a name twice', [ENDPOINT, ENDPOINT], 'name of its own'],
    ['no address', [{ ...ENDPOINT, url: 'segreto' }], 'endpoints.0.url'],
    ['plain http', [{ ...ENDPOINT, url: 'http://erp.example.it/segreto' }], 'https'],
    ['a password in the address', [{ ...ENDPOINT, url: 'https://ada:segreto@erp.example.it/' }], 'password'],
    ['a private address', [{ ...ENDPOINT, url: 'https://192.168.1.1/segreto' }], 'private'],
    ['no secret', [{ ...ENDPOINT, secrets: [] }], 'endpoints.0.secrets'],
    ['three secrets', [{ ...ENDPOINT, secrets: [OLD, NEW, OLD] }], 'endpoints.0.secrets'],
    ['a secret of another form', [{ ...ENDPOINT, secrets: ['segreto'] }], 'secrets.0'],
    ['a variable that is not set', [{ ...ENDPOINT, secrets: ['env:NOT_SET'] }], 'not set'],
    ['a file that is not there', [{ ...ENDPOINT, secrets: ['file:/nowhere'] }], 'cannot be read'],
    ['an event that does not exist', [{ ...ENDPOINT, events: ['notice.lost'] }], 'endpoints.0.events'],
    ['an entry that does not exist', [{ ...ENDPOINT, retries: 3 }], 'endpoints.0'],
  ])('refuses %s, and says where', (_, endpoints, where) => {
    const message = messageOf(() => readFile(...endpoints));
    expect(message).toContain(where);
    expect(message).not.toContain('segreto');
    expect(message).not.toContain('whsec_A');
  });

  it('refuses a file that is no JSON without quoting it', () => {
    const path = fileWith(`{"secrets": ["${OLD}"`);
    expect(messageOf(() => read({ CIVIS_WEBHOOKS_FILE: path }))).not.toContain(OLD.slice(0, 12));
  });

  it.each<[string, Record<string, string>]>([
    ['an address without a secret', { CIVIS_WEBHOOK_URL: ENDPOINT.url }],
    ['a secret without an address', { CIVIS_WEBHOOK_SECRET: OLD }],
    ['three secrets', { CIVIS_WEBHOOK_URL: ENDPOINT.url, CIVIS_WEBHOOK_SECRET: `${OLD} ${OLD} ${OLD}` }],
    ['a file and an address', { CIVIS_WEBHOOKS_FILE: 'x', CIVIS_WEBHOOK_URL: ENDPOINT.url }],
    [
      'a host that is not allowed',
      { CIVIS_WEBHOOK_URL: ENDPOINT.url, CIVIS_WEBHOOK_SECRET: OLD, CIVIS_WEBHOOK_HOSTS: 'example.com' },
    ],
    ['a host list with an address', { CIVIS_WEBHOOK_HOSTS: 'https://erp.example.it' }],
    ['a host list with everything', { CIVIS_WEBHOOK_HOSTS: '*' }],
    ['half a yes', { CIVIS_WEBHOOK_ALLOW_PRIVATE: 'yes' }],
  ])('refuses %s', (_, settings) => {
    expect(messageOf(() => read(settings))).not.toContain('segreto');
  });

  it('lets hosts of the list through, and this machine where that is allowed', () => {
    const settings = { CIVIS_WEBHOOK_SECRET: OLD, CIVIS_WEBHOOK_ALLOW_PRIVATE: 'true' };
    const hosts = 'ERP.example.it, *.example.com, localhost';
    for (const url of ['https://erp.example.it/', 'https://a.example.com/', 'http://localhost:3000/']) {
      const all = { ...settings, CIVIS_WEBHOOK_HOSTS: hosts, CIVIS_WEBHOOK_URL: url };
      expect(read(all).endpoints).toHaveLength(1);
    }
  });

  it('shows neither secrets nor addresses when it is printed', () => {
    const loaded = loadConfig({ CIVIS_WEBHOOK_URL: ENDPOINT.url, CIVIS_WEBHOOK_SECRET: OLD }, {}, folder);
    expect(printConfig(loaded)).not.toMatch(/segreto|whsec_/);
    const { endpoints } = readWebhooks(loaded.config, {});
    expect(inspect(endpoints, { depth: 9 }) + JSON.stringify(endpoints)).not.toContain(OLD.slice(0, 12));
  });
});
