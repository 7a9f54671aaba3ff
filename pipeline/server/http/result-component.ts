// The one result object under its name in the API's documentation. Routes use this one, so that it is described once.
import { resultSchema } from '../../../contract/result.schema.ts';

export const resultComponent = resultSchema.meta({ id: 'Result' });
