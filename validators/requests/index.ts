// Requests to CIVIS: are they right and whole. Public surface of the room validators/requests.
export {
  checkRequest,
  isComplete,
  openBlanks,
  type RequestProblem,
  requestProblem,
} from './check-request.ts';
export { REQUEST_PROBLEMS, type RequestProblemCode } from './request-problems.table.ts';
export { EXPECTED_VALUE, hasControls, type TypedValue, typedValue } from './typed-value.ts';
