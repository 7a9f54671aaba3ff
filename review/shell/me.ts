// Who is signed in, for whatever shows less to some.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Permission } from '../../pipeline/server/access/permissions.table.ts';
import type { Me } from '../api/me.ts';

const NOBODY: Me = {
  ...{ id: '', name: '', role: null, permissions: [], csrfToken: null },
  settings: { doubleKeying: false },
};

export const MeContext = createContext<Me>(NOBODY);

export function useMe(): Me {
  return useContext(MeContext);
}

export function useMay(permission: Permission): boolean {
  return useMe().permissions.includes(permission);
}
