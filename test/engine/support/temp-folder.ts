// A folder for one test file, removed at the end, with papers written into it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export class TempFolder {
  readonly root = mkdtempSync(join(tmpdir(), 'civis-test-'));
  private papers = 0;

  path(name: string): string {
    return join(this.root, name);
  }

  /** A paper of its own bytes (or the given ones) under a name of its own. */
  paper(name: string, content?: string): string {
    this.papers += 1;
    const folder = join(this.root, 'papers', String(this.papers));
    mkdirSync(folder, { recursive: true });
    const path = join(folder, name);
    writeFileSync(path, content ?? `paper ${this.papers} ${name}`);
    return path;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
