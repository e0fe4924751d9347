/** Outlines on a grid of 24, drawn with one stroke width. */
const outlines = {
  phone:
    'M6.6 3.5 9 3.2a1 1 0 0 1 1 .6l1.3 3a1 1 0 0 1-.3 1.2L9.3 9.4a12 12 0 0 0 5.3 5.3l1.4-1.7a1 1 0 0 1 1.2-.3l3 1.3a1 1 0 0 1 .6 1l-.3 2.4a3 3 0 0 1-3.2 2.6A15.5 15.5 0 0 1 4 6.7a3 3 0 0 1 2.6-3.2Z',
  'hang-up':
    'M3 13.5c0-3 4-5.5 9-5.5s9 2.5 9 5.5v1.3a1 1 0 0 1-1.2 1l-3-.6a1 1 0 0 1-.8-1v-1.7a12 12 0 0 0-8 0v1.7a1 1 0 0 1-.8 1l-3 .6a1 1 0 0 1-1.2-1Z',
  backspace: 'M8.5 5.5H20a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1H8.5L3 12ZM11 9.5l5 5m0-5-5 5',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm6.5 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0Z',
  'eye-off':
    'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Zm6.5 0a3 3 0 1 0 6 0 3 3 0 1 0-6 0ZM4 4l16 16',
  warning: 'M12 4 2.8 19.5h18.4ZM12 10v4.5m0 2.3v.2',
  info: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 8v5m0-8.3v.1',
  link: 'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1',
  add: 'M12 5v14M5 12h14',
  edit: 'M4 20h4L19.5 8.5a2.1 2.1 0 0 0-3-3L5 17l-1 3Zm10.5-12.5 3 3',
  remove: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10.5 11v5m3-5v5',
  star: 'm12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8Z',
  back: 'M19 12H5m6-6-6 6 6 6',
  settings:
    'M4 7h9.5m5 0H20M4 17h1.5m5 0H20M13.5 7a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0ZM5.5 17a2.5 2.5 0 1 0 5 0 2.5 2.5 0 1 0-5 0Z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 20 20',
  lock: 'M6 11h12v9H6ZM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  key: 'M14.5 3.5a6 6 0 1 1-3.7 10.7L4 21H3v-3.5l6.8-6.7A6 6 0 0 1 14.5 3.5Zm1.8 4.2v.1',
} as const;

interface Props {
  readonly name: keyof typeof outlines;
}

/** A picture that only repeats what is said beside it, so it is hidden from screen readers. */
export function Icon({ name }: Props) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={outlines[name]} />
    </svg>
  );
}
