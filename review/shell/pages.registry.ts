// The pages of the application: where each is, who may see it, and the file it is loaded from when it is first opened.
import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import type { Permission } from '../../pipeline/server/access/permissions.table.ts';
import type { Me } from '../api/me.ts';
import type { ShellWords } from './shell.words.ts';

export interface PageEntry {
  /** Below `/app`; `:name` is given to the page as a property. */
  readonly path: string;
  readonly permission: Permission;
  /** A setting of the installation that has to be on. */
  readonly setting?: keyof Me['settings'];
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
    ...{ path: '/app/notices/:id/pages', permission: 'read' },
    page: lazy(() =>
      import('../pages/notice-pages/notice-pages.page.tsx').then((file) => file.NoticePagesPage),
    ),
  },
  {
    ...{ path: '/app/documents/:id/pages', permission: 'read' },
    page: lazy(() => import('../pages/splits/splits.page.tsx').then((file) => file.SplitsPage)),
  },
  {
    ...{ path: '/app/notices/:id', permission: 'read' },
    page: lazy(() => import('../pages/notice/notice.page.tsx').then((file) => file.NoticeOnePage)),
  },
  {
    ...{ path: '/app/upload', permission: 'upload', label: 'upload' },
    page: lazy(() => import('../pages/upload/upload.page.tsx').then((file) => file.UploadPage)),
  },
  {
    ...{ path: '/app/deadlines', permission: 'read', label: 'deadlines' },
    page: lazy(() => import('../pages/deadlines/deadlines.page.tsx').then((file) => file.DeadlinesPage)),
  },
  {
    ...{ path: '/app/notices/:id/sheet', permission: 'read' },
    page: lazy(() => import('../pages/sheet/sheet.page.tsx').then((file) => file.SheetPage)),
  },
  {
    ...{ path: '/app/practices', permission: 'read', label: 'practices' },
    page: lazy(() => import('../pages/practices/practices.page.tsx').then((file) => file.PracticesPage)),
  },
  {
    ...{ path: '/app/digits', permission: 'write', label: 'digits' },
    page: lazy(() => import('../pages/digits/digits.page.tsx').then((file) => file.DigitsPage)),
  },
  {
    ...{ path: '/app/keying', permission: 'write', setting: 'doubleKeying', label: 'keying' },
    page: lazy(() => import('../pages/keying/keying.page.tsx').then((file) => file.KeyingPage)),
  },
  {
    ...{ path: '/app/quality', permission: 'read', label: 'quality' },
    page: lazy(() => import('../pages/quality/quality.page.tsx').then((file) => file.QualityPage)),
  },
];
