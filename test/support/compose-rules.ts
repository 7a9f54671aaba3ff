// The rules our compose file is held to, each a sentence that says what is wrong. (Border file: YAML of any shape.)
import { parse } from 'yaml';

type Node = Readonly<Record<string, unknown>>;

const node = (value: unknown): Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Node) : {};
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** yes: `postgres:16.10-alpine`, `redis:7.4.6-alpine`, `a/b:1.4.3`  no: `redis`, `redis:latest`, `redis:7-alpine` */
const PINNED = /^[\w./-]+:v?\d+\.\d+[\w.-]*$/;

/** @returns what breaks a rule; nothing for a good file */
export function composeProblems(text: string): readonly string[] {
  const file = node(parse(text, { merge: true }));
  const networks = node(file['networks']);
  const problems: string[] = [];
  for (const [name, value] of Object.entries(node(file['services']))) {
    const service = node(value);
    const check = (isGood: boolean, what: string) => {
      if (!isGood) problems.push(`${name}: ${what}`);
    };
    check(PINNED.test(String(service['image'] ?? '')), 'image is not pinned to a version');
    check(Object.keys(node(service['healthcheck'])).includes('test'), 'no health check');
    check(!['', 'root', '0'].includes(String(service['user'] ?? '')), 'runs as root');
    check(
      service['read_only'] === true && list(service['tmpfs']).length > 0,
      'root is not read-only with a tmpfs',
    );
    check(service['mem_limit'] !== undefined, 'no memory limit');
    check(service['restart'] === 'unless-stopped', 'no restart policy');
    check(service['stop_grace_period'] !== undefined, 'no grace to stop');
    check(list(service['security_opt']).includes('no-new-privileges:true'), 'may gain rights');
    check(
      service['privileged'] !== true && service['network_mode'] === undefined,
      'privileged or host network',
    );
    check(list(service['networks']).length > 0, 'names no network');
    check(
      list(service['ports']).every((port) => String(port).startsWith('127.0.0.1:')),
      'answers beyond this machine',
    );
    const secrets = Object.entries(node(service['environment'])).filter(([key]) => /PASSWORD|AUTH/.test(key));
    check(
      secrets.every(([, secret]) => String(secret).startsWith('${')),
      'holds a secret',
    );
  }
  const worker = node(node(file['services'])['worker']);
  const hasWayOut = list(worker['networks']).some(
    (name) => node(networks[String(name)])['internal'] !== true,
  );
  if (hasWayOut || list(worker['networks']).length === 0) problems.push('worker: has a way out of the house');
  if (worker['container_name'] !== undefined || list(worker['ports']).length > 0) {
    problems.push('worker: cannot be scaled');
  }
  return problems;
}
