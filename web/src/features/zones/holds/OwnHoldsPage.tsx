import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { ownHoldsQuery } from '../queries';

/** For the held person: why, since when, until when. */
export function OwnHoldsPage() {
  const { t, language } = useTexts('zones');
  const query = useQuery(ownHoldsQuery);
  return (
    <Page title={t('own.title')}>
      <Loaded query={query} rows={2}>
        {(holds) =>
          holds.length === 0 ? (
            <Empty title={t('own.none')} />
          ) : (
            <Section>
              <ul className="lines">
                {holds.map((hold) => (
                  <li key={hold.id}>
                    <Tag color={hold.state === 'IN_FORCE' ? 'red' : 'default'}>{t(`hold.${hold.state}`)}</Tag>
                    {hold.rule}
                    <div>{t('own.why', { reason: hold.reason })}</div>
                    <div className="quiet">
                      {t('own.span', {
                        from: instant(hold.startAt, language),
                        to: instant(hold.endAt, language),
                      })}
                    </div>
                  </li>
                ))}
              </ul>
              <p className="quiet">{t('own.whom')}</p>
            </Section>
          )
        }
      </Loaded>
    </Page>
  );
}
