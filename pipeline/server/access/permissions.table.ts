// What may be done over HTTP, and which role may do it. Every route names one; a route that names none does not start.
// (Table file.)

/** operator: brings papers in. reviewer: reads and corrects. expert: decides what reviewers leave open. admin: everything. */
export const ROLES = ['operator', 'reviewer', 'expert', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = {
  /** Hand files in and see what becomes of one's batches. */
  upload: ['operator', 'reviewer', 'expert', 'admin'],
  /** See notices, their pictures, deadlines and drafts. */
  read: ['reviewer', 'expert', 'admin'],
  /** Correct fields, change drafts, record what became of a notice. */
  write: ['reviewer', 'expert', 'admin'],
  /** Take whole registers, bundles and originals out. */
  export: ['reviewer', 'expert', 'admin'],
  /** Retry, read again with other settings, settle second opinions. */
  decide: ['expert', 'admin'],
  /** The register of clients. */
  clients: ['expert', 'admin'],
  /** Queue, pause, users, tokens, audit trail, purge, backup. */
  administer: ['admin'],
  /** Figures for a monitoring system; no personal data. */
  metrics: ['admin'],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

export function permissionsOf(role: Role): ReadonlySet<Permission> {
  const all = Object.entries(PERMISSIONS) as readonly [Permission, readonly Role[]][];
  return new Set(all.filter(([, roles]) => roles.includes(role)).map(([permission]) => permission));
}

export const isPermission = (name: string): name is Permission => name in PERMISSIONS;
export const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

/** The highest role that may do nothing beyond these: what a token with them counts as. */
export function roleWithin(permissions: ReadonlySet<Permission>): Role {
  const within = ROLES.filter((role) => [...permissionsOf(role)].every((each) => permissions.has(each)));
  return within.at(-1) ?? 'operator';
}
