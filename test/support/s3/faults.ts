// What a server of objects may do wrong, one request at a time.

export type Fault =
  /** Answers with this status and S3 error code. */
  | { readonly kind: 'status'; readonly status: number; readonly code: string }
  /** Ends the connection before it answers. */
  | { readonly kind: 'hang_up' }
  /** Never answers. */
  | { readonly kind: 'silent' }
  /** Sends half of the object and ends the connection. */
  | { readonly kind: 'cut' }
  /** Sends half of the object and then nothing. */
  | { readonly kind: 'stall' }
  /** Sends other bytes of the same length. */
  | { readonly kind: 'wrong_bytes' }
  /** Says that it stored what it did not store. */
  | { readonly kind: 'lie' };

export interface SeenRequest {
  /** put, get, head, delete, list, begin, part, complete, abort, uploads */
  readonly what: string;
  readonly key: string;
}

export type FaultPlan = (request: SeenRequest) => Fault | null;

/** The same fault for the first so many requests of a kind. */
export function firstTimes(count: number, what: string, fault: Fault): FaultPlan {
  let left = count;
  return (request) => {
    if (request.what !== what || left === 0) return null;
    left -= 1;
    return fault;
  };
}

/** For every request of a kind. */
export function always(what: string, fault: Fault): FaultPlan {
  return (request) => (request.what === what ? fault : null);
}
