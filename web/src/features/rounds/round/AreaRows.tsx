import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { count } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Rows, type Column } from '@/shared/ui/Rows';
import { roundAreasQuery, type RoundArea, type RoundPage } from '../queries';

interface Step {
  id: string | undefined;
  name: string;
}

/** What the round asks for, from the campaign's area down to the smallest. */
export function AreaRows({ page }: { page: RoundPage }) {
  const { t, language } = useTexts('rounds');
  const [steps, setSteps] = useState<Step[]>([{ id: undefined, name: page.line.areaName ?? '' }]);
  const at = steps.at(-1);
  const query = useQuery(roundAreasQuery(page.line.round.id, at?.id));
  const columns: Column<RoundArea>[] = [
    {
      key: 'name',
      title: t('area'),
      render: ({ areaId, name, isSmallest }) =>
        isSmallest ? (
          name
        ) : (
          <Button
            type="link"
            className="rounds-step"
            onClick={() => {
              setSteps([...steps, { id: areaId, name }]);
            }}
          >
            {name}
          </Button>
        ),
    },
    {
      key: 'people',
      title: t('people.listed'),
      number: true,
      render: ({ people }) => count(people, language),
    },
    { key: 'tubes', title: t('tubes'), number: true, render: ({ tubes }) => count(tubes, language) },
    {
      key: 'progress',
      title: t('progress'),
      number: true,
      render: () => <span className="quiet">{t('progress.later')}</span>,
    },
  ];
  return (
    <>
      <nav aria-label={t('areas')} className="rounds-steps">
        {steps.map((step, index) => (
          <Button
            key={step.id ?? ''}
            type="text"
            size="small"
            disabled={index === steps.length - 1}
            onClick={() => {
              setSteps(steps.slice(0, index + 1));
            }}
          >
            {step.name}
          </Button>
        ))}
      </nav>
      <Loaded query={query}>
        {(areas) => (
          <Rows
            key={at?.id ?? ''}
            label={t('areas')}
            rows={areas}
            columns={columns}
            rowKey={({ areaId }) => areaId}
            empty={<Empty title={t('areas.none')} />}
          />
        )}
      </Loaded>
    </>
  );
}
