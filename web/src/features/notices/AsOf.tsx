import { Button, Input } from 'antd';
import { useTexts } from '@/shared/i18n';

interface Props {
  value: string;
  onChange: (value: string) => void;
}

/** Ask how it stood at an instant, in the city's time; empty is now. */
export function AsOf({ value, onChange }: Props) {
  const { t } = useTexts('notices');
  return (
    <span className="as-of">
      <label htmlFor="as-of">{t('asOf')}</label>
      <Input
        id="as-of"
        type="datetime-local"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {value && (
        <Button
          type="link"
          onClick={() => {
            onChange('');
          }}
        >
          {t('asOf.now')}
        </Button>
      )}
    </span>
  );
}
