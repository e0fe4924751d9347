import type { Ask } from '../../../shared/snapshot';
import { AskChoice } from './AskChoice';
import { AskEmergency } from './AskEmergency';
import { AskFlood } from './AskFlood';
import { AskNumber } from './AskNumber';
import { AskRefused } from './AskRefused';
import type { AskEvents } from './use-ask';

/** What a question of one kind needs. */
export interface AskProps<Question extends Ask> extends AskEvents {
  readonly ask: Question;
  readonly onCalled: () => void;
  /** Nothing is called; what the person typed wants its place again. */
  readonly onCancelled: (ask: Ask) => void;
  /** Nothing is called; the number is to be changed. */
  readonly onEdit: (text: string) => void;
}

/** The question that is open. A newer one replaces it whole, so that its first moment counts from its own beginning. */
export function AskSheet({ ask, ...rest }: AskProps<Ask>) {
  const { onFailed, onClosed } = rest;
  switch (ask.kind) {
    case 'number':
      return <AskNumber key={ask.id} ask={ask} {...rest} />;
    case 'emergency':
      return <AskEmergency key={ask.id} ask={ask} {...rest} />;
    case 'choice':
      return <AskChoice key={ask.id} ask={ask} {...rest} />;
    case 'refused':
      return <AskRefused key={ask.id} ask={ask} onFailed={onFailed} onClosed={onClosed} />;
    case 'flood':
      return <AskFlood key={ask.id} ask={ask} onFailed={onFailed} onClosed={onClosed} />;
  }
}
