import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { Rows, type Column } from '@/shared/ui/Rows';
import { useWords } from '@/shared/words';
import { Count } from './Count';
import { Matrix } from './Matrix';
import { assignmentsQuery } from './queries';
import { useWorded } from './wording';

type Line = Schema<'AssignmentLine'>;

/** Who was called to do what and where: a picture first, then every row. */
export function MobilisationPage() {
  const { t } = useTexts('duty');
  const query = useQuery(assignmentsQuery);
  return (
    <Page title={t('nav.mobilisation')} lead={t('lead')}>
      <Loaded query={query}>
        {(lines) => (
          <>
            <Section title={t('picture')}>
              {lines.length > 0 ? <Matrix lines={lines} /> : <Empty title={t('rows.none')} />}
            </Section>
            <AssignmentRows lines={lines} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function AssignmentRows({ lines }: { lines: Line[] }) {
  const { t } = useTexts('duty');
  const word = useWords();
  const words = useWorded();
  const columns = useColumns();
  const [params, setParams] = useSearchParams();
  const chosen = { system: params.get('system'), area: params.get('area'), text: params.get('text') ?? '' };
  const choose = (key: string, value: string | undefined) => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) {
          after.set(key, value);
        } else {
          after.delete(key);
        }
        return after;
      },
      { replace: true },
    );
  };
  const found = lines.filter((line) => fits(line, chosen));
  const systems = [...new Set(lines.map((line) => line.assignment.system))];
  const areas = new Map(lines.map(({ assignment: { area } }) => [area.id + area.zh, area]));
  return (
    <Section
      title={t('rows')}
      actions={<span className="quiet">{t('rows.found', { count: found.length })}</span>}
    >
      <div className="filters">
        <Select
          aria-label={t('system')}
          style={{ minWidth: 160 }}
          allowClear
          placeholder={t('filter.system')}
          value={chosen.system}
          onChange={(value?: string) => {
            choose('system', value);
          }}
          options={systems.map((system) => ({ value: system, label: word(`system.${system}`) }))}
        />
        <Select
          aria-label={t('area')}
          style={{ minWidth: 160 }}
          allowClear
          placeholder={t('filter.area')}
          value={chosen.area}
          onChange={(value?: string) => {
            choose('area', value);
          }}
          options={[...areas].map(([key, area]) => ({ value: key, label: words(area) }))}
        />
        <Input.Search
          aria-label={t('filter.text')}
          style={{ width: 320, maxWidth: '100%' }}
          allowClear
          placeholder={t('filter.text')}
          defaultValue={chosen.text}
          onChange={(event) => {
            choose('text', event.target.value);
          }}
        />
      </div>
      <Rows
        label={t('rows')}
        rows={found}
        columns={columns}
        rowKey={(line) => line.assignment.id}
        pageSize={40}
        empty={<Empty title={t('rows.none')} />}
      />
    </Section>
  );
}

interface Chosen {
  system: string | null;
  area: string | null;
  text: string;
}

function fits({ assignment, places }: Line, { system, area, text }: Chosen): boolean {
  const { reference, organization, task } = assignment;
  const wanted = text.trim().toLowerCase();
  const words = [reference, organization.zh, organization.en, task.zh, task.en].concat(
    places.flatMap((place) => [place.name.zh, place.name.en]),
  );
  return (
    (!system || assignment.system === system) &&
    (!area || assignment.area.id + assignment.area.zh === area) &&
    (!wanted || words.some((word) => word?.toLowerCase().includes(wanted)))
  );
}

function useColumns(): Column<Line>[] {
  const { t } = useTexts('duty');
  const words = useWorded();
  return [
    {
      key: 'organization',
      title: t('organization'),
      render: ({ assignment }) => (
        <Link to={paths.assignment(assignment.id)}>
          {assignment.reference} {words(assignment.organization)}
        </Link>
      ),
    },
    {
      key: 'area',
      title: t('area'),
      render: ({ assignment }) => <span className="whole-words">{words(assignment.area)}</span>,
    },
    { key: 'task', title: t('task'), render: ({ assignment }) => words(assignment.task) },
    {
      key: 'places',
      title: t('places'),
      render: ({ places }) => places.map((place) => words(place.name)).join(' · ') || t('notStated'),
    },
    { key: 'people', title: t('people'), number: true, render: ({ count }) => <Count count={count} /> },
  ];
}
