import { useState } from 'react';

/** A page behind a dialog takes no focus before the dialog has gone. */
const FRAMES = 60;

function giveFocus(element: HTMLElement, frames: number): void {
  requestAnimationFrame(() => {
    element.focus();
    const done = document.activeElement === element || !element.isConnected;
    if (!done && frames > 0) giveFocus(element, frames - 1);
  });
}

/**
 * Gives the focus back to what had it when a dialog was opened, if that is
 * still there once the dialog is closed.
 */
export function useReturnFocus(onClose: () => void): () => void {
  const [opener] = useState(() => document.activeElement);
  return () => {
    onClose();
    if (opener instanceof HTMLElement) giveFocus(opener, FRAMES);
  };
}
