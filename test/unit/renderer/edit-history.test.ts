import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEditHistory, type EditKind } from '../../../src/renderer/features/dialler/edit-history';

const at = (text: string) => ({ text, start: text.length, end: text.length });

describe('the history of a field', () => {
  it('undoes in one step what was typed in one go, and does it again', () => {
    const history = createEditHistory(at(''));
    for (const text of ['0', '02', '020', '020 1']) history.note(at(text), 'typed');
    for (const text of ['020', '02']) history.note(at(text), 'deleted');
    history.note(at('020 765 4321'), 'other');
    expect([history.undo()?.text, history.undo()?.text, history.undo()?.text]).toEqual(['02', '020 1', '']);
    expect(history.undo()).toBeUndefined();
    expect([history.redo()?.text, history.redo()?.text]).toEqual(['020 1', '02']);
    history.note(at('023'), 'typed');
    expect(history.redo()).toBeUndefined();
    expect(history.undo()?.text).toBe('02');
  });

  it('begins a new step after the person went somewhere else', () => {
    const history = createEditHistory(at(''));
    history.note(at('0'), 'typed');
    history.pause();
    history.note(at('10'), 'typed');
    expect([history.undo()?.text, history.undo()?.text]).toEqual(['0', '']);
  });

  it('gives back every text exactly, however it came about', () => {
    const change = fc.tuple(fc.stringMatching(/^[0-9 ]{0,6}$/), fc.constantFrom<EditKind>('typed', 'deleted', 'other'));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const history = createEditHistory(at(''));
        for (const [text, kind] of changes) history.note(at(text), kind);
        const last = changes.at(-1)?.[0] ?? '';
        const back: string[] = [];
        for (let step = history.undo(); step !== undefined; step = history.undo()) back.push(step.text);
        if (back.length > 0) expect(back.at(-1)).toBe('');
        const forth: string[] = [];
        for (let step = history.redo(); step !== undefined; step = history.redo()) forth.push(step.text);
        expect(forth).toEqual(back.length === 0 ? [] : [...back.toReversed().slice(1), last]);
      }),
    );
  });
});
