import { useTexts } from '@/shared/i18n';
import { clock } from '../clock';
import { useWorded } from '../worded';
import type { OwnShift } from './queries';

/** Meals, rests and water of a shift, in the order of time. */
export function Relief({ shift }: { shift: OwnShift }) {
  const { t } = useTexts('posts');
  const words = useWorded();
  const told = [
    ...shift.meals.map((meal) => ({ at: meal.at, words: words(meal.name) })),
    ...shift.rests.map((rest) => ({
      at: rest.at,
      words: t(rest.heat ? 'lead.restHeat' : 'lead.rest', { minutes: rest.minutes }),
    })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <>
      {shift.heatMinutes > 0 && (
        <p className="notice">
          {t('own.heat', { hours: Math.round(shift.heatMinutes / 6) / 10 })}{' '}
          {shift.waterMillilitres > 0 &&
            t('relief.water', { litres: Math.round(shift.waterMillilitres / 100) / 10 })}
        </p>
      )}
      {told.length > 0 && (
        <ol className="relief" aria-label={t('own.relief')}>
          {told.map((each) => (
            <li key={`${each.at}-${each.words}`}>
              <strong>{clock(Date.parse(each.at))}</strong> {each.words}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
