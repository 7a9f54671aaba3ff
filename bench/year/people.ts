// The office of the simulated year: eight people, clients with and without one in charge, in two offices; and where the mail
// about each client has to go, said here once more without asking the register.
import { codiceFiscaleOf } from '../../test/support/client-lists.ts';
import { makeList } from '../clients/make-list.ts';

export const OFFICE_MAIL = 'studio@studio.example';
/** Setting `CIVIS_OWNER`. */
export const OWNER = 'lo studio';
const MAIN = { id: 'principale', defaultPerson: 'Persona 0' };
const BRANCH = { id: 'filiale', defaultPerson: null };
export const OFFICES = [MAIN, BRANCH];

const PEOPLE = 8;
/** Of every ten clients the last two have nobody in charge. */
const TEN = 10;
/** Written in the list as an address. */
const BY_ADDRESS = 6;
/** Nobody gave this one an address: the office reads the mail. */
const WITHOUT_ADDRESS = 7;
const COLUMN_IN_CHARGE = 4;

const addressOf = (person: number) => `persona.${person}@studio.example`;
const nameOf = (person: number) => (person === BY_ADDRESS ? addressOf(person) : `Persona ${person}`);

/** Setting `CIVIS_MAIL_PEOPLE`. */
export const MAIL_PEOPLE = Array.from({ length: PEOPLE }, (_, person) => person)
  .filter((person) => person !== BY_ADDRESS && person !== WITHOUT_ADDRESS)
  .map((person) => `${nameOf(person)}=${person === 1 ? addressOf(person).toUpperCase() : addressOf(person)}`)
  .join(', ');

export interface InCharge {
  readonly person: string;
  readonly mail: string;
}

const officeOf = (client: number) => (client % 3 === 0 ? BRANCH : MAIN);

/** @param client null: nobody's, or not in the register */
export function inChargeOf(client: number | null): InCharge {
  const own = client === null || client % TEN >= PEOPLE ? null : client % TEN;
  if (own !== null)
    return { person: nameOf(own), mail: own === WITHOUT_ADDRESS ? OFFICE_MAIL : addressOf(own) };
  if (client === null || officeOf(client).defaultPerson === null) return { person: OWNER, mail: OFFICE_MAIL };
  return { person: nameOf(0), mail: addressOf(0) };
}

/** As {@link makeList} numbers them. */
export const codeOfClient = (client: number): string => codiceFiscaleOf(client + 1);
export const numberOfClient = (client: number): string => `K${client + 1}`;

/** The list of each office, as cells with a head. */
export function clientLists(count: number): readonly { officeId: string; cells: string[][] }[] {
  const [head = [], ...rows] = makeList(count, count + 1).cells;
  return OFFICES.map(({ id }) => {
    const own = rows.flatMap((row, client) => {
      if (officeOf(client).id !== id) return [];
      const person = client % TEN < PEOPLE ? nameOf(client % TEN) : '';
      return [row.map((cell, at) => (at === COLUMN_IN_CHARGE ? person : cell))];
    });
    return { officeId: id, cells: [[...head], ...own] };
  });
}
