import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { inARow } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Section } from '@/shared/ui/Page';
import type { SitePage } from '../queries';
import { ChosenRooms } from './ChosenRooms';
import { FloorPicture } from './FloorPicture';
import { FloorsDialog } from './FloorsDialog';
import { Legend } from './Legend';
import { joinedFloors, plansOf, standingOf, type FloorPlan } from './plan';
import { useFloorWords } from './useRoomWords';

/** Every floor of every building as a picture; rooms that are chosen there are taken out of service or put back. */
export function PlanSection({ page }: { page: SitePage }) {
  const { t } = useTexts('sites');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [adding, setAdding] = useState(false);
  const plans = plansOf(page.rooms);
  const buildings = [...new Set(plans.map(({ building }) => building))];
  const toggle = (ids: string[], on: boolean) => {
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((each) => !ids.includes(each))));
  };
  return (
    <Section
      title={t('plan.title')}
      actions={
        page.mayKeep && (
          <Button
            onClick={() => {
              setAdding(true);
            }}
          >
            {t('floors.add')}
          </Button>
        )
      }
    >
      {adding && (
        <FloorsDialog
          siteId={page.line.site.id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
      {plans.length === 0 ? (
        <Empty title={t('plan.none')}>{t(page.mayKeep ? 'plan.none.todo' : 'plan.none.wait')}</Empty>
      ) : (
        <>
          <p className="quiet">{t('plan.how')}</p>
          <Legend />
          {buildings.map((building) => (
            <Building
              key={building}
              building={building}
              plans={plans.filter((each) => each.building === building)}
              page={page}
              chosen={chosen}
              onToggle={toggle}
            />
          ))}
          <ChosenRooms
            page={page}
            chosen={page.rooms.filter(({ id }) => chosen.has(id))}
            onClear={() => {
              setChosen(new Set());
            }}
          />
        </>
      )}
    </Section>
  );
}

interface BuildingProps {
  building: string;
  plans: FloorPlan[];
  page: SitePage;
  chosen: ReadonlySet<string>;
  onToggle: (roomIds: string[], on: boolean) => void;
}

function Building({ building, plans, page, chosen, onToggle }: BuildingProps) {
  const { t, language } = useTexts('sites');
  const floorWords = useFloorWords();
  const joined = joinedFloors(page.rooms, building);
  return (
    <>
      <h3>{t('plan.building', { building })}</h3>
      {plans.map((plan) => {
        const ids = plan.rooms.map(({ room }) => room.id);
        const all = ids.every((id) => chosen.has(id));
        const free = plan.rooms.filter(({ room }) => standingOf(room, page.people[room.id] ?? 0) === 'FREE');
        const paths = [...new Set(plan.rooms.map(({ room }) => room.airPath))].filter((path) =>
          joined.has(path),
        );
        return (
          <figure key={plan.floor} className="floor">
            <figcaption>
              <strong>{floorWords(plan.floor)}</strong>
              <span className="quiet">{t('plan.free', { free: free.length, rooms: ids.length })}</span>
              {paths.map((path) => (
                <span key={path} className="quiet">
                  {t('plan.joined', {
                    path,
                    floors: inARow((joined.get(path) ?? []).map(floorWords), language),
                  })}
                </span>
              ))}
              {page.mayKeep && (
                <Button
                  size="small"
                  type="link"
                  onClick={() => {
                    onToggle(ids, !all);
                  }}
                >
                  {t(all ? 'plan.leaveFloor' : 'plan.wholeFloor')}
                </Button>
              )}
            </figcaption>
            <FloorPicture
              plan={plan}
              people={page.people}
              joined={new Set(paths)}
              chosen={chosen}
              label={`${t('plan.building', { building })} ${floorWords(plan.floor)}`}
              onToggle={(id) => {
                onToggle([id], !chosen.has(id));
              }}
            />
          </figure>
        );
      })}
    </>
  );
}
