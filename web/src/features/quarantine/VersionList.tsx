import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { sourceIn } from '@/shared/sources';
import { day, inARow, instant } from '@/shared/time';
import type { OrderVersion } from './queries';
import { changesOf, stayUntil, type Change } from './versions';

interface Props {
  /** The latest first. */
  versions: OrderVersion[];
  approved: number | null;
}

/** What each version says otherwise than the one before. */
export function VersionList({ versions, approved }: Props) {
  const { t, language } = useTexts('quarantine');
  return (
    <ol className="history">
      {versions.map((version, index) => {
        const before = versions[index + 1];
        return (
          <li key={version.version}>
            <strong>{t('version', { version: version.version })}</strong>{' '}
            {version.version === approved && <Tag color="green">{t('version.approved')}</Tag>}
            <Tag>{t(`cause.${version.cause}`)}</Tag>
            <span className="quiet">{instant(version.draftedAt, language)}</span>
            {before ? (
              <Changes changes={changesOf(before, version)} />
            ) : (
              <div>
                {t('version.first', {
                  class: t(`class.${version.contactClass}`),
                  place: t(`place.${version.place}`),
                  until: day(stayUntil(version), language),
                })}
              </div>
            )}
            <div className="quiet">{sourceIn(language, version.rule)}</div>
          </li>
        );
      })}
    </ol>
  );
}

function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTexts('quarantine');
  const words = useChangeWords();
  return changes.length === 0 ? (
    <div className="quiet">{t('version.same')}</div>
  ) : (
    <ul className="plain order-changes">
      {changes.map((change) => (
        <li key={change.what} className={toneOf(change)}>
          {words(change)}
        </li>
      ))}
    </ul>
  );
}

/** What asks more of the person stands out, and so does what asks less. */
function toneOf(change: Change): string {
  if ('by' in change) {
    return change.by > 0 ? 'longer' : 'shorter';
  }
  return ['CLASS', 'PLACE', 'FALLS', 'STANDS'].includes(change.what) ? 'other' : '';
}

function useChangeWords(): (change: Change) => string {
  const { t, language } = useTexts('quarantine');
  const list = (days: number[]) => (days.length > 0 ? inARow(days, language) : t('none'));
  const hour = (iso: string | null) => (iso ? instant(iso, language) : t('none'));
  const edition = (code: string) => t(`edition.${code}`, { defaultValue: code });
  return (change) => {
    const label = t(`change.${change.what}`);
    const turned = (before: string | number, after: string | number) =>
      t('change.turned', { label, before, after });
    switch (change.what) {
      case 'FALLS':
      case 'STANDS':
        return label;
      case 'CLASS':
        return turned(t(`class.${change.before}`), t(`class.${change.after}`));
      case 'PLACE':
        return turned(t(`place.${change.before}`), t(`place.${change.after}`));
      case 'FIRST_DAY':
      case 'STAY_UNTIL':
      case 'LAST_DAY':
        return `${turned(day(change.before, language), day(change.after, language))} (${t(
          change.by > 0 ? 'change.later' : 'change.earlier',
          { count: Math.abs(change.by) },
        )})`;
      case 'TESTS':
      case 'HOME_TESTS':
        return turned(list(change.before), list(change.after));
      case 'DOUBLE':
        return t('change.is', { label, is: t(change.after ? 'yes' : 'no') });
      case 'DUE':
        return turned(hour(change.before), hour(change.after));
      case 'EDITION':
        return turned(edition(change.before), edition(change.after));
      case 'CASES':
        return turned(change.before, change.after);
    }
  };
}
