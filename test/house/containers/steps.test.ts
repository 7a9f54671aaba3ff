// The runner of the Dockerfile's steps does what they say, and passes over what Docker alone gives.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { runSteps } from '../../../scripts/container-steps.mjs';

const root = mkdtempSync(join(tmpdir(), 'civis-steps-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('copies and runs by stage, and leaves behind what only the first stage had', () => {
  const context = join(root, 'context');
  mkdirSync(join(context, 'src'), { recursive: true });
  writeFileSync(join(context, 'src', 'a.txt'), 'a');
  const dockerfile = join(context, 'Dockerfile');
  writeFileSync(
    dockerfile,
    [
      '# comment',
      'FROM base AS build',
      'WORKDIR /app',
      'COPY src ./src',
      'RUN mkdir dist && cat src/a.txt \\',
      '  src/a.txt > dist/b.txt',
      'FROM base',
      'ENV A=1',
      'WORKDIR /app',
      'COPY --from=build /app/dist ./dist',
      'RUN mkdir -p /data',
      'RUN chown node:node /data',
      'USER node',
      'ENTRYPOINT ["node", "x.js"]',
      'CMD ["serve"]',
    ].join('\n'),
  );
  const told: string[] = [];
  const stages = runSteps(dockerfile, context, join(root, 'image'), (line) => told.push(line));
  const last = stages.at(-1);
  expect(last).toMatchObject({
    workdir: '/app',
    env: { A: '1' },
    entrypoint: ['node', 'x.js'],
    command: ['serve'],
  });
  expect(readFileSync(join(last?.root ?? '', 'app/dist/b.txt'), 'utf8')).toBe('aa');
  expect(existsSync(join(last?.root ?? '', 'app/src'))).toBe(false);
  expect(existsSync(join(last?.root ?? '', 'data'))).toBe(true);
  expect(told.filter((line) => line.startsWith('not done here'))).toHaveLength(2);
});
