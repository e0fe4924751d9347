import { describe, expect, it } from 'vitest';
import { backspace, insert } from '../../../src/renderer/features/dialler/edit-text';

describe('insert', () => {
  it('puts the piece at the caret and the caret behind it', () => {
    expect(insert({ text: '0204567', start: 3, end: 3 }, '123')).toEqual({ text: '0201234567', start: 6, end: 6 });
  });

  it('replaces what is selected', () => {
    expect(insert({ text: '020 999 4567', start: 4, end: 7 }, '1')).toEqual({ text: '020 1 4567', start: 5, end: 5 });
  });
});

describe('backspace', () => {
  it('removes one character before the caret', () => {
    expect(backspace({ text: '0201', start: 2, end: 2 })).toEqual({ text: '001', start: 1, end: 1 });
  });

  it('removes only what is selected', () => {
    expect(backspace({ text: '0201', start: 1, end: 3 })).toEqual({ text: '01', start: 1, end: 1 });
  });

  it('leaves the text alone at its beginning', () => {
    expect(backspace({ text: '0201', start: 0, end: 0 })).toEqual({ text: '0201', start: 0, end: 0 });
  });
});
