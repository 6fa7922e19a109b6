import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { liveQuery } from '../day/queries';
import { absencesQuery } from '../roster/absences';
import { AbsenceDialog } from './AbsenceDialog';
import { AbsenceRows } from './AbsenceRows';
import { CountyChoice } from './CountyChoice';
import { seatsLeftQuery } from './queries';
import { SeatsLeft } from './SeatsLeft';
import { useChoice } from './useChoice';

/** Who cannot serve, since when and until when, and what rosters in force still ask of them. */
export function AbsenceSection() {
  const { t } = useTexts('posts');
  const [area] = useChoice('area');
  const [telling, setTelling] = useState(false);
  const live = useQuery(liveQuery());
  const query = useQuery(absencesQuery(area));
  const seats = useQuery(seatsLeftQuery(area));
  const now = live.data ? Date.parse(live.data.at) : null;
  return (
    <Section
      title={t('absences.title')}
      actions={
        <>
          <CountyChoice />
          <Button
            type="primary"
            disabled={now === null}
            onClick={() => {
              setTelling(true);
            }}
          >
            {t('absences.tell')}
          </Button>
        </>
      }
    >
      <p className="quiet">{t('absences.lead')}</p>
      <Loaded query={query} rows={3}>
        {({ absences, more }) =>
          now !== null && (
            <>
              <SeatsLeft
                seats={seats.data ?? []}
                causes={absences.map(({ absence, person }) => ({ id: absence.id, name: person.name }))}
                text="absences.left"
                withOthers
              />
              <AbsenceRows
                absences={absences.filter(({ absence }) => absence.kind !== 'NO_SHOW')}
                seats={seats.data ?? []}
                now={now}
              />
              {more && <p className="quiet">{t('absences.more')}</p>}
            </>
          )
        }
      </Loaded>
      {telling && now !== null && (
        <AbsenceDialog
          from={now}
          onClose={() => {
            setTelling(false);
          }}
        />
      )}
    </Section>
  );
}
