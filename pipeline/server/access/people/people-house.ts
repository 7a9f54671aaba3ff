// What is needed to sign people in and to change who may.
import type { ServerHouse } from '../../server-house.ts';
import type { PasswordHasher } from '../passwords/password-hasher.ts';

export type PeopleHouse = Pick<ServerHouse, 'access' | 'clock' | 'config' | 'engine'>;

/** For what handles passwords too. */
export interface DoorHouse extends PeopleHouse {
  readonly passwords: PasswordHasher;
}

/** As the audit trail names people. */
export const subjectOfUser = (id: string): string => `user:${id}`;
export const subjectOfToken = (id: string): string => `token:${id}`;
