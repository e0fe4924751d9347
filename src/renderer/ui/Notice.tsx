import type { ReactNode } from 'react';
import { Icon } from './Icon';
import './notice.css';

interface Props {
  readonly tone: 'problem' | 'warning' | 'info';
  readonly id?: string;
  /** Whether it is read out at once: for what happens in answer to the person, not for what is there from the start. */
  readonly urgent?: boolean;
  readonly children: ReactNode;
}

/** A framed remark. */
export function Notice({ tone, id, urgent = false, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} id={id} role={urgent ? 'alert' : undefined}>
      <Icon name={tone === 'info' ? 'info' : 'warning'} />
      <div className="notice-text">{children}</div>
    </div>
  );
}
