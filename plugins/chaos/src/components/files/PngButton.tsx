import { RefObject } from 'react';
import { useText } from '../../hooks/useText';
import { paintElement } from './paintElement';
import { SaveButton } from './SaveButton';
import { saveFile } from './saveFile';

interface PngButtonProps {
  /** What is saved: "Median score". */
  title: string;
  /** Name of the file, without its ending. */
  name: string;
  of: RefObject<HTMLElement>;
}

/** Saves a part of the page as a picture. */
export function PngButton({ title, name, of }: PngButtonProps) {
  const t = useText();
  return (
    <SaveButton
      word={t('png')}
      label={t('pngOf', { title })}
      save={async () => {
        if (of.current)
          saveFile(`${name}.png`, await paintElement(of.current, title));
      }}
    />
  );
}
