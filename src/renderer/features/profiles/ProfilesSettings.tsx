import { useState } from 'react';
import type { BrokenProfile, OwnProfileView } from '../../../shared/profile/own-profile';
import { profileErrorText } from '../../../shared/profile/profile-messages';
import type { Problem } from '../../../shared/problem';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Notice } from '../../ui/Notice';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ProfileButtons } from './ProfileButtons';
import { ProfileWork } from './ProfileWork';
import { useProfileWords } from './profile-words';
import { RemoveProfile } from './RemoveProfile';
import { useOwnProfiles } from './use-own-profiles';
import type { Work } from './work';
import './profiles.css';

/** The person's own profiles: what there is, and what can be done with each. */
export function ProfilesSettings() {
  const { bridge } = useDashboard();
  const say = useProfileWords();
  const { list, problem: listProblem, reload } = useOwnProfiles();
  const [work, setWork] = useState<Work | null>(null);
  const [removing, setRemoving] = useState<OwnProfileView | BrokenProfile | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState('');

  async function edit(which: { own: string } | { broken: string }) {
    setProblem(null);
    const outcome = await settle(bridge.profileText(which));
    if (!outcome.ok) setProblem(outcome.problem);
    else if ('own' in which) setWork({ kind: 'edit', text: outcome.value.text, replaces: which.own });
    else setWork({ kind: 'edit', text: outcome.value.text, replaces: null, mends: which.broken });
  }

  async function exportOne({ id }: OwnProfileView) {
    setProblem(null);
    const outcome = await settle(bridge.exportProfile({ id }));
    if (!outcome.ok) setProblem(outcome.problem);
    else if (outcome.value !== null) setTold(say('exported', { file: outcome.value }));
  }

  return (
    <>
      <p className="field-hint">{say('intro')}</p>
      {list !== null && list.profiles.length > 0 && (
        <ul className="profile-list">
          {list.profiles.map((profile) => (
            <li key={profile.id}>
              <div className="profile-who">
                <p className="profile-name">{profile.name}</p>
                <p className="field-hint">
                  {profile.usedAt.length === 0 ? say('unused') : say('used', { hosts: profile.usedAt.join(', ') })}
                </p>
              </div>
              <div className="profile-tools">
                <Button
                  look="quiet"
                  aria-label={say('edit.of', { name: profile.name })}
                  onClick={() => void edit({ own: profile.id })}
                >
                  {say('edit')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={say('export.of', { name: profile.name })}
                  onClick={() => void exportOne(profile)}
                >
                  {say('export')}
                </Button>
                <Button
                  look="quiet"
                  aria-label={say('remove.of', { name: profile.name })}
                  onClick={() => setRemoving(profile)}
                >
                  {say('remove')}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {list?.broken.map((one) => {
        const [first] = one.errors;
        return (
          <Notice key={one.file} tone="warning">
            <p>{say('broken', { file: one.file })}</p>
            {first !== undefined && (
              <p>
                {say('error.place', { line: first.line, column: first.column })}: {profileErrorText(first, say)}
              </p>
            )}
            <p className="profile-tools">
              <Button look="quiet" onClick={() => void edit({ broken: one.file })}>
                {say('mend')}
              </Button>
              <Button look="quiet" onClick={() => setRemoving(one)}>
                {say('broken.remove')}
              </Button>
            </p>
          </Notice>
        );
      })}
      <ProfileButtons onWork={setWork} />
      <p className="profile-told" role="status">
        {told}
      </p>
      {[listProblem, problem].map((one) => one !== null && <ProblemNotice key={one.code} problem={one} />)}
      <ProfileWork
        work={work}
        onWork={setWork}
        onSaved={({ name }) => {
          setTold(say('saved', { name }));
          reload();
        }}
      />
      {removing !== null && (
        <RemoveProfile
          what={removing}
          onRemoved={(one, name) => {
            setTold(one === null ? say('removed', { name }) : '');
            setProblem(one);
            setRemoving(null);
            reload();
          }}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  );
}
