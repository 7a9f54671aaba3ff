// Makes the template of new databases before any test that opens one, for the tests and the programs they start.
import { useDatabaseTemplate } from '../engine/support/template.ts';

export async function setup(): Promise<void> {
  await useDatabaseTemplate();
}
