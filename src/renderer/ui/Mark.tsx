import './mark.css';

/** The mark of the app: a column of keys and the turn of a dial, which make a D. Drawn like assets/icons/icon.svg. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 512 512" aria-hidden="true" focusable="false">
      <rect className="mark-ground" x="16" y="16" width="480" height="480" rx="112" />
      <g className="mark-keys">
        <circle cx="160" cy="152" r="34" />
        <circle cx="160" cy="256" r="34" />
        <circle cx="160" cy="360" r="34" />
      </g>
      <path className="mark-dial" d="M256 152a104 104 0 0 1 0 208" />
    </svg>
  );
}
