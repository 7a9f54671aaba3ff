// Under which licences the packages that go out with the program may stand, read from the lock file. What a package does
// not say in its entry is said here, with where it says it. (Table file.)

/** Any one of them is enough for `A OR B`; all have to be here for `A AND B`. */
const ALLOWED = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Unlicense', 'CC0-1.0', 'Python-2.0', 'Zlib', 'Bitstream-Vera'],
  // sharp's libvips: a library of its own, linked at run time and replaceable.
  'LGPL-3.0-or-later',
]);

/** yes: `node_modules/@msgpackr-extract/…`: their entry was completed by scripts/complete-lock.mjs, which knows no licence. */
const SAID_ELSEWHERE = {
  'dejavu-fonts-ttf': 'Bitstream-Vera', // its LICENSE: Bitstream Vera and public domain
  'png-js': 'MIT', // its LICENSE
};
const FAMILIES = [['@msgpackr-extract/', 'MIT']];

/** @returns name, version and licence of every package that is not for development alone */
export function productionPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return { name, version, licence: elsewhere(name) ?? license ?? null };
    });
}

function elsewhere(name) {
  return SAID_ELSEWHERE[name] ?? FAMILIES.find(([start]) => name.startsWith(start))?.[1] ?? null;
}

/** @returns true for a licence that may go out */
export function isAllowed(licence) {
  if (licence === null) return false;
  const bare = licence.replaceAll(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((each) => ALLOWED.has(each.trim())));
}
