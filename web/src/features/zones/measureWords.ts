import type { TFunction } from 'i18next';
import type { Measure } from './queries';

/** A measure as one says it: "no leaving", "tested on days 1, 4, 7, one person a tube". */
export function measureWords(measure: Measure, t: TFunction): string {
  const words = [t(`measure.${measure.kind}.${measure.setting}`)];
  if (measure.sinceDate && measure.minHours) {
    words[0] = t('measure.former', { hours: measure.minHours, since: measure.sinceDate });
  }
  if (measure.rounds) {
    words.push(t('measure.rounds', { rounds: measure.rounds }));
  }
  if (measure.everyDays) {
    words.push(
      measure.everyDays === 1 ? t('measure.daily') : t('measure.every', { days: measure.everyDays }),
    );
  }
  if (measure.testDays?.length) {
    words.push(t('measure.testDays', { days: measure.testDays.join(t('comma')) }));
  }
  if (measure.poolSize) {
    words.push(t('measure.pool', { size: measure.poolSize }));
  }
  if (measure.days) {
    words.push(t('measure.days', { days: measure.days }));
  }
  return words.join(t('comma'));
}
