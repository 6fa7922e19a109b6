import { useQuery } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { hoursADay } from '../picture';
import { useWorded } from '../worded';
import { PatternPicture } from './PatternPicture';
import { drawable, patternsQuery } from './queries';

interface Props {
  value?: string;
  onChange?: (code: string) => void;
}

/** The patterns, each with the picture of its day and where it comes from. Works as a form's field. */
export function PatternChoice({ value, onChange }: Props) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const query = useQuery(patternsQuery);
  return (
    <Loaded query={query}>
      {(patterns) => (
        <Radio.Group
          className="patterns"
          value={value}
          onChange={(event) => {
            onChange?.(event.target.value as string);
          }}
        >
          {patterns
            .filter(({ endDate }) => endDate == null)
            .map(({ code, name, lines, source, confidence }) => (
              <Radio key={code} value={code} className="pattern">
                <strong>{words(name)}</strong>{' '}
                <span className="quiet">{t('pattern.hours', { hours: hoursADay(lines.map(drawable)) })}</span>
                <PatternPicture lines={lines.map(drawable)} />
                <span className="quiet pattern-source">
                  {words(source)} · {t(`confidence.${confidence}`)}
                </span>
              </Radio>
            ))}
        </Radio.Group>
      )}
    </Loaded>
  );
}
