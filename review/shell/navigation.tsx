// The bar above all pages.
import { useLocation } from 'preact-iso';
import { chooseLanguage, language, wordsOf } from './language.ts';
import { useMe } from './me.ts';
import type { PageEntry } from './pages.registry.ts';
import { SHELL_WORDS } from './shell.words.ts';

export function Navigation({ pages }: { readonly pages: readonly PageEntry[] }) {
  const words = wordsOf(SHELL_WORDS);
  const { path: here } = useLocation();
  const me = useMe();
  return (
    <header class="bar">
      <nav aria-label={words.nav}>
        <ul>
          {pages.flatMap(({ path, label }) =>
            label === undefined ? (
              []
            ) : (
              <li key={path}>
                <a href={path} aria-current={here.replace(/\/$/, '') === path ? 'page' : undefined}>
                  {words[label]}
                </a>
              </li>
            ),
          )}
        </ul>
      </nav>
      <div class="bar-end">
        <button
          type="button"
          class="plain"
          onClick={() => chooseLanguage(language.value === 'it' ? 'en' : 'it')}
        >
          {words.language}
        </button>
        <a href="/account" target="_self" aria-label={`${words.account}: ${me.name}`}>
          {me.name}
        </a>
      </div>
    </header>
  );
}
