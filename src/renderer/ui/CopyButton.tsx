import { useEffect, useState } from 'react';
import { settle } from '../bridge';
import { useDashboard } from '../store/dashboard-context';
import { IconButton } from './IconButton';

/** How long it says that it copied, in milliseconds. */
const saidFor = 1500;

interface Props {
  readonly text: string;
  readonly label: string;
}

/** Copies a text, and says for a moment that it did. */
export function CopyButton({ text, label }: Props) {
  const { bridge, words } = useDashboard();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), saidFor);
    return () => {
      clearTimeout(timer);
    };
  }, [copied]);
  return (
    <IconButton
      icon={copied ? 'done' : 'copy'}
      label={copied ? words.t('call.copied') : label}
      onClick={() => void settle(bridge.copyText({ text })).then(({ ok }) => setCopied(ok))}
    />
  );
}
