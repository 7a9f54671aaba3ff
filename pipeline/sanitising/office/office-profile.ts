// A LibreOffice user profile for one conversion: no macro ever runs, nothing linked is loaded, nothing is computed anew, no
// name of a user is known. (Keys of LibreOffice's own registry schema, officecfg.)
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Item {
  readonly path: string;
  readonly name: string;
  readonly value: string;
}

const SCRIPTING = '/org.openoffice.Office.Common/Security/Scripting';
const ITEMS: readonly Item[] = [
  // 3: only signed macros from trusted places; then none at all.
  { path: SCRIPTING, name: 'MacroSecurityLevel', value: '3' },
  { path: SCRIPTING, name: 'DisableMacrosExecution', value: 'true' },
  { path: SCRIPTING, name: 'DisableActiveContent', value: 'true' },
  { path: SCRIPTING, name: 'BlockUntrustedRefererLinks', value: 'true' },
  // Links: 0 never for texts, 2 never for sheets.
  { path: '/org.openoffice.Office.Writer/Content/Update', name: 'Link', value: '0' },
  { path: '/org.openoffice.Office.Writer/Content/Update', name: 'Field', value: 'false' },
  { path: '/org.openoffice.Office.Calc/Content/Update', name: 'Link', value: '2' },
  // 1: never compute on loading.
  { path: '/org.openoffice.Office.Calc/Formula/Load', name: 'OOXMLRecalcMode', value: '1' },
  { path: '/org.openoffice.Office.Calc/Formula/Load', name: 'ODFRecalcMode', value: '1' },
];

export async function writeOfficeProfile(folder: string): Promise<void> {
  await mkdir(join(folder, 'user'), { recursive: true });
  const items = ITEMS.map(
    ({ path, name, value }) =>
      `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">',
    ...items,
    '</oor:items>',
  ].join('\n');
  await writeFile(join(folder, 'user', 'registrymodifications.xcu'), xml);
}
