import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { api, body } from '@/shared/api/client';
import { useSubmission } from '@/shared/api/useSubmission';
import { useTexts } from '@/shared/i18n';
import { instant } from '@/shared/time';
import { Loaded } from '@/shared/ui/Loaded';
import { Section } from '@/shared/ui/Page';
import { AreaPicker, type Picked } from '@/shared/ui/Picker';
import { ProblemAlert } from '@/shared/ui/ProblemView';
import { sweepsQuery, type Sweep } from './queries';

/** Looks through a whole area, and says how far it is. */
export function SweepSection() {
  const { t } = useTexts('registry');
  const query = useQuery(sweepsQuery);
  const queries = useQueryClient();
  const [area, setArea] = useState<Picked | null>(null);
  const beginning = useSubmission(
    (id, areaId: string) => body(api.POST('/api/duplicates/sweeps', { body: { id, areaId } })),
    { refresh: [['duplicates', 'sweeps']] },
  );
  const going = query.data?.find((sweep) => !sweep.finishedAt);
  const found = going?.pairs ?? query.data?.[0]?.pairs;
  useEffect(() => {
    void queries.invalidateQueries({ queryKey: ['duplicates', 'list'] });
  }, [found, queries]);
  return (
    <Section title={t('sweep.title')}>
      <p className="quiet">{t('sweep.lead')}</p>
      <ProblemAlert error={beginning.error} />
      <div className="sweep-begin">
        <div className="pairs-area">
          <AreaPicker label={t('sweep.area')} value={area} onChange={setArea} />
        </div>
        <Button
          disabled={!area || !!going}
          loading={beginning.isPending}
          title={area ? undefined : t('sweep.choose')}
          onClick={() => {
            if (area) {
              beginning.mutate(area.id);
            }
          }}
        >
          {t('sweep.begin')}
        </Button>
      </div>
      <Loaded query={query} rows={1}>
        {(sweeps) => (going ? <Going sweep={going} /> : <Last sweep={sweeps[0]} />)}
      </Loaded>
    </Section>
  );
}

function Going({ sweep }: { sweep: Sweep }) {
  const { t } = useTexts('registry');
  const { areaName, people, peopleDone } = sweep;
  return (
    <>
      <p role="status">
        {t('sweep.going', {
          area: areaName,
          done: peopleDone.toLocaleString(),
          all: people.toLocaleString(),
        })}
      </p>
      <Progress
        percent={people === 0 ? 0 : Math.floor((100 * peopleDone) / people)}
        aria-label={t('sweep.progress')}
      />
    </>
  );
}

function Last({ sweep }: { sweep: Sweep | undefined }) {
  const { t, language } = useTexts('registry');
  return (
    <p className="quiet" role="status">
      {sweep?.finishedAt
        ? t('sweep.done', {
            area: sweep.areaName,
            time: instant(sweep.finishedAt, language),
            all: sweep.people.toLocaleString(),
            pairs: sweep.pairs.toLocaleString(),
          })
        : t('sweep.never')}
    </p>
  );
}
