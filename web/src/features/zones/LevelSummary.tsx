import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { HOLDING } from './holding';
import { LevelMark } from './LevelMark';
import type { ZoneLine, ZoneState } from './queries';
import { StateTag } from './StateTag';

const TO_SEE_TO: ZoneState[] = ['REVIEW_DUE', 'NOT_KNOWN'];

/** In one line: how many zones of which level hold, the strictest first, and what somebody has to see to. */
export function LevelSummary({ zones }: { zones: ZoneLine[] }) {
  const { t, language } = useTexts('zones');
  const holding = zones.filter(({ state }) => HOLDING.includes(state));
  const levels = new Map(holding.map(({ fact: { level } }) => [`${level.schemeCode} ${level.code}`, level]));
  const ended = zones.filter(({ endedBy }) => endedBy).length;
  const inOrder = [...levels].sort(([, one], [, other]) => one.rank - other.rank);
  return (
    <ul className="zones-summary" aria-label={t('summary')}>
      {inOrder.map(([key, level]) => (
        <li key={key}>
          <LevelMark level={level} />
          <strong>
            {count(
              holding.filter(({ fact }) => `${fact.level.schemeCode} ${fact.level.code}` === key).length,
              language,
            )}
          </strong>
        </li>
      ))}
      {TO_SEE_TO.filter((state) => zones.some((zone) => zone.state === state)).map((state) => (
        <li key={state}>
          <StateTag state={state} />
          <strong>{count(zones.filter((zone) => zone.state === state).length, language)}</strong>
        </li>
      ))}
      {ended > 0 && (
        <li>
          <Tag color="red">{t('orderEnded.tag')}</Tag>
          <strong>{count(ended, language)}</strong>
        </li>
      )}
    </ul>
  );
}
