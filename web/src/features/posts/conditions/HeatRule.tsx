import { useTexts } from '@/shared/i18n';
import { useWorded } from '../worded';
import { isHeat } from './heat';
import type { Limits } from './queries';

const hours = (minutes: number) => Math.round(minutes / 6) / 10;

/** What heat does to shifts, by the edition in force, and who says so. */
export function HeatRule({ limits }: { limits: Limits }) {
  const { t } = useTexts('posts');
  const words = useWorded();
  return (
    <>
      <p>
        {t('heat.rule', { celsius: limits.heat.celsius, hours: hours(limits.heat.minutes) })}{' '}
        {t('heat.rule.planned')}
      </p>
      <p className="quiet">
        {t('heat.rule.source', {
          source: words(limits.source),
          confidence: t(`confidence.${limits.confidence}`),
        })}
      </p>
    </>
  );
}

/** What one temperature does. */
export function HeatEffect({ celsius, limits: { heat } }: { celsius: number; limits: Limits }) {
  const { t } = useTexts('posts');
  return isHeat(celsius, heat) ? (
    <>{t('heat.effect.some', { hours: hours(heat.minutes) })}</>
  ) : (
    <span className="quiet">{t('heat.effect.none', { celsius: heat.celsius })}</span>
  );
}
