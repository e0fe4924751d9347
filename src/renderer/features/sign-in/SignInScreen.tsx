import { useWords } from '../../store/dashboard-context';
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
  return (
    <main className="sign-in">
      <EmergencyWaits />
      <Brand />
      <SignInForm server={server} place="alone" />
      <p className="sign-in-kept">{t('sign-in.kept')}</p>
    </main>
  );
}
