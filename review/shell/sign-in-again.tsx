// The session ended while something was typed: says so, lets one sign in again in another tab, and goes on here as the same
// person. What was typed stays behind it; nobody else's name is put under it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { learnMe } from '../api/me.ts';
import { asProblem } from '../api/problem.ts';
import { isSignedOut, signedInAgain } from '../api/signed-out.ts';
import { announce } from '../ui/announce.tsx';
import { language, wordsOf } from './language.ts';
import { useMe } from './me.ts';
import { SIGN_IN_WORDS } from './sign-in.words.ts';

export function SignInAgain() {
  const words = wordsOf(SIGN_IN_WORDS);
  const me = useMe();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const isOpen = isSignedOut.value;
  const look = async (isAsked: boolean) => {
    try {
      const name = await learnMe(me.id);
      if (name !== null) return setSaid(words.another(name, me.name));
      signedInAgain();
      announce(words.back);
    } catch (error) {
      const problem = asProblem(error);
      // Who only looks in is not told again what they read already.
      if (isAsked) setSaid(problem.status === 401 ? words.notYet : problem.sentence(language.value));
    }
  };
  useEffect(() => {
    if (!isOpen) {
      dialog.current?.close();
      return undefined;
    }
    setSaid('');
    if (!dialog.current?.open) dialog.current?.showModal();
    title.current?.focus();
    announce(words.title);
    const onBack = () => {
      if (!document.hidden) void look(false);
    };
    window.addEventListener('focus', onBack);
    document.addEventListener('visibilitychange', onBack);
    return () => {
      window.removeEventListener('focus', onBack);
      document.removeEventListener('visibilitychange', onBack);
    };
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="sign-in-again"
      // It opens anew with the next thing that the service refuses.
      onClose={() => {
        isSignedOut.value = false;
      }}
    >
      {/* It comes while somebody types: no key of theirs may press a button of it. */}
      <h2 id="sign-in-again" tabIndex={-1} ref={title}>
        {words.title}
      </h2>
      <p>{words.about}</p>
      <p role="alert">{said}</p>
      <div class="buttons">
        <a href="/login?next=/app" target="_blank" rel="noopener">
          {words.signIn}
        </a>
        <button type="button" class="primary" onClick={() => void look(true)}>
          {words.goOn}
        </button>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.look}
        </button>
      </div>
    </dialog>
  );
}
