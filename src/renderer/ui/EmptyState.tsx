import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import './empty-state.css';

interface Props {
  readonly icon: IconName;
  readonly title: string;
  readonly hint?: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** The face of a place where nothing is yet. */
export function EmptyState({ icon, title, hint, children }: Props) {
  return (
    <div className="empty-state">
      <Icon name={icon} />
      <p className="empty-state-title">{title}</p>
      {hint !== undefined && <p className="empty-state-hint">{hint}</p>}
      {children}
    </div>
  );
}
