import { Button, Input, Slider } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { hourOf, localOf } from './hours';

const DAYS = 30;

interface Props {
  /** As the city's clock writes it into a field; empty is now. */
  value: string;
  /** The city's own time, in ISO form. */
  now: string;
  onChange: (value: string) => void;
}

/** An hour to look at, of the past or to come: by a field, or by a slider over a month to either side. */
export function AsOf({ value, now, onChange }: Props) {
  const { t, language } = useTexts('zones');
  const hour = value ? hourOf(value, now) : 0;
  return (
    <div className="zones-as-of">
      <label htmlFor="zones-at">{t('asOf')}</label>
      <Input
        id="zones-at"
        type="datetime-local"
        value={value || localOf(now)}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <Slider
        ariaLabelForHandle={t('asOf.slider')}
        min={-24 * DAYS}
        max={24 * DAYS}
        value={hour}
        marks={{
          [-24 * DAYS]: t('asOf.before', { days: DAYS }),
          0: t('asOf.now'),
          [24 * DAYS]: t('asOf.after', { days: DAYS }),
        }}
        tooltip={{ formatter: (hours) => instant(at(now, hours ?? 0), language) }}
        onChange={(hours: number) => {
          onChange(hours === 0 ? '' : localOf(at(now, hours)));
        }}
      />
      {value && (
        <Button
          type="link"
          onClick={() => {
            onChange('');
          }}
        >
          {t('asOf.backToNow')}
        </Button>
      )}
    </div>
  );
}

function at(now: string, hours: number): string {
  return new Date(Date.parse(now) + hours * 3_600_000).toISOString();
}
