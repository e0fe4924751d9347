import { useWords } from '../../store/dashboard-context';
import './hide-number.css';

interface Props {
  readonly hidden: boolean;
  readonly onChange: (hidden: boolean) => void;
}

/** Whether the other side sees the person's number in this call. */
export function HideNumber({ hidden, onChange }: Props) {
  const { t } = useWords();
  return (
    <label className="hide-number">
      <input
        type="checkbox"
        checked={hidden}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      {t('ask.hide-number')}
    </label>
  );
}
