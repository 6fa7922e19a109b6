import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { houseQuery, type DoorOfRound, type DoorsPage } from '../queries';
import { useRoundName } from '../worded';
import { DoorSheet } from './DoorSheet';
import { lookOf, stairsOf } from './floors';
import '../rounds.css';

/** The doors of one house, to be tapped one after the other. */
export function HousePage() {
  const { roundId = '', buildingId = '' } = useParams();
  const { t } = useTexts('rounds');
  const query = useQuery(houseQuery(roundId, buildingId));
  const name = useRoundName();
  const page = query.data;
  return (
    <Page
      title={page ? page.areaName + page.buildingName : t('doors')}
      trail={
        <Link to={paths.roundDoors(roundId)}>{page ? `${t('doors')} · ${name(page.line)}` : t('doors')}</Link>
      }
    >
      <Loaded query={query}>{(shown) => <Doors page={shown} />}</Loaded>
    </Page>
  );
}

function Doors({ page }: { page: DoorsPage }) {
  const { t } = useTexts('rounds');
  const [open, setOpen] = useState<string | null>(null);
  const door = page.doors.find(({ dwellingId }) => dwellingId === open);
  const mayTell = page.line.state === 'OPEN' || page.line.state === 'OVERDUE';
  if (page.doors.length === 0) {
    return <Empty title={t('house.none')}>{t('house.none.todo')}</Empty>;
  }
  const toDo = page.doors.filter((each) => lookOf(each) === 'OPEN' || lookOf(each) === 'AGAIN').length;
  const unnamed = page.doors.reduce((sum, each) => sum + each.unnamed.length, 0);
  return (
    <>
      {!mayTell && <p className="notice">{t('house.closed')}</p>}
      {page.more && <p className="notice">{t('house.more')}</p>}
      <p className={toDo > 0 ? 'rounds-to-do' : 'quiet'} role="status">
        {toDo > 0 ? t('house.toDo', { count: toDo }) : t('house.done')}
      </p>
      {unnamed > 0 && <p className="urgent">{t('house.unnamed', { count: unnamed })}</p>}
      <ul className="rounds-key">
        {(['OPEN', 'AGAIN', 'DONE', 'EMPTY'] as const).map((look) => (
          <li key={look}>
            <span className={`rounds-door-mark rounds-door-${look}`} aria-hidden /> {t(`look.${look}`)}
          </li>
        ))}
      </ul>
      {stairsOf(page.doors).map((stairs) => (
        <Section key={stairs.entranceId} title={stairs.name || t('house.stairs')}>
          <div className="rounds-floors">
            {stairs.floors.map(({ floor, doors }) => (
              <div key={floor} className="rounds-floor">
                <span className="quiet">{t('house.floor', { floor })}</span>
                <div className="rounds-doors">
                  {doors.map((each) => (
                    <Door
                      key={each.dwellingId}
                      door={each}
                      onOpen={() => {
                        setOpen(each.dwellingId);
                      }}
                    />
                  ))}
                </div>
              </div>
            ))}
          </div>
        </Section>
      ))}
      {door && (
        <DoorSheet
          key={door.dwellingId}
          page={page}
          door={door}
          mayTell={mayTell}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </>
  );
}

function Door({ door, onOpen }: { door: DoorOfRound; onOpen: () => void }) {
  const { t } = useTexts('rounds');
  const look = lookOf(door);
  const listed = door.people.filter((each) => each.listed).length;
  const more = door.unnamed.length;
  return (
    <button
      type="button"
      className={`rounds-door rounds-door-${look}`}
      aria-label={[
        t('house.door', { label: door.label, people: listed, look: t(`look.${look}`) }),
        ...(more > 0 ? [t('door.moreUnknown', { count: more })] : []),
      ].join(t('separator'))}
      onClick={onOpen}
    >
      <strong>{door.label}</strong>
      <span>{t('house.people', { people: listed })}</span>
      {more > 0 && <span className="urgent">+{more}</span>}
    </button>
  );
}
