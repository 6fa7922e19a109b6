import { Tag, Timeline } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { LevelMark } from '../LevelMark';
import { NoticeLink } from '../NoticeLink';
import type { ZoneFact } from '../queries';
import { useTimes } from '../useTimes';
import { useWorded } from '../worded';
import { live } from './live';

const COLOURS = { OPENED: 'red', CHANGED: 'blue', CLOSED: 'green', REOPENED: 'red' } as const;

/** What the notices said of a zone, in the order in which it takes effect. */
export function FactList({ facts, at }: { facts: ZoneFact[]; at: string }) {
  const { t, language } = useTexts('zones');
  const words = useWorded();
  const times = useTimes();
  const standing = live(facts);
  return (
    <Timeline
      items={facts.map((fact) => ({
        key: fact.id,
        color: COLOURS[fact.kind],
        content: (
          <div>
            <strong>{t(`fact.${fact.kind}`)}</strong> {times.since(fact)}{' '}
            {!standing.includes(fact) ? (
              <Tag>{t('fact.ended')}</Tag>
            ) : (
              Date.parse(fact.moment.earliestAt) > Date.parse(at) && <Tag>{t('fact.toCome')}</Tag>
            )}
            {fact.kind !== 'CLOSED' && (
              <div>
                <LevelMark level={fact.level} /> ·{' '}
                {t('cover.size', { count: fact.cover.sizeBuildings, shown: fact.cover.sizeBuildings })} ·{' '}
                {t('until')} {[times.until(fact), times.lapses(fact)].filter(Boolean).join(t('semicolon'))}
              </div>
            )}
            <div>
              <NoticeLink notice={fact.notice} />
            </div>
            {fact.remark && <div>{words(fact.remark)}</div>}
            <div className="quiet">
              {t('fact.recorded', { at: instant(fact.recordedAt, language) })}
              {!fact.accountId && ` · ${t('fact.loaded')}`}
            </div>
          </div>
        ),
      }))}
    />
  );
}
