import { useRef, type ReactNode } from 'react';
import type { Ask } from '../../../shared/snapshot';
import { useWords } from '../../store/dashboard-context';
import { Button } from '../../ui/Button';
import { AskShell } from './AskShell';
import { useAsk, type AskEvents } from './use-ask';

interface Props extends AskEvents {
  readonly ask: Ask;
  readonly title: string;
  readonly children: ReactNode;
}

/** Something from outside that leads to no call: there is nothing to answer but to close it. */
export function AskRemark({ ask, title, children, ...events }: Props) {
  const { t } = useWords();
  const closeButton = useRef<HTMLButtonElement>(null);
  const sheet = useAsk(ask.id, closeButton, events);
  const close = () => void sheet.answer({ answer: 'cancel' });
  return (
    <AskShell
      sheet={sheet}
      title={title}
      onEnter={close}
      onEscape={close}
      foot={
        <div className="ask-buttons">
          <Button look="primary" ref={closeButton} onClick={close}>
            {t('ask.close')}
          </Button>
        </div>
      }
    >
      {children}
    </AskShell>
  );
}
