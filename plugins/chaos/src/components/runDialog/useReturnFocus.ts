import { useState } from 'react';

/**
 * Gives the focus back to what had it when a dialog was opened, if that is
 * still there once the dialog is closed.
 */
export function useReturnFocus(onClose: () => void): () => void {
  const [opener] = useState(() => document.activeElement);
  return () => {
    onClose();
    requestAnimationFrame(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    });
  };
}
