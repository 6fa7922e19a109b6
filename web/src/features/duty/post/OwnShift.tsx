import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { useWorded } from '../wording';
import type { BundledShift } from './bundled';

interface Props {
  shift: BundledShift;
  later: BundledShift[];
}

/** One's own shifts as the device knows them, the one of now in full: it needs no network. */
export function OwnShift({ shift, later }: Props) {
  const { t, language } = useTexts('duty');
  return (
    <section className="post-shift" aria-label={t('post.shift')}>
      <h2>{t('post.shift')}</h2>
      <p className="post-shift-when">
        {t('muster.span', { start: instant(shift.start, language), end: instant(shift.end, language) })}
      </p>
      <p>
        <strong>{shift.post}</strong>
      </p>
      {shift.mates.length > 0 && (
        <p>{t('post.mates', { names: shift.mates.map(({ name }) => name).join(t('separator')) })}</p>
      )}
      <Relief shift={shift} />
      {later.length > 0 && (
        <ul className="post-records">
          {later.map((each) => (
            <li key={each.id}>
              <span>{instant(each.start, language)}</span>
              <span>{each.post}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Relief({ shift }: { shift: BundledShift }) {
  const { t, language } = useTexts('duty');
  const words = useWorded();
  const told = [
    ...shift.meals.map((meal) => ({ at: meal.at, words: words(meal.name) })),
    ...shift.rests.map(({ at, minutes }) => ({ at, words: t('post.rest', { minutes }) })),
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  return (
    <>
      {shift.heatMinutes > 0 && (
        <p className="notice">
          {t('post.heat', {
            hours: Math.round(shift.heatMinutes / 6) / 10,
            litres: Math.round(shift.waterMillilitres / 100) / 10,
          })}
        </p>
      )}
      {told.length > 0 && (
        <ul className="post-relief">
          {told.map((each) => (
            <li key={`${each.at}-${each.words}`}>
              {instant(each.at, language)} {each.words}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
