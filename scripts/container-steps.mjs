// Runs the steps of the Dockerfile without Docker, in a folder: `node scripts/container-steps.mjs DIR`. Each stage becomes a
// folder of its own under DIR, named by its place; absolute paths of the image lie below it. What Docker alone gives (base
// image, users, layers) is passed over and said. For machines, and tests, that have no Docker.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Instructions of a Dockerfile in order, lines joined, comments left out. */
export function instructionsOf(text) {
  return text
    .replaceAll(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [word = ''] = line.split(/\s/, 1);
      return { word: word.toUpperCase(), rest: line.slice(word.length).trim() };
    });
}

/** @returns the stages: root folder, working folder, environment, what is started */
export function runSteps(dockerfile, context, target, tell = () => undefined) {
  const stages = [];
  let now = null;
  for (const { word, rest } of instructionsOf(readFileSync(dockerfile, 'utf8'))) {
    if (word === 'FROM') {
      const name = /\sAS\s+(\S+)$/i.exec(rest)?.[1] ?? String(stages.length);
      now = { name, root: join(target, name), workdir: '/', env: {}, entrypoint: [], command: [] };
      mkdirSync(now.root, { recursive: true });
      stages.push(now);
    } else if (now === null) {
      throw new Error(`${word} before FROM`);
    } else step(now, stages, { word, rest }, context, tell);
  }
  return stages;
}

function step(now, stages, { word, rest }, context, tell) {
  const inside = (path) => join(now.root, posix.resolve(now.workdir, path));
  if (word === 'WORKDIR') {
    now.workdir = posix.resolve(now.workdir, rest);
    mkdirSync(inside('.'), { recursive: true });
  } else if (word === 'ENV') {
    const at = rest.indexOf('=');
    now.env[rest.slice(0, at)] = rest.slice(at + 1);
  } else if (word === 'COPY') copy(stages, rest, context, inside);
  else if (word === 'RUN') run(now, rest, inside, tell);
  else if (word === 'ENTRYPOINT') now.entrypoint = JSON.parse(rest);
  else if (word === 'CMD') now.command = JSON.parse(rest);
  else tell(`not done here: ${word} ${rest}`);
}

function copy(stages, rest, context, inside) {
  const words = rest.split(/\s+/);
  const from = words[0]?.startsWith('--from=') ? words.shift().slice('--from='.length) : null;
  const source = from === null ? context : stages.find(({ name }) => name === from)?.root;
  if (source === undefined) throw new Error(`COPY from unknown stage ${from}`);
  const to = words.pop() ?? '.';
  for (const each of words) {
    const path = join(source, each);
    const target = to.endsWith('/') ? join(inside(to), basename(each)) : inside(to);
    if (!existsSync(path)) throw new Error(`COPY: ${each} is not there`);
    cpSync(path, target, { recursive: true, verbatimSymlinks: true });
  }
}

/** A base image has root's rights and its own /data: here paths of the image are put below the stage's folder. */
function run(now, command, inside, tell) {
  if (/^chown\b/.test(command)) return tell(`not done here: RUN ${command}`);
  const local = command.replaceAll(
    /(^|\s)\/(data|app)\b/g,
    (_, space, name) => `${space}${join(now.root, name)}`,
  );
  tell(`RUN ${local}`);
  execFileSync('sh', ['-c', local], {
    cwd: inside('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...now.env, HOME: process.env.HOME },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = process.argv[2];
  if (!target) throw new Error('name a folder');
  const stages = runSteps(join(root, 'Dockerfile'), root, target, (line) =>
    process.stderr.write(`${line}\n`),
  );
  const last = stages.at(-1);
  process.stdout.write(`${JSON.stringify({ ...last, app: join(last.root, last.workdir) })}\n`);
}
