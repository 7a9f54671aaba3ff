// Why what a person said is not recorded: a problem with each reason in both languages, and whether one may insist.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../../contract/app-error.ts';
import type { Refusal } from '../../office/corrections/change.ts';
import { problemOf, sendProblem } from '../http/problem.ts';

export function sendRefusals(
  reply: FastifyReply,
  request: FastifyRequest,
  refusals: readonly Refusal[],
): FastifyReply {
  const problem = problemOf(new AppError('correction.refused'), request.id);
  return sendProblem(reply, Object.assign(problem, { refusals: [...refusals] }));
}
