import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { housesQuery, roundQuery, type HouseOfRound } from '../queries';
import { useRoundName } from '../worded';
import { matching } from './matching';
import '../rounds.css';

/** The houses of one's own area, with at how many doors somebody knocked. */
export function HousesPage() {
  const { roundId = '' } = useParams();
  const { t, language } = useTexts('rounds');
  const name = useRoundName();
  const [area, setArea] = useState<Picked | null>(null);
  const round = useQuery(roundQuery(roundId));
  const query = useQuery(housesQuery(roundId, area?.id));
  const line = round.data?.line;
  return (
    <Page
      title={t('doors')}
      trail={
        <>
          <Link to={paths.rounds}>{t('nav.rounds')}</Link>
          {line && (
            <>
              {' / '}
              <Link to={paths.round(roundId)}>{name(line)}</Link>
            </>
          )}
        </>
      }
      lead={t('doors.lead')}
    >
      <Section>
        <AreaPicker label={t('doors.area')} value={area} onChange={setArea} />
        <Loaded query={query}>
          {({ houses, more }) =>
            houses.length === 0 ? (
              <Empty title={t('doors.none')}>{t('doors.none.todo')}</Empty>
            ) : (
              <>
                {more && (
                  <p className="notice">{t('doors.more', { shown: count(houses.length, language) })}</p>
                )}
                <Houses roundId={roundId} houses={houses} />
              </>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}

const AT_ONCE = 60;

/** Some at a time: a street has hundreds, and whoever stands before one types its name. */
function Houses({ roundId, houses }: { roundId: string; houses: HouseOfRound[] }) {
  const { t, language } = useTexts('rounds');
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const found = matching(houses, typed);
  const left = found.length - most;
  return (
    <>
      {houses.length > AT_ONCE && (
        <Input
          allowClear
          className="rounds-find"
          aria-label={t('doors.find')}
          placeholder={t('doors.find')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setMost(AT_ONCE);
          }}
        />
      )}
      {found.length === 0 && <Empty title={t('doors.notFound')} />}
      <ul className="rounds-houses">
        {found.slice(0, most).map((house) => (
          <House key={house.buildingId} roundId={roundId} house={house} />
        ))}
      </ul>
      {left > 0 && (
        <Button
          block
          onClick={() => {
            setMost(most + AT_ONCE);
          }}
        >
          {t('doors.next', { left: count(left, language) })}
        </Button>
      )}
    </>
  );
}

function House({ roundId, house }: { roundId: string; house: HouseOfRound }) {
  const { t } = useTexts('rounds');
  const done = house.doors > 0 && house.knocked >= house.doors;
  return (
    <li>
      <Link
        to={paths.roundHouse(roundId, house.buildingId)}
        className={done ? 'rounds-house rounds-house-done' : 'rounds-house'}
      >
        <strong>{house.name}</strong>
        <span className="quiet">{house.areaName}</span>
        <span>{t('doors.knocked', { knocked: house.knocked, doors: house.doors })}</span>
        <span className="rounds-bar" aria-hidden>
          <span
            style={{
              width: `${String((100 * Math.min(house.knocked, house.doors)) / Math.max(1, house.doors))}%`,
            }}
          />
        </span>
        <span className="quiet">{t('doors.people', { people: house.people })}</span>
      </Link>
    </li>
  );
}
