import { useTexts } from '@/shared/i18n';
import { hour } from '../clock';
import type { Breach, Version } from '../queries';
import { useWorded } from '../useWorded';

const MOST = 8;

/** What a version does not keep, in words; that all is kept is said, too. */
export function Breaches({ version }: { version: Version }) {
  const { t } = useTexts('callups');
  const say = useBreachWords(version);
  const { breaches } = version.result;
  if (breaches.length === 0) {
    const wide = version.ground.areas.length > 0;
    return <p className="callup-kept">✓ {t(wide ? 'breaches.noneWide' : 'breaches.none')}</p>;
  }
  return (
    <div className="callup-breaches" role="alert">
      <strong>{t('breaches.title', { count: breaches.length })}</strong>
      <ul>
        {breaches.slice(0, MOST).map((breach, index) => (
          // nothing else tells two of one kind and hour apart
          <li key={`${breach.kind}-${String(index)}`}>{say(breach)}</li>
        ))}
        {breaches.length > MOST && <li>{t('breaches.more', { count: breaches.length - MOST })}</li>}
      </ul>
    </div>
  );
}

function useBreachWords(version: Version): (breach: Breach) => string {
  const { t } = useTexts('callups');
  const words = useWorded();
  return ({ kind, point, door, start, measured, limit }) => {
    const known = door === null || door === undefined ? undefined : version.ground.doors[door];
    const entrance = known && version.ground.entrances[known.entrance];
    return t(`breach.${kind}`, {
      point: words(version.settings.points[point ?? 0]?.name),
      start: start ? hour(start) : '',
      door: entrance
        ? `${version.ground.buildings[entrance.building]?.name ?? ''}${entrance.name}${known.label}`
        : '',
      minutes: Math.ceil(measured / 60),
      most: Math.round(limit / 60),
      measured,
      area: version.ground.areas[door ?? -1]?.name ?? '',
      limit,
      at: measured > 1e9 ? hour(measured * 1000) : '',
      until: limit > 1e9 ? hour(limit * 1000) : '',
    });
  };
}
