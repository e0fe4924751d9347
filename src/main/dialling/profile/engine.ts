/** What an account with a profile needs: one piece, loaded when the first such account is used. */
export { readPattern } from '../../../shared/profile/pattern';
export { createLiveAdapters } from '../live/adapters';
export { profileLimits } from './limits';
export { createProfileApi } from './profile-api';
