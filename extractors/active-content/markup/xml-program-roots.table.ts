// Roots of XML files that are programs or start one when they are opened, whatever the file is called. (Table file.)

export interface ProgramRoot {
  /** Namespace, null: any. */
  readonly ns: string | null;
  readonly name: string;
  readonly what: string;
}

export const PROGRAM_ROOTS: readonly ProgramRoot[] = [
  { ns: '', name: 'scriptlet', what: 'Windows script component' },
  { ns: '', name: 'component', what: 'Windows script component' },
  { ns: '', name: 'package', what: 'Windows script file' },
  { ns: '', name: 'job', what: 'Windows script file' },
  { ns: '', name: 'jnlp', what: 'Java Web Start' },
  { ns: 'http://schemas.microsoft.com/developer/msbuild/2003', name: 'Project', what: 'MSBuild project' },
  { ns: 'urn:schemas-microsoft-com:asm.v1', name: 'assembly', what: 'Windows application manifest' },
  { ns: null, name: 'PCSettings', what: 'Windows settings link' },
  { ns: null, name: 'searchConnectorDescription', what: 'Windows search connector' },
  { ns: null, name: 'libraryDescription', what: 'Windows library' },
  { ns: null, name: 'persistedQuery', what: 'Windows saved search' },
  { ns: null, name: 'MMC_ConsoleFile', what: 'Windows management console' },
  { ns: 'http://schemas.microsoft.com/windows/2004/02/mit/task', name: 'Task', what: 'Windows task' },
  {
    ns: 'http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul',
    name: 'window',
    what: 'XUL program',
  },
];

/** Roots that are programs only when a `<script>` stands in them; the words are used for other things too. */
export const SCRIPTED_ROOTS: ReadonlySet<string> = new Set(['scriptlet', 'component', 'package', 'job']);
