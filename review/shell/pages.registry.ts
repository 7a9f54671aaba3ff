// The pages of the application: where each is, who may see it, and the file it is loaded from when it is first opened.
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import type { Permission } from '../../pipeline/server/access/permissions.table.ts';
import type { ShellWords } from './shell.words.ts';

export interface PageEntry {
  /** Below `/app`; `:name` is given to the page as a property. */
  readonly path: string;
  readonly permission: Permission;
  /** Its name in the navigation; none: it is reached from another page. */
  readonly label?: keyof ShellWords;
  // biome-ignore lint/suspicious/noExplicitAny: each page has the properties that its own path names
  readonly page: ComponentType<any>;
}

export const PAGES: readonly PageEntry[] = [
  {
    ...{ path: '/app', permission: 'read', label: 'queue' },
    page: lazy(() => import('../pages/queue/queue.page.tsx').then((file) => file.QueuePage)),
  },
  {
    ...{ path: '/app/quality', permission: 'read', label: 'quality' },
    page: lazy(() => import('../pages/quality/quality.page.tsx').then((file) => file.QualityPage)),
  },
];
