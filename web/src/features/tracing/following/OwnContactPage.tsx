import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { OwnPage } from '@/shared/people/OwnPage';
import { day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ownContactQuery, type OwnContact } from './queries';
import { Strip } from './Strip';
import { FollowedClassTag } from './tags';
import './work.css';

/** For who is a contact, or acts for one: of which class, why, until when, what follows, whom to call. */
export function OwnContactPage() {
  const { t } = useTexts('tracing');
  const { personId } = useParams();
  const query = useQuery(ownContactQuery(personId));
  return (
    <OwnPage
      title={t('own.title')}
      titleOf={(name) => t('own.of', { name })}
      lead={t('own.lead')}
      others={t('own.others')}
      path={paths.ownContact}
      pathOf={paths.dependantContact}
    >
      <Loaded query={query} rows={3}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('own.none')}>{t('own.noneWhy')}</Empty>
          ) : (
            all.map((each) => <One key={`${each.since}${each.contactClass}`} of={each} />)
          )
        }
      </Loaded>
    </OwnPage>
  );
}

function One({ of }: { of: OwnContact }) {
  const { t, language } = useTexts('tracing');
  const { plan } = of;
  const due = plan?.tests.find((each) => each.state === 'DUE');
  return (
    <Section>
      <p>
        <FollowedClassTag of={of.contactClass} />{' '}
        {of.over ? <Tag>{t('own.over')}</Tag> : <Tag color="gold">{t('own.holds')}</Tag>}
      </p>
      <h3>{t('own.why')}</h3>
      <ul className="lines">
        {of.words.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <p className="quiet">{t('own.since', { at: instant(of.since, language) })}</p>
      {plan && !of.over && (
        <>
          <h3>{t('own.follows')}</h3>
          <p>
            {t(`plan.place.${plan.stayPlace}`)} · {t('plan.until', { day: day(plan.stayUntil, language) })}
            {plan.lastDay !== plan.stayUntil && (
              <> · {t('plan.home', { day: day(plan.lastDay, language) })}</>
            )}
          </p>
          {due ? (
            <p>
              <strong>{t('own.dueTest', { day: day(due.day, language) })}</strong>
            </p>
          ) : (
            of.nextTest && <p>{t('own.nextTest', { day: day(of.nextTest, language) })}</p>
          )}
          <Strip plan={plan} health={[]} today="" />
        </>
      )}
      {!of.over && (
        <>
          <h3>{t('own.whom')}</h3>
          <p>{t('own.call', { community: of.community ?? t('own.yourCommunity') })}</p>
          <p>{t('own.appeal')}</p>
        </>
      )}
    </Section>
  );
}
