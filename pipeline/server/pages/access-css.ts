// The style of the pages of access: one small file of our own, since the pages may load nothing else. (Table file.)

export const ACCESS_CSS = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { margin: 0; }
main { max-width: 30rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
label { display: block; font-weight: 600; margin-top: 1rem; }
input { box-sizing: border-box; width: 100%; font: inherit; padding: .5rem; margin-top: .25rem; border: 1px solid; border-radius: .25rem; }
input[aria-invalid="true"] { border-width: 2px; border-color: #b3261e; }
button { font: inherit; padding: .5rem 1rem; margin-top: 1.25rem; min-height: 2.5rem; border: 1px solid; border-radius: .25rem; cursor: pointer; }
:focus-visible { outline: 3px solid #1a63c7; outline-offset: 2px; }
.hint { margin: .25rem 0 0; font-size: .9rem; }
.error, .done { border-left: .3rem solid; padding: .5rem .75rem; margin: 1rem 0; }
.error { border-color: #b3261e; } .done { border-color: #1b7f3b; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .35rem .5rem .35rem 0; vertical-align: top; }
td form button { margin-top: 0; }
`.trimStart();
