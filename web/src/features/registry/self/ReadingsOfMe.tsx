import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { api, body, type Answer } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { day, instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { useReadParts, useWords } from '@/shared/words';

type OfMe = Answer<'/api/access/readings/mine'>[number];

const PAGE = 20;

/** Who looked at one's own record: by role and organization, never by name; the latest first. */
export function ReadingsOfMe() {
  const { t } = useTexts('registry');
  const query = useInfiniteQuery({
    queryKey: ['readings', 'mine'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      body(api.GET('/api/access/readings/mine', { params: { query: { before: pageParam, limit: PAGE } } })),
    getNextPageParam: (last) => (last.length === PAGE ? last.at(-1)?.id : undefined),
  });
  return (
    <Section title={t('self.readings')}>
      <p className="quiet">{t('self.readings.lead')}</p>
      <Loaded query={query} rows={3}>
        {({ pages }) =>
          pages.flat().length === 0 ? (
            <Empty title={t('self.readings.none')} />
          ) : (
            <>
              <ol className="history" aria-label={t('self.readings')}>
                {pages.flat().map((reading) => (
                  <ReadingLine key={reading.id} reading={reading} />
                ))}
              </ol>
              {query.hasNextPage && (
                <Button
                  className="more"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          )
        }
      </Loaded>
    </Section>
  );
}

function ReadingLine({ reading }: { reading: OfMe }) {
  const { t, language } = useTexts('registry');
  const word = useWords();
  const part = useReadParts();
  const separator = t('self.separator');
  const roles = reading.roles.map((role) => word(`role.${role}`)).join(separator);
  const organizations = reading.organizations.filter(Boolean).join(separator);
  return (
    <li>
      <div>
        <strong>{[organizations, roles || t('self.someone')].filter(Boolean).join(' · ')}</strong>{' '}
        {reading.revealed ? <Tag color="warning">{t('self.inFull')}</Tag> : <Tag>{t('self.masked')}</Tag>}
      </div>
      <div>
        {t('self.purpose', { purpose: word(`purpose.${reading.purpose}`) })} · {part(reading.what)}
      </div>
      {reading.about && <Traced about={reading.about} reader={roles} reading={reading} />}
      <div className="quiet">{instant(reading.readAt, language)}</div>
    </li>
  );
}

/** That one's visits were read: of which days, when, why and by whom. `about` is such as `2021-0001 2021-07-11/2021-07-29`. */
function Traced({ about, reader, reading }: { about: string; reader: string; reading: OfMe }) {
  const { t, language } = useTexts('registry');
  const word = useWords();
  const [number = '', days = ''] = about.split(' ');
  const [first = '', last = ''] = days.split('/');
  return first && last ? (
    <p className="notice">
      {t('self.traced', {
        number,
        first: day(first, language),
        last: day(last, language),
        at: instant(reading.readAt, language),
        purpose: word(`purpose.${reading.purpose}`),
        reader: reader || t('self.someone'),
      })}
    </p>
  ) : null;
}
