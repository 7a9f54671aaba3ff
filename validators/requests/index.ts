// Requests to CIVIS: are they right and whole. Public surface of the room validators/requests.
export { checkRequest, isComplete, openBlanks, type RequestProblem } from './check-request.ts';
export { REQUEST_PROBLEMS, type RequestProblemCode } from './request-problems.table.ts';
export { type TypedValue, typedValue } from './typed-value.ts';
