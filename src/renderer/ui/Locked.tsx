import { Icon } from './Icon';
import './locked.css';

interface Props {
  /** For the field that it describes. */
  readonly id?: string;
  readonly reason: string;
}

/** Says why a setting cannot be changed here. */
export function Locked({ id, reason }: Props) {
  return (
    <p className="locked-reason" id={id}>
      <Icon name="lock" />
      {reason}
    </p>
  );
}
