import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Trail } from '@/shared/ui/Trail';
import { buildingQuery, type BuildingPage as Answer } from '../queries';
import { DoorDetails } from './DoorDetails';
import { stairwells } from './grid';
import { StairwellGrid } from './StairwellGrid';

export function BuildingPage() {
  const { buildingId = '' } = useParams();
  const query = useQuery(buildingQuery(buildingId));
  return <Loaded query={query}>{(building) => <Building key={buildingId} page={building} />}</Loaded>;
}

function Building({ page }: { page: Answer }) {
  const { t, language } = useTexts('registry');
  const [chosen, setChosen] = useState<string | null>(null);
  const { building, areaPath, doors } = page;
  const wells = stairwells(doors);
  const door = doors.find((each) => each.id === chosen);
  return (
    <Page
      title={[areaPath.at(-1)?.name, building.name].join(' ')}
      trail={<Trail path={areaPath} label={t('trail')} />}
      tags={building.source === 'SYNTHETIC' && <Tag>{t('synthetic')}</Tag>}
    >
      <Section>
        <Figures
          facts={[
            { label: t('buildings.floors'), value: count(building.floors, language) },
            { label: t('buildings.entrances'), value: count(wells.length, language) },
            { label: t('areas.dwellings'), value: count(doors.length, language) },
            { label: t('areas.households'), value: count(page.households, language) },
            { label: t('areas.people'), value: count(page.people, language) },
          ]}
        />
      </Section>
      <Section title={t('buildings.picture')}>
        {wells.length === 0 ? (
          <Empty title={t('buildings.noDoors')} />
        ) : (
          <>
            <p className="quiet">{t('buildings.legend')}</p>
            <div className="wells">
              {wells.map((well) => (
                <StairwellGrid key={well.id} well={well} chosen={chosen} onChoose={setChosen} />
              ))}
            </div>
            <div aria-live="polite">{door && <DoorDetails door={door} />}</div>
          </>
        )}
      </Section>
    </Page>
  );
}
