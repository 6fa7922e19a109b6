import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import type { ZonePage } from '../queries';
import { useWorded } from '../worded';

const COLOURS = { MET: 'green', NOT_MET: 'red', NOT_YET_EVIDENCED: 'default' } as const;

/** What must hold before the zone is lifted, and what is known of each; nobody ticks one. */
export function Conditions({ conditions }: { conditions: ZonePage['conditions'] }) {
  const { t, language } = useTexts('zones');
  const worded = useWorded();
  if (conditions.length === 0) {
    return <p className="quiet">{t('conditions.none')}</p>;
  }
  return (
    <>
      <ul className="zones-conditions">
        {conditions.map(({ condition, state, words, asOf }) => (
          <li key={condition.kind}>
            <Tag color={COLOURS[state]}>{t(`condition.${state}`)}</Tag>
            {t(`condition.${condition.kind}`, { days: condition.days })}
            {words && <div>{words}</div>}
            <div className="quiet">
              {asOf && `${t('condition.asOf', { at: instant(asOf, language) })} · `}
              {worded(condition.source)} ({t(`confidence.${condition.confidence}`)})
            </div>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('conditions.about')}</p>
    </>
  );
}
