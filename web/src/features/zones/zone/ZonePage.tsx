import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count } from '@/shared/time';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { AsOf } from '../AsOf';
import { LevelMark } from '../LevelMark';
import { MapPanel } from '../map/MapPanel';
import { MeasureList } from '../MeasureList';
import { NoticeLink } from '../NoticeLink';
import { zoneFeaturesQuery, zoneQuery, zonesQuery, type ZonePage as Answer } from '../queries';
import { StateTag } from '../StateTag';
import { Until } from '../Until';
import { useTimes } from '../useTimes';
import { useWorded } from '../worded';
import { ChangeDialog } from '../open/ChangeDialog';
import { CloseDialog } from '../open/CloseDialog';
import { ReopenDialog } from '../open/ReopenDialog';
import { Conditions } from './Conditions';
import { DownloadFeatures } from './DownloadFeatures';
import { FactList } from './FactList';
import { closingOf } from './live';
import { ZonePeople } from './ZonePeople';
import { HOLDING } from '../holding';
import '../zones.css';

export function ZonePage() {
  const { zoneId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const at = params.get('at') ?? '';
  const query = useQuery(zoneQuery(zoneId, at));
  const { data: present } = useQuery(zonesQuery());
  return (
    <Loaded query={query}>
      {(page) => (
        <Zone page={page} at={at} now={present?.at ?? page.at}>
          {present && (
            <AsOf
              value={at}
              now={present.at}
              onChange={(next) => {
                setParams(next ? { at: next } : {}, { replace: true });
              }}
            />
          )}
        </Zone>
      )}
    </Loaded>
  );
}

interface Props {
  page: Answer;
  at: string;
  /** The city's own time: what can be done is of now, whatever hour is looked at. */
  now: string;
  children: ReactNode;
}

function Zone({ page, at, now, children }: Props) {
  const { t, language } = useTexts('zones');
  const words = useWorded();
  const times = useTimes();
  const [dialog, setDialog] = useState<'CHANGE' | 'CLOSE' | 'REOPEN' | null>(null);
  const { line, scheme, level } = page;
  const { fact, zone, state } = line;
  const note = fact.cover.note;
  const closing = closingOf(page.facts);
  const closed = closing && Date.parse(closing.moment.earliestAt) <= Date.parse(now);
  const features = useQuery(zoneFeaturesQuery(zone.id, at));
  return (
    <Page
      title={words(zone.name)}
      trail={<Link to={paths.zones}>{t('nav.zones')}</Link>}
      tags={<StateTag state={state} />}
      actions={
        page.mayChange && (
          <>
            {closing && (
              <Button
                onClick={() => {
                  setDialog('REOPEN');
                }}
              >
                {t('reopening')}
              </Button>
            )}
            {!closed && (
              <>
                <Button
                  onClick={() => {
                    setDialog('CHANGE');
                  }}
                >
                  {t('change')}
                </Button>
                <Button
                  danger
                  onClick={() => {
                    setDialog('CLOSE');
                  }}
                >
                  {t('closing')}
                </Button>
              </>
            )}
          </>
        )
      }
    >
      {dialog === 'CHANGE' && (
        <ChangeDialog
          page={page}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog === 'CLOSE' && (
        <CloseDialog
          zoneId={zone.id}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {dialog === 'REOPEN' && closing && (
        <ReopenDialog
          closing={closing}
          onClose={() => {
            setDialog(null);
          }}
        />
      )}
      {children}
      <p className={state === 'REVIEW_DUE' || state === 'NOT_KNOWN' ? 'notice' : 'quiet'}>
        {t(`state.${state}.about`)}
      </p>
      {line.endedBy && (
        <p className="notice">
          {t('endedBy')} <NoticeLink notice={line.endedBy} />
        </p>
      )}
      <Section>
        <Facts
          facts={[
            { label: t('level'), value: <LevelMark level={fact.level} /> },
            { label: t('scheme'), value: words(scheme.name) },
            { label: t('area'), value: line.areaName },
            {
              label: t('cover'),
              value: (
                <>
                  {page.areas.length > 0 ? page.areas.join(t('comma')) : t(`cover.${fact.cover.kind}`)}{' '}
                  <span className="quiet">
                    {t('cover.size', {
                      count: fact.cover.sizeBuildings,
                      shown: count(fact.cover.sizeBuildings, language),
                    })}
                  </span>
                </>
              ),
            },
            !!note && { label: t('cover.note'), value: words(note) },
            { label: t('notice'), value: <NoticeLink notice={fact.notice} /> },
            { label: t('since'), value: times.since(fact) },
            { label: t('until'), value: <Until fact={fact} /> },
            {
              label: t('source'),
              value: `${words(scheme.source)} (${t(`confidence.${scheme.confidence}`)})`,
            },
          ]}
        />
      </Section>
      <Section title={t('measures')}>
        <MeasureList measures={level.measures} />
        <p className="quiet">
          {t('term.rule', { review: level.reviewDays, lapse: level.lapseDays, source: words(level.source) })}
        </p>
      </Section>
      <Section title={t('conditions')}>
        <Conditions conditions={page.conditions} />
      </Section>
      <Section title={t('map.title')} actions={<DownloadFeatures zoneId={zone.id} at={at} />}>
        <Loaded query={features}>
          {(shown) => (
            <MapPanel areaId={zone.areaId} zones={shown} label={t('map.of', { name: words(zone.name) })} />
          )}
        </Loaded>
      </Section>
      <Section title={t('people')}>
        <ZonePeople zoneId={zone.id} at={at} holds={HOLDING.includes(state)} />
      </Section>
      <Section title={t('facts')}>
        <FactList facts={page.facts} at={page.at} />
      </Section>
    </Page>
  );
}
