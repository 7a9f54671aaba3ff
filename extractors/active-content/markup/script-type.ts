// Which `<script>` runs. By HTML 4.12.1 only JavaScript, modules and the maps for them do; any other type is a data block
// that nothing runs by itself (JSON-LD about an order, a text pattern). Older programs also run VBScript and its kin.

/** yes: `text/javascript`, `application/ecmascript;version=1`, `text/vbs`, `module`, `JScript.Encode`  no: `application/ld+json` */
const RUNS = /script|\bvbs\b|^module$|^importmap$|^speculationrules$|perl|python|tcl|wasm/i;

/**
 * @param type of the element, null without one
 * @param language the old attribute, heard only without a type
 */
export function runs(type: string | null, language: string | null): boolean {
  const stated = (type ?? language ?? '').trim();
  return stated === '' || RUNS.test(stated);
}
