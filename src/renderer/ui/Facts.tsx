import type { ReactNode } from 'react';
import './facts.css';

interface Props {
  /** What a fact is about, and the fact. */
  readonly facts: readonly (readonly [name: string, value: ReactNode])[];
}

/** Names with their values, one below the other. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
