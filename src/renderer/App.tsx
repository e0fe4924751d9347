import { Dashboard } from './Dashboard';
import { FavouriteEditingProvider } from './features/favourites/FavouriteEditingProvider';
import { useNetworkNews } from './features/network/use-network-news';
import { UnwantedProvider } from './features/safety/UnwantedProvider';
import { LockedOut } from './features/sign-in/LockedOut';
import { Restoring } from './features/sign-in/Restoring';
import { SignInScreen } from './features/sign-in/SignInScreen';
import { useContrast } from './features/appearance/use-contrast';
import { useDashboardState } from './store/dashboard-context';

/** Chooses the screen for the account's status. Throws to the crash face when main does not answer. */
export function App() {
  useContrast();
  const account = useDashboardState((state) => state.snapshot?.account);
  useNetworkNews();
  const lost = useDashboardState((state) => state.lost);
  if (lost && account === undefined) throw new Error('Main does not answer');
  switch (account?.status) {
    case undefined:
    case 'restoring':
      return <Restoring />;
    case 'signed-out':
      return <SignInScreen server={account.server} />;
    case 'locked-out':
      return <LockedOut server={account.server} problem={account.problem} />;
    case 'signed-in':
      return (
        <FavouriteEditingProvider>
          <UnwantedProvider>
            <Dashboard account={account} />
          </UnwantedProvider>
        </FavouriteEditingProvider>
      );
  }
}
