import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { api, body, type Schema } from '@/shared/api/client';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { PeopleRows } from '@/shared/people/PeopleRows';
import { RevealButton } from '@/shared/people/RevealButton';
import { useReveal } from '@/shared/people/useReveal';
import { useMay } from '@/shared/session';
import { instant } from '@/shared/time';
import { Empty } from '@/shared/ui/Empty';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { useWords } from '@/shared/words';
import { figuresOf, useCounted, useTold, worded, type Bulletin, type Figure } from './figures';
import { useBulletin } from './useBulletin';
import './reports.css';

/** A figure of the bulletin, opened: the rows it is made of, and the people behind them. */
export function FigurePage() {
  const { t } = useTexts('reports');
  const { figureKey = '' } = useParams();
  const { cutOff, query } = useBulletin();
  return (
    <Loaded query={query}>
      {(bulletin) => {
        const figure = figuresOf(bulletin).find(({ key }) => key === figureKey);
        return figure ? (
          <Opened bulletin={bulletin} figure={figure} cutOff={cutOff} />
        ) : (
          <Empty title={t('figure.missing')}>
            <Link to={paths.bulletin}>{t('nav.bulletin')}</Link>
          </Empty>
        );
      }}
    </Loaded>
  );
}

function Opened({
  bulletin,
  figure,
  cutOff,
}: {
  bulletin: Bulletin;
  figure: Figure;
  cutOff: string | undefined;
}) {
  const { t, language } = useTexts('reports');
  const told = useTold();
  return (
    <Page
      title={`${useTitle(bulletin, figure)}: ${told(figure)}`}
      trail={<Link to={paths.bulletin + (cutOff ? `?cutOff=${cutOff}` : '')}>{t('nav.bulletin')}</Link>}
      lead={t('cutOff', { at: instant(bulletin.cutOff, language) })}
    >
      <RowsOf title={t('figure.rows')} rows={figure.rows} bulletin={bulletin} />
      {figure.beside.length > 0 && (
        <RowsOf title={t('figure.beside')} rows={figure.beside} bulletin={bulletin}>
          {bulletin.notes
            .filter((note) => figure.beside.some((row) => row.reference === note.references[0]))
            .map((note) => (
              <p key={note.references.join()} className="notice">
                {worded(note.text, language)}
              </p>
            ))}
        </RowsOf>
      )}
      <Names figureKey={figure.key} cutOff={cutOff} />
    </Page>
  );
}

function useTitle(bulletin: Bulletin, figure: Figure): string {
  const { t, language } = useTexts('reports');
  const word = useWords();
  const line = [...bulletin.systems, bulletin.all].find(({ total, areas, levels }) =>
    [total, ...areas, ...levels].includes(figure),
  );
  if (!line) {
    return t('nav.bulletin');
  }
  const system =
    line === bulletin.all ? t('all') : word(`system.${line.system}` as Parameters<typeof word>[0]);
  const area = bulletin.areas[line.areas.indexOf(figure)];
  const level = bulletin.levels[line.levels.indexOf(figure)];
  const part = area ? worded(area.name, language) : level ? t(`level.${level}`) : t('total');
  return `${system} · ${part}`;
}

interface RowsProps {
  title: string;
  rows: Figure['rows'];
  bulletin: Bulletin;
  children?: ReactNode;
}

function RowsOf({ title, rows, bulletin, children }: RowsProps) {
  const { language } = useTexts('reports');
  const counted = useCounted();
  const entries = new Map(bulletin.entries.map((entry) => [entry.assignmentId, entry]));
  return (
    <Section title={title}>
      <ul className="hits">
        {rows.map((row) => {
          const entry = entries.get(row.assignmentId);
          return (
            <li key={row.assignmentId}>
              <Link className="hit" to={paths.assignment(row.assignmentId)}>
                <span>
                  {row.reference} {entry && worded(entry.organization, language)}
                  {entry && <span className="quiet"> · {worded(entry.task, language)}</span>}
                </span>
                <strong>{counted(row.count)}</strong>
              </Link>
            </li>
          );
        })}
      </ul>
      {children}
    </Section>
  );
}

function Names({ figureKey, cutOff }: { figureKey: string; cutOff: string | undefined }) {
  const { t } = useTexts('reports');
  const mayRead = useMay('STAFF_READ');
  const [shown, setShown] = useState(false);
  const query = useQuery({
    queryKey: ['bulletin', cutOff, figureKey, 'people'],
    enabled: shown,
    meta: { personal: true },
    queryFn: () =>
      body(
        api.GET('/api/bulletins/mobilisation/figures/{figureKey}/people', {
          params: { path: { figureKey }, query: { cutOff } },
        }),
      ),
  });
  if (!mayRead) {
    return null;
  }
  return (
    <Section
      title={t('figure.names')}
      actions={
        !shown && (
          <Button
            type="primary"
            onClick={() => {
              setShown(true);
            }}
          >
            {t('figure.show')}
          </Button>
        )
      }
    >
      <p className="quiet">{t('figure.about')}</p>
      {shown && (
        <Loaded query={query}>
          {(groups) => groups.map((group) => <Group key={group.assignmentId} group={group} />)}
        </Loaded>
      )}
    </Section>
  );
}

function Group({ group }: { group: Schema<'PeopleOf'> }) {
  const { t, language } = useTexts('reports');
  const reveal = useReveal();
  const title = `${group.reference} ${worded(group.organization, language)}`;
  return (
    <section className="figure-people">
      <h3>
        <Link to={paths.assignment(group.assignmentId)}>{title}</Link>{' '}
        <span className="quiet">
          {group.people.length > 0 ? t('figure.count', { count: group.people.length }) : t('figure.unnamed')}
        </span>
      </h3>
      {group.people.length > 0 && (
        <PeopleRows
          label={title}
          rows={group.people}
          person={(person) => person}
          reveal={reveal}
          columns={[
            { key: 'area', title: t('area'), render: (person) => person.areaName },
            {
              key: 'reveal',
              title: '',
              render: (person) => <RevealButton reveal={reveal} personIds={[person.id]} />,
            },
          ]}
        />
      )}
    </section>
  );
}
