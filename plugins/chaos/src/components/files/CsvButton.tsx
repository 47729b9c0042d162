import { useText } from '../../hooks/useText';
import { SaveButton } from './SaveButton';
import { saveText } from './saveFile';

interface CsvButtonProps {
  /** What is saved: "Services". */
  title: string;
  /** Name of the file, without its ending. */
  name: string;
  load: () => Promise<string>;
}

/** Saves a table as CSV, all of it and not only what is on the screen. */
export function CsvButton({ title, name, load }: CsvButtonProps) {
  const t = useText();
  return (
    <SaveButton
      word={t('csv')}
      label={t('csvOf', { title })}
      save={async () => saveText(`${name}.csv`, 'text/csv', await load())}
    />
  );
}
