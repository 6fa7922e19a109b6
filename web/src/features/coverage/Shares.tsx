import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Section } from '@/shared/ui/Page';
import type { Counts } from './queries';

const STATES = [
  'LISTED',
  'REGISTERED',
  'EXCUSED',
  'SWABBED',
  'ON_THE_WAY',
  'AT_LABORATORY',
  'RESULT_HELD',
  'NEGATIVE',
  'POOL_POSITIVE',
  'POSITIVE',
] as const;

const REASONS = [
  'TESTED_ELSEWHERE',
  'UNREACHABLE',
  'OTHER',
  'OUT_OF_CITY',
  'ILL_OR_OLD',
  'WORK_CLASH',
  'INFANT',
  'REFUSED',
] as const;

interface Line {
  key: string;
  name: string;
  people: number;
}

/** Each with its share as a bar, and the figure beside it. */
function Bars({ lines, label }: { lines: Line[]; label: string }) {
  const { language } = useTexts('coverage');
  const most = Math.max(1, ...lines.map(({ people }) => people));
  return (
    <ul className="coverage-shares" aria-label={label}>
      {lines.map(({ key, name, people }) => (
        <li key={key}>
          <span>{name}</span>
          <span className="coverage-share" aria-hidden="true">
            <span
              className={`coverage-share-${key}`}
              style={{ width: `${String((people / most) * 100)}%` }}
            />
          </span>
          <strong>{count(people, language)}</strong>
        </li>
      ))}
    </ul>
  );
}

export function Shares({ counts }: { counts: Counts }) {
  const { t } = useTexts('coverage');
  const states = STATES.map((key) => ({ key, name: t(`of.${key}`), people: counts.states[key] ?? 0 }));
  const reasons = REASONS.map((key) => ({ key, name: t(`reason.${key}`), people: counts.reasons[key] ?? 0 }));
  const told = reasons.filter(({ people }) => people > 0).sort((a, b) => b.people - a.people);
  return (
    <div className="coverage-pair">
      <Section title={t('states')}>
        <Bars label={t('states')} lines={states.filter(({ people }) => people > 0)} />
      </Section>
      <Section title={t('reasons')}>
        {told.length === 0 ? (
          <p className="quiet">{t('reasons.none')}</p>
        ) : (
          <Bars label={t('reasons')} lines={told} />
        )}
      </Section>
    </div>
  );
}
