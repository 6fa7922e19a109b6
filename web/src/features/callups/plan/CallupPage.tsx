import { useQuery } from '@tanstack/react-query';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { useMay } from '@/shared/session';
import { count } from '@/shared/time';
import { Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { dayOf, hours } from '../clock';
import { missingVolunteers } from '../model';
import { PrintSheets, type Printed } from '../print/PrintSheets';
import { planQuery, type PlanView, type Version } from '../queries';
import { useWorded } from '../useWorded';
import { AreaTable } from './AreaTable';
import { Breaches } from './Breaches';
import { DoorRoutes } from './DoorRoutes';
import { MovePoint, type Moving } from './MovePoint';
import { Picture } from './Picture';
import { PublishBar } from './PublishBar';
import { QueueChart } from './QueueChart';
import { Reasons } from './Reasons';
import { RunBar } from './RunBar';
import { SettingsForm } from './SettingsForm';
import { Staffing } from './Staffing';
import { TableChoice } from './TableChoice';
import { Timetable } from './Timetable';
import { useEditing } from './useEditing';
import { Versions } from './Versions';
import { Volunteers } from './Volunteers';
import '../callups.css';

/** The page that an officer would have wished for at one in the morning. */
export function CallupPage() {
  const { planId = '' } = useParams();
  const query = useQuery(planQuery(planId));
  return <Loaded query={query}>{(view) => <OnePlan key={planId} view={view} />}</Loaded>;
}

function OnePlan({ view }: { view: PlanView }) {
  const { t, language } = useTexts('callups');
  const words = useWorded();
  const mayPlan = useMay('CALLUPS_PLAN');
  const [printed, print] = useState<Printed | null>(null);
  const { version, round } = view;
  return (
    <Page
      title={t('plan.title', { area: view.areaName })}
      trail={<Link to={paths.callups}>{t('nav.callups')}</Link>}
      tags={
        view.inForce ? (
          <Tag color={view.inForce === version?.id ? 'green' : 'orange'}>
            {t(view.inForce === version?.id ? 'published' : 'published.earlier')}
          </Tag>
        ) : (
          <Tag>{t('draft')}</Tag>
        )
      }
      lead={
        round
          ? `${words(round.campaign)} ${t('round.number', { number: round.number })} · ${dayOf(version?.settings.startAt ?? round.startAt, language)}`
          : undefined
      }
      actions={
        version && version.ground.areas.length === 0 ? (
          <>
            <Button
              onClick={() => {
                print('buildings');
              }}
            >
              {t('print.buildings')}
            </Button>
            {version.result.routes.length > 0 && (
              <Button
                onClick={() => {
                  print('teams');
                }}
              >
                {t('print.teams')}
              </Button>
            )}
          </>
        ) : undefined
      }
    >
      <RunBar view={view} mayPlan={mayPlan} />
      {version && <Planned view={view} version={version} mayPlan={mayPlan} />}
      {version && printed && (
        <PrintSheets
          view={view}
          version={version}
          what={printed}
          onDone={() => {
            print(null);
          }}
        />
      )}
    </Page>
  );
}

interface Props {
  view: PlanView;
  version: Version;
  mayPlan: boolean;
}

function Planned({ view, version, mayPlan }: Props) {
  const { t, language } = useTexts('callups');
  const editing = useEditing(view, version);
  const [building, setBuilding] = useState<number | null>(null);
  const [moving, setMoving] = useState<Moving | null>(null);
  const { ground, result, settings } = version;
  const wide = ground.areas.length > 0;
  const missing = missingVolunteers(ground);
  const tables = wide
    ? new Map(result.areas.map((area) => [area.point, area.tables]))
    : new Map(result.points.map((point) => [point.point, point.tables]));
  const picture = (
    <>
      <Picture
        version={version}
        chosen={wide ? null : building}
        onChoose={wide ? () => undefined : setBuilding}
        moving={moving}
        onSpot={(spot) => {
          setMoving((before) => before && { ...before, spot, place: null });
        }}
      />
      {mayPlan && (
        <MovePoint view={view} version={version} editing={editing} moving={moving} onMoving={setMoving} />
      )}
    </>
  );
  const wait = Math.max(0, ...result.points.map(({ longestWaitSeconds }) => longestWaitSeconds));
  return (
    <>
      <Section>
        <Figures
          facts={[
            { label: t('figure.people'), value: count(ground.listed, language) },
            {
              label: t('figure.hours'),
              value: <span className="callup-hours">{hours(settings.startAt, result.finishAt)}</span>,
            },
            {
              label: t('figure.tables'),
              value: count(
                [...tables.values()].reduce((sum, each) => sum + each, 0),
                language,
              ),
            },
            ...(wide
              ? [{ label: t('figure.points'), value: count(settings.points.length, language) }]
              : [
                  { label: t('figure.wait'), value: t('minutes', { count: Math.ceil(wait / 60) }) },
                  {
                    label: t('figure.volunteers'),
                    value:
                      missing.people > 0 ? (
                        <span className="figure-bad">{t('volunteers.lack', { count: missing.people })}</span>
                      ) : (
                        t('volunteers.enough')
                      ),
                  },
                ]),
          ]}
        />
        <p className="quiet callup-source">
          {t(ground.source === 'FROZEN' ? 'ground.frozen' : 'ground.registry')}
          {ground.withoutDoor > 0 && ` ${t('ground.withoutDoor', { count: ground.withoutDoor })}`}
        </p>
        <Breaches version={version} />
      </Section>
      {mayPlan && <PublishBar view={view} version={version} editing={editing} />}
      {wide ? (
        <>
          <Section title={t('picture.wide')}>{picture}</Section>
          <AreaTable version={version} />
          <Staffing view={view} version={version} />
        </>
      ) : (
        <>
          <div className="callup-board">
            <Section title={t('picture.title')}>{picture}</Section>
            <Section title={t('timetable.title')}>
              <Timetable
                version={version}
                editing={mayPlan ? editing : null}
                chosen={building}
                onChoose={setBuilding}
              />
            </Section>
          </div>
          {result.points.map((load) => (
            <Section
              key={load.point}
              title={t('queue.title', { point: pointName(version, load.point, language) })}
            >
              <div className="callup-queue">
                <QueueChart load={load} rules={view.rules} />
                <TableChoice
                  key={version.id}
                  load={load}
                  version={version}
                  editing={mayPlan ? editing : null}
                />
              </div>
            </Section>
          ))}
          <Volunteers view={view} version={version} mayPlan={mayPlan} onChoose={setBuilding} />
          <DoorRoutes version={version} />
          <Staffing view={view} version={version} />
        </>
      )}
      <Reasons version={version} rules={view.rules} />
      {mayPlan && <SettingsForm key={version.id} view={view} version={version} editing={editing} />}
      <Versions view={view} version={version} />
    </>
  );
}

function pointName(version: Version, point: number, language: string): string {
  const name = version.settings.points[point]?.name;
  return (language === 'en' ? name?.en : null) ?? name?.zh ?? '';
}
