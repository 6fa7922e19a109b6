import { useTexts } from '@/shared/i18n';
import { Swatch } from '../LevelMark';
import type { ZoneScheme } from '../queries';
import { useWorded } from '../worded';

/** Which pattern is which level, for the schemes that are on the map. */
export function MapKey({ schemes }: { schemes: ZoneScheme[] }) {
  const { t } = useTexts('zones');
  const words = useWorded();
  return (
    <dl className="zones-key">
      {schemes.map((scheme) => (
        <div key={scheme.code}>
          <dt>{words(scheme.name)}</dt>
          {scheme.levels.map((level) => (
            <dd key={level.code}>
              <Swatch rank={level.rank} />
              {words(level.name)}
            </dd>
          ))}
        </div>
      ))}
      <div>
        <dt>{t('key.edge')}</dt>
        <dd>
          <span className="key-edge" aria-hidden />
          {t('key.known')}
        </dd>
        <dd>
          <span className="key-edge dashed" aria-hidden />
          {t('key.notKnown')}
        </dd>
      </div>
    </dl>
  );
}
