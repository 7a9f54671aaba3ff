// The frame around all pages: who is there, the navigation, the keys, and what is said aloud.

import { useEffect } from 'preact/hooks';
import { LocationProvider, Route, Router } from 'preact-iso';
import { askWhoIAm, type Me } from '../api/me.ts';
import { Announcer } from '../ui/announce.tsx';
import { useAsked } from '../ui/asked.ts';
import { KeyHelp } from '../ui/key-help.tsx';
import { ProblemBox } from '../ui/problem-box.tsx';
import { language, wordsOf } from './language.ts';
import { MeContext } from './me.ts';
import { Navigation } from './navigation.tsx';
import { PAGES } from './pages.registry.ts';
import { SHELL_WORDS } from './shell.words.ts';
import { SignInAgain } from './sign-in-again.tsx';

export function App() {
  const me = useAsked(askWhoIAm, []);
  useEffect(() => {
    document.documentElement.lang = language.value;
  }, []);
  if (me.state === 'failed') return <ProblemBox problem={me.problem} onRetry={me.again} />;
  if (me.state === 'asking') return <p class="loading">{wordsOf(SHELL_WORDS).loading}</p>;
  return <Frame me={me.body} />;
}

function Frame({ me }: { readonly me: Me }) {
  const words = wordsOf(SHELL_WORDS);
  const open = PAGES.filter(
    ({ permission, setting }) =>
      me.permissions.includes(permission) && (setting === undefined || me.settings[setting]),
  );
  return (
    <MeContext.Provider value={me}>
      <LocationProvider scope="/app">
        <a class="skip" href="#content">
          {words.skip}
        </a>
        <Navigation pages={open} />
        <main id="content" tabIndex={-1}>
          <Router>
            {[
              ...open.map(({ path, page }) => <Route key={path} path={path} component={page} />),
              <Route key="default" default component={NotFound} />,
            ]}
          </Router>
        </main>
        <KeyHelp />
        <SignInAgain />
        <Announcer />
      </LocationProvider>
    </MeContext.Provider>
  );
}

function NotFound() {
  return <p>{wordsOf(SHELL_WORDS).notFound}</p>;
}
