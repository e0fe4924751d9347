import type { Selection } from './edit-text';

/** How a text changed: what is typed or deleted in one go is undone in one go, everything else alone. */
export type EditKind = 'typed' | 'deleted' | 'other';

/** What a field had in it, to be gone back to. */
export interface EditHistory {
  /** Notes a text after a change; the same text as before is no change. */
  readonly note: (selection: Selection, kind: EditKind) => void;
  /** What is typed next begins a step of its own: the person went somewhere else in between. */
  readonly pause: () => void;
  /** The text before the last step; undefined when there is none. */
  readonly undo: () => Selection | undefined;
  /** The text after the step that was undone last; undefined when there is none. */
  readonly redo: () => Selection | undefined;
}

/** As many steps are remembered. */
const mostSteps = 100;

/** Begins a history with what is in the field. */
export function createEditHistory(first: Selection): EditHistory {
  let steps: Selection[] = [first];
  let place = 0;
  /** The kind of the last step while it can still grow. */
  let growing: EditKind = 'other';

  return {
    note(selection, kind) {
      if (selection.text === steps[place]?.text) return;
      const grows = kind !== 'other' && kind === growing && place === steps.length - 1 && place > 0;
      steps = [...steps.slice(0, grows ? place : place + 1), selection].slice(-mostSteps);
      place = steps.length - 1;
      growing = kind;
    },
    pause() {
      growing = 'other';
    },
    undo() {
      growing = 'other';
      if (place === 0) return undefined;
      place -= 1;
      return steps[place];
    },
    redo() {
      growing = 'other';
      if (place === steps.length - 1) return undefined;
      place += 1;
      return steps[place];
    },
  };
}
