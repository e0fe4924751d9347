import { useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '../../../shared/problem';
import type { ProfileView } from '../../../shared/profile/profile-view';
import { settle } from '../../bridge';
import { useDashboard } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Icon } from '../../ui/Icon';
import { IconButton } from '../../ui/IconButton';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { ownPrefix } from '../../../shared/profile-ids';
import { ProfileButtons } from '../profiles/ProfileButtons';
import { ProfileWork } from '../profiles/ProfileWork';
import type { Work } from '../profiles/work';
import { Sureness } from './Sureness';
import { findSystems } from './system-words';
import './systems.css';

interface Props {
  readonly onChoose: (system: ProfileView) => void;
  readonly onClose: () => void;
}

const groups = ['own', 'pbx', 'hosted', 'desk-phone', 'generic'] as const;

/** The group that a system is listed in. */
const groupOf = ({ own, kind }: ProfileView) => (own ? 'own' : kind);

/** The systems that one can sign in to, by kind, found by any of their names. */
export default function SystemChooser({ onChoose, onClose }: Props) {
  const { bridge, words } = useDashboard();
  const { t } = words;
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const [systems, setSystems] = useState<readonly ProfileView[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [search, setSearch] = useState('');
  const [work, setWork] = useState<Work | null>(null);

  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    // A dialog gives the focus to its first button.
    element?.querySelector('input')?.focus();
    return () => element?.close();
  }, []);

  useEffect(() => {
    let here = true;
    void settle(bridge.listProfiles()).then((outcome) => {
      if (!here) return;
      if (outcome.ok) setSystems(outcome.value);
      else setProblem(outcome.problem);
    });
    return () => {
      here = false;
    };
  }, [bridge]);

  /** A profile that was just made is the one that it was made for. */
  async function chooseOwn(id: string) {
    const outcome = await settle(bridge.listProfiles());
    const made = outcome.ok ? outcome.value.find((system) => system.id === `${ownPrefix}${id}`) : undefined;
    if (made !== undefined) onChoose(made);
  }

  async function change({ id }: ProfileView) {
    const own = id.slice(ownPrefix.length);
    const outcome = await settle(bridge.profileText({ own }));
    if (outcome.ok) setWork({ kind: 'edit', text: outcome.value.text, replaces: own });
    else setProblem(outcome.problem);
  }

  const found = findSystems(systems, search, (system) => t(`systems.kind.${groupOf(system)}`));

  return (
    <dialog
      ref={dialog}
      className="systems"
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className="systems-bar">
        <h2 id={titleId}>{t('systems.title')}</h2>
        <Button look="quiet" className="systems-close" aria-label={t('systems.close')} onClick={onClose}>
          <Icon name="back" />
        </Button>
      </header>
      <div className="systems-search">
        <Field
          label={t('systems.search')}
          type="search"
          spellCheck={false}
          placeholder={t('systems.search.hint')}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      {problem !== null && <ProblemNotice problem={problem} />}
      <div className="systems-list">
        {groups.map((kind) => {
          const ofKind = found.filter((system) => groupOf(system) === kind);
          return ofKind.length === 0 ? null : (
            <section key={kind} aria-labelledby={`${titleId}-${kind}`}>
              <h3 id={`${titleId}-${kind}`}>{t(`systems.kind.${kind}`)}</h3>
              <ul>
                {ofKind.map((system) => (
                  <li key={system.id} className="system-row">
                    <button type="button" className="system" onClick={() => onChoose(system)}>
                      <span className="system-name">{system.name}</span>
                      {system.alsoKnownAs.length > 0 && (
                        <span className="system-aka">{system.alsoKnownAs.join(', ')}</span>
                      )}
                      <Sureness sureness={system.sureness} />
                    </button>
                    {system.own && (
                      <IconButton
                        icon="edit"
                        label={t('systems.edit', { name: system.name })}
                        onClick={() => void change(system)}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
        <p className="systems-none" role="status">
          {systems.length > 0 && found.length === 0 && t('systems.none')}
        </p>
      </div>
      <footer className="systems-own">
        <ProfileButtons onWork={setWork} />
      </footer>
      <ProfileWork work={work} onWork={setWork} onSaved={({ id }) => void chooseOwn(id)} />
    </dialog>
  );
}
