import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { useProfileWords } from './profile-words';
import { useImport } from './use-import';
import type { Work } from './work';
import './profiles.css';

interface Props {
  readonly onWork: (work: Work) => void;
}

/** The two ways to a profile of one's own. */
export function ProfileButtons({ onWork }: Props) {
  const { t } = useWords();
  const say = useProfileWords();
  const { problem, choose } = useImport(onWork);
  return (
    <>
      <div className="profile-buttons">
        <Button onClick={() => onWork({ kind: 'begin' })}>
          <Icon name="add" />
          {say('make')}
        </Button>
        <Button onClick={choose}>{t('profiles.import')}</Button>
      </div>
      {problem !== null && <ProblemNotice problem={problem} />}
    </>
  );
}
