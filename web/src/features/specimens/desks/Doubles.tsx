import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows } from '@/shared/ui/Rows';
import { doublesQuery } from '../queries';
import { RoundChoice } from '../RoundChoice';
import { useRound } from '../useRound';

/** Found at two desks, or with two swabs: both are kept, and shown. */
export function Doubles() {
  const { t } = useTexts('specimens');
  const round = useRound();
  return (
    <>
      <p className="quiet">{t('doubles.lead')}</p>
      <div className="filters">{round.rounds.length > 0 && <RoundChoice of={round} />}</div>
      <Loaded query={round.query}>
        {() =>
          round.roundId ? (
            <OfRound key={round.roundId} roundId={round.roundId} />
          ) : (
            <Empty title={t('round.noneYet')} />
          )
        }
      </Loaded>
    </>
  );
}

function OfRound({ roundId }: { roundId: string }) {
  const { t, language } = useTexts('specimens');
  const query = useQuery(doublesQuery(roundId));
  return (
    <Loaded query={query}>
      {({ people, more }) => (
        <>
          <Rows
            label={t('desks.doubles')}
            rows={people}
            rowKey={({ person }) => person.id}
            empty={<Empty title={t('doubles.none')} />}
            columns={[
              {
                key: 'who',
                title: t('people.name'),
                render: ({ person }) => (
                  <>
                    <Link to={paths.person(person.id)}>{person.name}</Link>
                    <div className="mono quiet">{person.identityNumber}</div>
                  </>
                ),
              },
              {
                key: 'takings',
                title: t('doubles.takings'),
                render: ({ takings }) => (
                  <ul className="plain">
                    {takings.map((taking) => (
                      <li key={`${taking.deviceId} ${String(taking.number)}`}>
                        <span className="quiet">{instant(taking.occurredAt, language)}</span>{' '}
                        {t(`taking.${taking.kind}`)}{' '}
                        {taking.tubeCode && (
                          <Link className="mono" to={paths.tube(taking.tubeCode)}>
                            {taking.tubeCode}
                          </Link>
                        )}
                        {taking.voided && <span className="quiet"> {t('taking.voided')}</span>}
                      </li>
                    ))}
                  </ul>
                ),
              },
            ]}
          />
          {more && <p className="quiet">{t('desks.more')}</p>}
        </>
      )}
    </Loaded>
  );
}
