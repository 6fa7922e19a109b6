import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { OwnPage } from '@/shared/people/OwnPage';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { ownTestsQuery, type OwnTest } from './queries';

const COLOURS: Record<OwnTest['state'], string> = {
  REGISTERED: 'default',
  AWAITED: 'processing',
  NEGATIVE: 'green',
  POOL_TO_CHECK: 'orange',
  POSITIVE: 'red',
  TO_REPEAT: 'orange',
};

/** One's own tests, or those of somebody for whom one acts: what came of each, and what to do. */
export function OwnTestsPage() {
  const { t, language } = useTexts('testing');
  const { personId } = useParams();
  const query = useQuery(ownTestsQuery(personId));
  return (
    <OwnPage
      title={t('own.title')}
      titleOf={(name) => t('own.of', { name })}
      lead={t('own.lead')}
      others={t('own.others')}
      path={paths.ownTests}
      pathOf={paths.dependantTests}
    >
      <Loaded query={query} rows={3}>
        {(tests) =>
          tests.length === 0 ? (
            <Empty title={t('own.none')} />
          ) : (
            <Section>
              <ul className="lines">
                {tests.map((test) => (
                  <li key={`${test.registeredAt}-${test.round?.id ?? ''}`}>
                    <Tag color={COLOURS[test.state]}>{t(`own.${test.state}`)}</Tag>
                    {test.round ? t('own.round', { number: test.round.number }) : t('own.noRound')}
                    <div>{t(`own.${test.state}.todo`)}</div>
                    <div className="quiet">
                      {t(test.swabbedAt ? 'own.swabbed' : 'own.registered', {
                        at: instant(test.swabbedAt ?? test.registeredAt, language),
                      })}
                      {test.reportedAt &&
                        ` · ${t('own.reported', { at: instant(test.reportedAt, language) })}`}
                    </div>
                  </li>
                ))}
              </ul>
            </Section>
          )
        }
      </Loaded>
    </OwnPage>
  );
}
