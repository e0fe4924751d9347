import { useEffect, useRef } from 'react';
import { longestProfileText } from '../../../shared/profile/longest-text';
import { useProfileWords } from './profile-words';

/** A place in a text, counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

interface Props {
  readonly text: string;
  /** Where the caret goes, each time that it is another object. */
  readonly place: TextPlace | null;
  readonly wrong: boolean;
  readonly onText: (text: string) => void;
}

/** The whole profile as its text. */
export function ProfileText({ text, place, wrong, onText }: Props) {
  const say = useProfileWords();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    if (element === null || place === null) return;
    const lines = element.value.split('\n');
    const before = lines.slice(0, place.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
    const offset = before + place.column - 1;
    element.focus();
    element.setSelectionRange(offset, offset);
    element.scrollTop = ((place.line - 3) / lines.length) * element.scrollHeight;
  }, [place]);
  return (
    <textarea
      ref={area}
      className="profile-text"
      aria-label={say('look.text')}
      aria-invalid={wrong || undefined}
      spellCheck={false}
      maxLength={longestProfileText}
      wrap="off"
      rows={24}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
