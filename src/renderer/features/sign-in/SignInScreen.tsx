import { useDashboardState, useWords } from '../../store/dashboard-context';
import { Brand } from './Brand';
import { EmergencyWaits } from './EmergencyWaits';
import { SignInForm } from './SignInForm';
import './sign-in.css';

interface Props {
  readonly server: string;
}

/** The first face of the app. */
export function SignInScreen({ server }: Props) {
  const { t } = useWords();
  const firstRun = useDashboardState((state) => state.snapshot?.settings.firstRun);
  return (
    <main className="sign-in">
      <EmergencyWaits />
      <Brand />
      {firstRun === 'unseen' && <p className="sign-in-step">{t('first-run.step', { step: 1 })}</p>}
      <SignInForm server={server} place="alone" />
      <p className="sign-in-kept">{t('sign-in.kept')}</p>
    </main>
  );
}
