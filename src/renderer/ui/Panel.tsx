import { useId, type ReactNode } from 'react';
import './panel.css';

interface Props {
  readonly title: string;
  readonly className?: string;
  /** Beside the title: how much there is, what can be done with all of it. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** A framed part of the dashboard with a title. What is in it scrolls on its own. */
export function Panel({ title, className, tools, children }: Props) {
  const titleId = useId();
  return (
    <section className={['panel', className].filter(Boolean).join(' ')} aria-labelledby={titleId}>
      <header className="panel-bar">
        <h2 id={titleId}>{title}</h2>
        {tools}
      </header>
      {children}
    </section>
  );
}
