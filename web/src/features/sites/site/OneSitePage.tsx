import { useQuery } from '@tanstack/react-query';
import { Tag } from 'antd';
import { Link, useParams } from 'react-router';
import { useTexts } from '@/shared/i18n';
import { paths } from '@/shared/paths';
import { count, duration, instant } from '@/shared/time';
import { Facts, Figures } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { Page, Section } from '@/shared/ui/Page';
import { CareSection } from '../ground/CareSection';
import { PassageSection } from '../ground/PassageSection';
import { Occupancy } from '../Occupancy';
import { PlanSection } from '../plan/PlanSection';
import { siteQuery, staffOf, type SitePage } from '../queries';
import { IntakeTags, StateTag } from '../tags';
import { useWorded } from '../useWorded';
import { TeamSection } from './TeamSection';
import { TurnButtons } from './TurnButtons';

/** All of one site. */
export function OneSitePage() {
  const { t } = useTexts('sites');
  const words = useWorded();
  const { siteId = '' } = useParams();
  const query = useQuery(siteQuery(siteId));
  return (
    <Loaded query={query}>
      {(page) => (
        <Page
          title={words(page.line.site.name)}
          trail={<Link to={paths.sites}>{t('nav.sites')}</Link>}
          tags={
            <>
              <StateTag of={page.line.site.state} unfit={page.line.site.unfit} />
              {page.line.site.reserve && <Tag color="cyan">{t('reserve')}</Tag>}
            </>
          }
          actions={page.mayKeep && <TurnButtons line={page.line} />}
        >
          <p className={page.line.site.unfit ? 'notice' : 'quiet'}>
            {t(page.line.site.unfit ? 'unfit.about' : `state.${page.line.site.state}.about`)}
          </p>
          <Section>
            <SiteFigures page={page} />
          </Section>
          <Section title={t('facts')}>
            <SiteFacts page={page} />
          </Section>
          <PlanSection page={page} />
          <PassageSection page={page} />
          <CareSection page={page} />
          <TeamSection page={page} />
          <Section title={t('turns')}>
            <Turns page={page} />
          </Section>
        </Page>
      )}
    </Loaded>
  );
}

function SiteFigures({ page: { line } }: { page: SitePage }) {
  const { t, language } = useTexts('sites');
  return (
    <>
      <Figures
        facts={[
          { label: t('figure.rooms'), value: count(line.rooms, language) },
          { label: t('rooms.free'), value: count(line.free, language) },
          { label: t('rooms.occupied'), value: count(line.occupied, language) },
          { label: t('figure.people'), value: count(line.people, language) },
          { label: t('figure.staff'), value: count(staffOf(line), language) },
        ]}
      />
      {line.rooms > 0 && <Occupancy line={line} />}
    </>
  );
}

function SiteFacts({ page }: { page: SitePage }) {
  const { t, language } = useTexts('sites');
  const { site, need } = page.line;
  const rule = page.staffRule;
  return (
    <>
      <Facts
        facts={[
          { label: t('address'), value: site.address },
          { label: t('telephone'), value: <a href={`tel:${site.telephone}`}>{site.telephone}</a> },
          { label: t('intakes'), value: <IntakeTags of={site.intakes} /> },
          { label: t('opensIn'), value: duration(site.opensInMinutes, language) },
          { label: t('loop'), value: site.loop },
          { label: t('position'), value: `${site.latitude.toFixed(5)}, ${site.longitude.toFixed(5)}` },
          {
            label: t('stateSince'),
            value: t('since', { state: t(`state.${site.state}`), at: instant(site.stateSince, language) }),
          },
          { label: t('need'), value: t('need.parts', { ...need }) },
        ]}
      />
      <p className="quiet">
        {t(rule.eachShift ? 'rule.eachShift' : 'rule.inAll', {
          people: rule.perPeople,
          doctors: rule.doctors,
          nurses: rule.nurses,
          others: rule.othersPerMedical,
          source: rule.source,
        })}
      </p>
    </>
  );
}

function Turns({ page }: { page: SitePage }) {
  const { language } = useTexts('sites');
  return (
    <ol className="history">
      {page.turns.map((turn) => (
        <li key={turn.id}>
          <StateTag of={turn.state} unfit={turn.unfit} />
          <span className="quiet">{instant(turn.turnedAt, language)}</span>
          {turn.reason && <div>{turn.reason}</div>}
        </li>
      ))}
    </ol>
  );
}
