// A dialog over the queue: open as long as it is there; Escape closes it.
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface DialogProps {
  readonly title: string;
  onClose(): void;
  /** What has the focus once it is closed. */
  backTo(): HTMLElement | null;
  readonly children: ComponentChildren;
}

export function Dialog({ title, onClose, backTo, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => {
      // The browser would go back to where it came from, even when that is about to leave.
      const back = backTo();
      open?.close();
      back?.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      class="queue-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}

/** Keys of the page rest while a dialog is over it. */
export const isDialogOpen = (): boolean => document.querySelector('dialog:modal') !== null;
