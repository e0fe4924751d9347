import { useWords } from '../../store/dashboard-context';
import { inOrder, toneOf } from './reasons';

interface Props {
  /** In the words of the decision. */
  readonly reasons: readonly string[];
}

/** Why it asks. It stands right under the number, so that it is read before the buttons are reached. */
export function AskReasons({ reasons }: Props) {
  const { named } = useWords();
  return (
    <ul className={`ask-reasons ask-${toneOf(reasons)}`}>
      {inOrder(reasons).map((reason) => (
        <li key={reason}>{named('ask.reason', reason, 'ask.reason.other')}</li>
      ))}
    </ul>
  );
}
