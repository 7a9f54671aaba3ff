// Looks a host up and lets only allowed addresses through. It is the lookup of the connection itself: what was checked is
// what is connected to, and a name that changes its address in between (DNS rebinding) gains nothing.
import { lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { type AddressPolicy, isAllowed } from './address-class.ts';

/** The error's code when a name leads where nothing may be sent. */
export const FORBIDDEN = 'ERR_ADDRESS_FORBIDDEN';

/** @param lookup the system's, but for tests of names that lie. */
export function guardedLookup(policy: AddressPolicy, lookup: LookupFunction = systemLookup): LookupFunction {
  return (host, options, callback) => {
    lookup(host, options, (error, answer, family) => {
      if (error) return callback(error, answer, family);
      const addresses = typeof answer === 'string' ? [answer] : answer.map(({ address }) => address);
      // One forbidden address among good ones is a trick or a mistake; neither is sent to.
      if (addresses.length > 0 && addresses.every((address) => isAllowed(address, policy))) {
        return callback(null, answer, family);
      }
      callback(forbidden(), answer, family);
    });
  };
}

export function forbidden(): NodeJS.ErrnoException {
  return Object.assign(new Error('the name leads to a forbidden address'), { code: FORBIDDEN });
}
