// The texts of a page in both languages: `it` first, `en` with the same keys. Apart from the choice of a language, which
// needs a browser.
export interface Words<Text> {
  readonly it: Text;
  readonly en: Text;
}
