import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';
import './icon-button.css';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  readonly icon: IconName;
  /** What it does, for the ear and as a hint. */
  readonly label: string;
}

/** A button that is only a picture. */
export function IconButton({ icon, label, className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={['icon-button', className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
