// Endings under which Windows, macOS or Linux run a file, or open it with a program that does. Left out: `mar` and `mag`,
// shortcuts of Access and the Italian short names of two months. (Table file.)

const RUN =
  // Windows: programs, installers, screen savers, drivers, shortcuts
  'exe scr com pif cpl msi msp mst msix msixbundle appx appxbundle appinstaller dll ocx sys drv lnk url website scf ' +
  // its scripts
  'bat cmd btm ps1 ps1xml ps2 psm1 psd1 psc1 cdxml pssc vbs vbe vb js jse ws wsf wsh wsc sct hta chm hlp cnt ' +
  // its settings, consoles and links to searches
  'reg inf msc gadget theme themepack deskthemepack library-ms search-ms searchconnector-ms settingcontent-ms ' +
  'appref-ms application xbap diagcab diagcfg diagpkg rdp job grp ins isp jnlp mad maf mam maq mas mat mau mav ' +
  'maw mcf mda mdb mde mdt mdw mdz accdb accde accda accdr accdt adp ade ' +
  // Office: add-ins, queries, old tables with formulas, macros of their own
  'xll xla xlam wll ppa ppam iqy oqy rqy dqy odc slk one onepkg onetoc2 ' +
  // disk images
  'iso img vhd vhdx dmg vmdk ' +
  // Java, Android, browsers
  'jar class apk aab ipa xapk crx xpi air swf wasm ' +
  // macOS and Linux
  'app command scpt scptd applescript workflow action terminal tool pkg mpkg deb rpm snap appimage flatpakref desktop run sh ' +
  'bash csh ksh zsh fish ' +
  // languages whose files run on a double click where they are installed
  'py pyc pyw pyz pl rb tcl ahk au3 a3x lua php phar';

export const PROGRAM_ENDINGS: ReadonlySet<string> = new Set(RUN.split(' '));

/** Endings of documents, before which nothing else should stand. */
export const DOCUMENT_ENDINGS: ReadonlySet<string> = new Set(
  (
    'pdf doc docx docm dot dotx xls xlsx xlsm xlsb ppt pptx pps odt ods odp rtf txt csv xml html htm jpg jpeg png gif tif tiff ' +
    'bmp webp heic eml msg zip p7m'
  ).split(' '),
);
