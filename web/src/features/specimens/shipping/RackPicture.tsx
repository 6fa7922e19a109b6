import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { COLUMNS, placeName, PLACES, ROWS } from '../boxes/rack';
import type { BoxStory } from '../queries';
import '../boxes/rack.css';

/** The rack as it was packed; held tubes and those that came otherwise stand out. */
export function RackPicture({ tubes, differences }: Pick<BoxStory, 'tubes' | 'differences'>) {
  const { t } = useTexts('specimens');
  const at = new Map(tubes.map((each) => [each.position - 1, each]));
  const wrong = new Map(differences.map((each) => [each.tubeCode, each.kind]));
  return (
    <>
      <div className="rack rack-read" role="group" aria-label={t('shipping.rack')}>
        <span />
        {Array.from({ length: COLUMNS }, (_, column) => (
          <span key={column} className="rack-name">
            {column + 1}
          </span>
        ))}
        {Array.from({ length: PLACES }, (_, place) => {
          const racked = at.get(place);
          const row =
            place % COLUMNS === 0 ? (
              <span key={`row-${String(place)}`} className="rack-name">
                {ROWS[place / COLUMNS]}
              </span>
            ) : null;
          if (!racked) {
            return [row, <span key={place} className="rack-place" />];
          }
          const kind = wrong.get(racked.code);
          const look = kind ? 'rack-wrong' : racked.tube?.state === 'HELD' ? 'rack-held' : 'rack-full';
          return [
            row,
            <Tooltip key={place} title={`${placeName(place)} ${racked.code}`}>
              <Link
                className={`rack-place ${look}`}
                to={paths.tube(racked.code)}
                aria-label={`${placeName(place)} ${racked.code}`}
              />
            </Tooltip>,
          ];
        })}
      </div>
      <p className="rack-legend">
        <span className="rack-place rack-full" /> {t('rack.legend.packed')}
        <span className="rack-place rack-held" /> {t('rack.legend.held')}
        <span className="rack-place rack-wrong" /> {t('rack.legend.wrong')}
      </p>
    </>
  );
}
