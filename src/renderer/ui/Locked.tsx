import { Icon } from './Icon';
import './locked.css';

interface Props {
  readonly reason: string;
}

/** Says why a setting cannot be changed here. */
export function Locked({ reason }: Props) {
  return (
    <p className="locked-reason">
      <Icon name="lock" />
      {reason}
    </p>
  );
}
