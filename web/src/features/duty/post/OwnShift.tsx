import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { useWorded } from '../wording';
import type { BundledShift } from './bundled';

/** One's own shifts as the device knows them, the first in full: it needs no network. */
export function OwnShift({ shifts }: { shifts: BundledShift[] }) {
  const { t, language } = useTexts('duty');
  const [first, ...rest] = shifts;
  if (!first) {
    return null;
  }
  return (
    <section className="post-shift" aria-label={t('post.shift')}>
      <h2>{t('post.shift')}</h2>
      <p className="post-shift-when">
        {t('muster.span', { start: instant(first.start, language), end: instant(first.end, language) })}
      </p>
      <p>
        <strong>{first.post}</strong>
      </p>
      {first.mates.length > 0 && (
        <p>{t('post.mates', { names: first.mates.map(({ name }) => name).join('、') })}</p>
      )}
      <Relief shift={first} />
      {rest.length > 0 && (
        <ul className="post-records">
          {rest.map((shift) => (
            <li key={shift.id}>
              <span>{instant(shift.start, language)}</span>
              <span>{shift.post}</span>
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
