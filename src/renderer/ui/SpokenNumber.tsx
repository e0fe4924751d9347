import { spokenNumber } from '../../shared/dial-target/spoken-number';
import { useWords } from '../store/dashboard-context';

interface Props {
  /** As people write it. */
  readonly shown: string;
}

/** A number for the eye, and in groups of digits for the ear: a screen reader would say two hundred million otherwise. */
export function SpokenNumber({ shown }: Props) {
  const { t } = useWords();
  const words = {
    plus: t('spoken.plus'),
    star: t('spoken.star'),
    hash: t('spoken.hash'),
    pause: t('spoken.pause'),
    extension: t('spoken.extension'),
  };
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <span className="unseen">{spokenNumber(shown, words)}</span>
    </>
  );
}
