// For routes: what somebody is about to see is written down first, so that nothing is seen that the trail does not know.
import type { FastifyRequest } from 'fastify';
import type { Access, AuditEntry } from './access.ts';
import { principalOf } from './guard.ts';

/**
 * @param seen ids and codes of the answer
 * @returns the answer, once the trail has it
 * @throws what writing throws: then the answer does not go out
 */
export async function recordView<T>(
  access: Access,
  request: FastifyRequest,
  seen: Omit<AuditEntry, 'principal'>,
  answer: T,
): Promise<T> {
  await access.record({ ...seen, principal: principalOf(request) });
  return answer;
}
