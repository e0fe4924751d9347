import { SwitchField } from '../../../ui/SwitchField';
import { useWords } from '../../../store/dashboard-context';
import { useProfileWords } from '../profile-words';
import type { ProfileDocument } from './document';
import { FindField } from './FindField';
import { FormPart } from './FormPart';
import { MemberField } from './MemberField';
import { PairsField } from './PairsField';
import { RequestFields } from './RequestFields';

interface Props {
  readonly document: ProfileDocument;
}

const begin = {
  method: 'GET',
  url: '/calls/{callId}',
  every: 2,
  read: [{ json: '/state' }],
  states: { ringing: 'ringing-own-phone', answered: 'connected', ended: 'ended' },
};

/** Our words for states, with the reasons that systems tell most. */
const states = [
  ['ringing-own-phone'],
  ['own-phone-answered'],
  ['ringing-destination'],
  ['connected'],
  ['ended'],
  ['failed'],
  ['failed', 'busy'],
  ['failed', 'no-answer'],
  ['failed', 'rejected'],
  ['failed', 'own-phone-offline'],
] as const;

/** How a call stands: the request that asks, and the system's words with ours. */
export function StatePart({ document }: Props) {
  const { t } = useWords();
  const say = useProfileWords();
  const on = document.at(['state']) !== undefined;
  const options = states.map(([state, reason]) => ({
    value: reason === undefined ? state : `${state}:${reason}`,
    text:
      reason === undefined ? t(`call.state.${state}`) : `${t(`call.state.${state}`)}: ${t(`call.reason.${reason}`)}`,
  }));
  return (
    <FormPart title={say('state')}>
      <SwitchField
        label={say('state.on')}
        hint={say('state.hint')}
        on={on}
        onChange={(wanted) => document.set(['state'], wanted ? begin : undefined)}
      />
      {on && (
        <>
          <RequestFields document={document} path={['state']} />
          <MemberField document={document} path={['state', 'every']} label={say('state.every')} number />
          <FindField document={document} path={['state', 'read']} label={say('state.read')} hint={say('find.hint')} />
          <PairsField
            label={say('state.words')}
            pairs={document.pairs(['state', 'states'])}
            options={options}
            onChange={(pairs) => document.set(['state', 'states'], pairs)}
          />
        </>
      )}
    </FormPart>
  );
}
