import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { count, day, days, instant } from '@/shared/time';
import { Facts, Figures } from '@/shared/ui/Facts';
import { Section } from '@/shared/ui/Page';
import { paths } from '@/shared/paths';
import { Bars } from './Bars';
import { MetPicture } from './MetPicture';
import { Disputed } from './following/Disputed';
import { sourceIn } from '@/shared/sources';
import type { ContactList, Summary } from './queries';

/** How many of which class, by state, degree and reason, and where people met; no names. */
export function Overview({ summary }: { summary: Summary }) {
  const { t, language } = useTexts('tracing');
  const shown = (['close', 'secondary', 'venueExposed', 'general'] as const).filter(
    (each) => summary[each] > 0 || each === 'close',
  );
  return (
    <>
      <Disputed caseId={summary.caseId} />
      {summary.waiting && (
        <p className="notice urgent" role="alert">
          {t('incomplete.waiting')}
        </p>
      )}
      {summary.unreadDays.length > 0 && (
        <p className="notice urgent" role="alert">
          {t('incomplete.unread', {
            days: days(summary.unreadDays, language),
          })}
        </p>
      )}
      <Section>
        <Figures
          facts={[
            { label: t('contacts.all'), value: count(summary.contacts, language) },
            ...shown.map((each) => ({
              label: t(`figure.${each}`),
              value: count(summary[each], language),
            })),
          ]}
        />
        <Bars
          lines={[
            ...summary.byDegree.map((each) => ({ ...each, label: t(`degree.${each.key}`) })),
            ...summary.byReason.map((each) => ({ ...each, label: t(`reason.${each.key}`) })),
          ]}
        />
        <MetPicture met={summary.met} />
      </Section>
    </>
  );
}

/** By what the list was worked out. */
export function Basis({ list }: { list: ContactList }) {
  const { t, language } = useTexts('tracing');
  const { edition } = list;
  return (
    <Section
      title={t('rules.title')}
      actions={
        <>
          <Link to={paths.workOf(list.caseId)}>{t('work.ofCase')}</Link>
          <Link to={`${paths.contacts(list.caseId)}/changes`}>{t('changes.open')}</Link>
          <Link to="/contact-rules">{t('rules.open')}</Link>
        </>
      }
    >
      {edition ? (
        <Facts
          facts={[
            { label: t('rules.edition'), value: sourceIn(language, edition.source) },
            {
              label: t('rules.window'),
              value: t(list.onset ? 'rules.daysOnset' : 'rules.days', { days: edition.windowDays }),
            },
            !!list.onset && { label: t('rules.onset'), value: day(list.onset, language) },
            { label: t('rules.sampled'), value: instant(list.sampledAt, language) },
            !!list.windowStart && { label: t('rules.from'), value: instant(list.windowStart, language) },
            !!list.isolatedAt && { label: t('rules.isolated'), value: instant(list.isolatedAt, language) },
            { label: t('rules.confidence'), value: t(`confidence.${edition.confidence}`) },
          ]}
        />
      ) : (
        <p>{t('rules.none')}</p>
      )}
    </Section>
  );
}
