import type { ComponentProps } from 'react';
import './button.css';

interface Props extends ComponentProps<'button'> {
  readonly look?: 'primary' | 'danger' | 'plain' | 'quiet';
  /** Shows that the answer is awaited. The name stays, so that nothing jumps and nothing is announced twice. */
  readonly busy?: boolean;
}

/** A push button. */
export function Button({ look = 'plain', busy = false, type = 'button', className, children, ...rest }: Props) {
  const classes = ['button', `button-${look}`, className].filter(Boolean).join(' ');
  return (
    <button type={type} className={classes} aria-busy={busy || undefined} {...rest}>
      {children}
    </button>
  );
}
